package io.github.ordersync.sync.mapping;

import io.github.ordersync.unleashed.model.SalesOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What became of an order. */
public sealed interface MappingResult {

    /**
     * Where every value came from.
     *
     * @return also for an order that is not sent
     */
    Explanation explanation();

    /**
     * The order can be sent.
     *
     * @param salesOrder what to send
     * @param warnings what somebody should know
     * @param explanation where every value came from
     * @param totalDifference the sales order's total less Order Desk's {@code order_total}; empty if the order has none
     * @param customerToCreate the customer to create first; empty if it exists
     */
    record Mapped(
            SalesOrder salesOrder,
            List<Warning> warnings,
            Explanation explanation,
            Optional<BigDecimal> totalDifference,
            Optional<NewCustomer> customerToCreate)
            implements MappingResult {}

    /**
     * Every item is left out by the product settings: this order is somebody else's business.
     *
     * @param explanation what was skipped, and why
     */
    record NothingToSend(Explanation explanation) implements MappingResult {}

    /**
     * The order cannot be sent as it is.
     *
     * @param problems all of them, at least one
     * @param explanation where every value came from that could be read
     */
    record Refused(List<Problem> problems, Explanation explanation) implements MappingResult {

        /**
         * The note for the order's history.
         *
         * @return {@code Order Could Not Be Submitted to Unleashed.} and every problem, at most 1,800 characters; the same
         *     text for the same problems
         */
        public String historyNote() {
            return RefusalNote.of(problems.stream().map(Problem::text).toList());
        }
    }
}
