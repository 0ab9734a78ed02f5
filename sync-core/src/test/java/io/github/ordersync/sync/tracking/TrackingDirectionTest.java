package io.github.ordersync.sync.tracking;

import static io.github.ordersync.sync.tracking.TrackingAction.ADD_SHIPMENT;
import static io.github.ordersync.sync.tracking.TrackingAction.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.sync.settings.UntrackedShipments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of {@link TrackingDirection}, cell by cell. */
class TrackingDirectionTest {

    @ParameterizedTest
    @CsvSource({
        "EXPORTED_WITH_SHIPMENTS,      SEND_TRACKING, NOTHING,         NOTHING",
        "EXPORTED_WITHOUT_SHIPMENTS,   NOTHING,       NOTHING,         NOTHING",
        "DISPATCHED_WITH_TRACKING,     NOTHING,       ADD_SHIPMENT,    NOTHING",
        "DISPATCHED_WITHOUT_TRACKING,  NOTHING,       WAIT,            NOTHING",
        "TRACKING_CHANGED,             NOTHING,       UPDATE_SHIPMENT, NOTHING",
        "SALES_ORDER_DELETED,          CANCEL_ORDER,  CANCEL_ORDER,    CANCEL_ORDER",
    })
    void followsTheTable(
            TrackingEvent event, TrackingAction toUnleashed, TrackingAction fromUnleashed, TrackingAction disabled) {
        assertThat(decide(TrackingSync.TO_UNLEASHED, event)).isEqualTo(toUnleashed);
        assertThat(decide(TrackingSync.FROM_UNLEASHED, event)).isEqualTo(fromUnleashed);
        assertThat(decide(TrackingSync.DISABLED, event)).isEqualTo(disabled);
    }

    @Test
    void shipmentsWithoutTrackingAreAddedWhereTheSettingSaysSo() {
        assertThat(TrackingDirection.decide(
                        TrackingSync.FROM_UNLEASHED, UntrackedShipments.ADD, TrackingEvent.DISPATCHED_WITHOUT_TRACKING))
                .isEqualTo(ADD_SHIPMENT);
        assertThat(TrackingDirection.decide(
                        TrackingSync.TO_UNLEASHED, UntrackedShipments.ADD, TrackingEvent.DISPATCHED_WITHOUT_TRACKING))
                .isEqualTo(NOTHING);
    }

    private static TrackingAction decide(TrackingSync direction, TrackingEvent event) {
        return TrackingDirection.decide(direction, UntrackedShipments.WAIT, event);
    }
}
