/**
 * What a user decides about the integration. Start at {@link
 * io.github.ordersync.sync.settings.IntegrationSettings}: a builder, or {@code fromJson} for a file. All that is wrong is told
 * at once; {@code warnings()} has what is doubtful. All values are immutable; rates are fractions (0.15 is 15 %); folders are
 * named by their name or their id.
 *
 * <pre>{@code
 * IntegrationSettings settings = IntegrationSettings.builder()
 *         .afterImportMoveTo("Prepared")
 *         .afterShipmentMoveTo("Closed")
 *         .ifCanceledMoveTo("Canceled")
 *         .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
 *         .orderStatus("Placed")
 *         .syncInventory(true)
 *         .customerCode("GUEST")
 *         .build();
 * }</pre>
 */
@NullMarked
@ValueStyle
package io.github.ordersync.sync.settings;

import io.github.ordersync.client.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
