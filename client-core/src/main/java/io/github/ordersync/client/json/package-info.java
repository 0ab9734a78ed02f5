/** JSON values in the models: open enums, raw values, members that the models do not know. */
@NullMarked
package io.github.ordersync.client.json;

import org.jspecify.annotations.NullMarked;
