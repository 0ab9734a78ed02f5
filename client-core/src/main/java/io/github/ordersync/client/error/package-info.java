/** One unchecked exception per decision that a caller can take. */
@NullMarked
package io.github.ordersync.client.error;

import org.jspecify.annotations.NullMarked;
