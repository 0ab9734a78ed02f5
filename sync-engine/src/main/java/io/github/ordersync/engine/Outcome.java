package io.github.ordersync.engine;

import io.github.ordersync.sync.mapping.MappingResult;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one order, shipment or inventory item.
 *
 * @param flow the direction
 * @param kind what happened
 * @param id the order's id in Order Desk, or the inventory item's
 * @param name what people call it: the order's {@code source_id}, or the item's code
 * @param detail a sentence for people
 * @param mapping how the order was mapped, where it was
 * @param at when it happened
 */
public record Outcome(
        Flow flow, Kind kind, String id, String name, String detail, Optional<MappingResult> mapping, Instant at) {

    /** What happened. */
    public enum Kind {
        /** A sales order was created. */
        SENT("sent"),
        /** The sales order was there already; the order was only moved. */
        ALREADY_SENT("already sent"),
        /** Every item of the order is meant to be skipped. */
        NOTHING_TO_SEND("nothing to send"),
        /** The order can't be sent as it is; it stays in its folder with a note in its history. */
        REFUSED("refused"),
        /** Something failed on the way; it is tried again on the next run. */
        FAILED("failed"),
        /** Tracking was put on the shipment in Unleashed. */
        TRACKING_SENT("tracking sent"),
        /** A shipment was added to the order. */
        SHIPMENT_ADDED("shipped"),
        /** A tracking number was corrected. */
        SHIPMENT_UPDATED("tracking corrected"),
        /** The order was moved to another folder. */
        MOVED("moved"),
        /** The sales order was deleted in Unleashed; the order is canceled. */
        CANCELED("canceled"),
        /** The stock of an item was changed. */
        STOCK_UPDATED("stock updated"),
        /** Worth a look; nothing was held back because of it. */
        WARNING("warning"),
        /** The flow was given up because a service fails again and again. The rest is done on the next run. */
        STOPPED("stopped"),
        /** The pass was asked to end before the flow was done. The rest is done on the next run. */
        ENDED_EARLY("ended early");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /**
         * Whether a person should look at it.
         *
         * @return true for what was refused, failed or stopped
         */
        public boolean isProblem() {
            return this == REFUSED || this == FAILED || this == STOPPED;
        }

        /**
         * The words for a preview, in which nothing has happened: "sent" becomes "would be sent", "stock updated" "stock
         * would be updated".
         *
         * @return words for people
         */
        public String wouldBe() {
            return switch (this) {
                case SENT, REFUSED, TRACKING_SENT, SHIPMENT_ADDED, SHIPMENT_UPDATED, MOVED, CANCELED, STOCK_UPDATED -> {
                    int last = text.lastIndexOf(' ') + 1;
                    yield text.substring(0, last) + "would be " + text.substring(last);
                }
                case ALREADY_SENT, NOTHING_TO_SEND, FAILED, WARNING, STOPPED, ENDED_EARLY -> text;
            };
        }

        /** The words for people. */
        @Override
        public String toString() {
            return text;
        }
    }
}
