/**
 * What Order Desk sends and takes. All values are immutable; instants are UTC to the second; money has the store's currency,
 * which Order Desk does not name. Ids are text, whatever they are on the wire. A member that is empty here may be missing,
 * null or blank on the wire; see {@link io.github.ordersync.client.json.OpenModel}.
 */
@NullMarked
@ValueStyle
package io.github.ordersync.orderdesk.model;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
