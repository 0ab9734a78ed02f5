package io.github.ordersync.sync.tracking;

import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.sync.settings.UntrackedShipments;

/**
 * The setting <em>Sync Tracking Numbers</em> as one total function.
 *
 * <table>
 * <caption>What happens when</caption>
 * <tr><th>event</th><th>{@code TO_UNLEASHED}</th><th>{@code FROM_UNLEASHED}</th><th>{@code DISABLED}</th></tr>
 * <tr><td>exported with shipments</td><td>send tracking</td><td>nothing</td><td>nothing</td></tr>
 * <tr><td>exported without shipments</td><td>nothing</td><td>nothing</td><td>nothing</td></tr>
 * <tr><td>dispatched with tracking</td><td>nothing</td><td>add shipment</td><td>nothing</td></tr>
 * <tr><td>dispatched without tracking</td><td>nothing</td><td>wait, or add shipment by setting</td><td>nothing</td></tr>
 * <tr><td>tracking changed</td><td>nothing</td><td>update shipment</td><td>nothing</td></tr>
 * <tr><td>sales order deleted</td><td>cancel order</td><td>cancel order</td><td>cancel order</td></tr>
 * </table>
 */
public final class TrackingDirection {

    private TrackingDirection() {}

    /**
     * Decides.
     *
     * @param direction the setting <em>Sync Tracking Numbers</em>
     * @param untracked what to do about shipments without a tracking number
     * @param event what happened
     * @return what to do
     */
    public static TrackingAction decide(TrackingSync direction, UntrackedShipments untracked, TrackingEvent event) {
        return switch (event) {
            case SALES_ORDER_DELETED -> TrackingAction.CANCEL_ORDER;
            case EXPORTED_WITHOUT_SHIPMENTS -> TrackingAction.NOTHING;
            case EXPORTED_WITH_SHIPMENTS ->
                direction == TrackingSync.TO_UNLEASHED ? TrackingAction.SEND_TRACKING : TrackingAction.NOTHING;
            case DISPATCHED_WITH_TRACKING -> incoming(direction, TrackingAction.ADD_SHIPMENT);
            case DISPATCHED_WITHOUT_TRACKING ->
                incoming(
                        direction,
                        untracked == UntrackedShipments.ADD ? TrackingAction.ADD_SHIPMENT : TrackingAction.WAIT);
            case TRACKING_CHANGED -> incoming(direction, TrackingAction.UPDATE_SHIPMENT);
        };
    }

    /**
     * Whether shipments are read from Unleashed at all.
     *
     * @param direction the setting <em>Sync Tracking Numbers</em>
     * @return true for {@code FROM_UNLEASHED}
     */
    public static boolean pullsShipments(TrackingSync direction) {
        return direction == TrackingSync.FROM_UNLEASHED;
    }

    private static TrackingAction incoming(TrackingSync direction, TrackingAction action) {
        return pullsShipments(direction) ? action : TrackingAction.NOTHING;
    }
}
