package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes sales orders out of orders. A pure function that never throws: what cannot be sent is refused with every problem
 * at once. Safe for use by many threads.
 */
public final class OrderMapper {

    private final PreparedSettings settings;

    /**
     * A mapper.
     *
     * @param settings what the user decided
     */
    public OrderMapper(IntegrationSettings settings) {
        this.settings = new PreparedSettings(settings);
    }

    /**
     * The id that the order's sales order has or will have: the order's field {@code guid} where that is an id, else the
     * {@linkplain SalesOrderIdentity#guid computed} one.
     *
     * @param order an order
     * @param storeId the store's id in Order Desk
     * @return always the same for the same order
     */
    public UUID guidOf(Order order, String storeId) {
        CustomFields fields = CustomFields.of(order, settings.settings, new Findings());
        return Guids.of(order, storeId, fields.find(CustomField.GUID, settings.fieldNames));
    }

    /**
     * What to look up in Unleashed before an order is mapped, for the context's {@code matchedCustomer}.
     *
     * @param order an order
     * @return empty where the order names its customer, has neither e-mail nor name, or the settings do not look any up
     */
    public Optional<CustomerQuery> customerNeeded(Order order) {
        MappingContext nothing = MappingContext.builder().storeId("").build();
        return Customers.needed(new MappingRun(order, settings, nothing));
    }

    /**
     * Maps an order.
     *
     * @param order an order as Order Desk has it
     * @param context what must be known about the two accounts
     * @return what to send, or why not
     */
    public MappingResult map(Order order, MappingContext context) {
        MappingRun run = new MappingRun(order, settings, context);
        Items.Drafted items = Items.draft(run);
        if (items.allSkippedOnPurpose()) {
            return new MappingResult.NothingToSend(run.explanation());
        }
        SalesOrder.Builder salesOrder = SalesOrder.builder();
        Header header = new Header(run, salesOrder);

        Guids.write(run, salesOrder);
        header.customerRef();
        header.orderNumber();
        header.orderDate();
        header.requiredDate();
        header.deliveryInstruction();
        header.exchangeRate();
        header.orderStatus();
        header.currency();
        Optional<NewCustomer> customerToCreate = Customers.write(run, salesOrder);
        Addresses.write(run, salesOrder);
        header.deliveryMethod();
        Comments.write(run, salesOrder);
        header.warehouse();
        Optional<BigDecimal> difference = money(run, salesOrder, items);

        Explanation explanation = run.explanation();
        return run.findings.refused()
                ? new MappingResult.Refused(run.findings.problems(), explanation)
                : new MappingResult.Mapped(
                        salesOrder.build(), run.findings.warnings(), explanation, difference, customerToCreate);
    }

    private static Optional<BigDecimal> money(MappingRun run, SalesOrder.Builder salesOrder, Items.Drafted items) {
        List<DraftLine> drafts = items.lines();
        Charges.draft(run, drafts);
        BigDecimal leftOut = Discounts.apply(run, drafts, items.leftOut());
        OrderTax tax = Taxes.settle(run, drafts, OrderTax.of(run), leftOut);
        tax.write(run, salesOrder);
        if (run.findings.refused()) {
            // Sums over lines that could not be read would only raise false alarms.
            return Optional.empty();
        }
        Lines.write(run, drafts, salesOrder);
        return Totals.write(run, salesOrder, drafts);
    }
}
