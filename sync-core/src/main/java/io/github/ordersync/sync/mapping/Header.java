package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.unleashed.model.Currency;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.Warehouse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The single values of the sales order. */
final class Header {

    private static final int MAX_TEXT = 500;
    /** Three less than in answers (documented); that a caller may choose it is a conflict (U-ORDER-NUMBER-ON-CREATE). */
    private static final int MAX_ORDER_NUMBER = 17;

    private static final int MAX_CUSTOM_STATUS = 15;
    private static final int MAX_WAREHOUSE_CODE = 15;
    private static final int EXCHANGE_RATE_DECIMALS = 6;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final String SETTING_EXCHANGE_RATE = "setting exchangeRate";
    /** Conflict: U-STATUS-ON-CREATE-PLACED, U-STATUS-ON-CREATE-BACKORDERED, U-STATUS-ON-CREATE-COMPLETED. */
    private static final List<OrderStatus> FIXED_STATUSES =
            List.of(OrderStatus.PARKED, OrderStatus.PLACED, OrderStatus.BACKORDERED, OrderStatus.COMPLETED);

    private final MappingRun run;
    private final SalesOrder.Builder salesOrder;

    Header(MappingRun run, SalesOrder.Builder salesOrder) {
        this.run = run;
        this.salesOrder = salesOrder;
    }

    void customerRef() {
        run.line("CustomerRef", run.order.sourceId().orElse(""), "source_id", MAX_TEXT, salesOrder::customerRef);
    }

    void orderNumber() {
        String prefix = run.settings.orderNumberPrefix().orElse(null);
        if (prefix == null) {
            return;
        }
        String sourceId = Text.line(run.order.sourceId().orElse(""));
        if (sourceId.isEmpty()) {
            run.findings.warn(FindingCode.NO_SOURCE_ID, "OrderNumber", "source_id", "", "Unleashed draws the number");
            return;
        }
        Sourced number = new Sourced(prefix + sourceId, "setting orderNumberPrefix, source_id");
        String value = run.code("OrderNumber", number, MAX_ORDER_NUMBER);
        if (value != null) {
            salesOrder.orderNumber(value);
            run.trace.row("OrderNumber", value, number.source());
        }
    }

    void orderDate() {
        Instant added = run.order.dateAdded().orElse(null);
        if (added == null) {
            return;
        }
        ZoneId zone = run.context.timeZone().orElse(null);
        if (zone == null || !added.isBefore(YEAR_10000) || added.isBefore(Instant.EPOCH)) {
            salesOrder.orderDate(added);
            run.trace.row("OrderDate", added, "date_added");
        } else {
            // As a day that is typed in Unleashed's own pages. The instant itself would show the day in UTC: of an
            // order
            // that came in in Auckland before noon, the day before.
            LocalDate day = added.atZone(zone).toLocalDate();
            salesOrder.orderDate(midnightUtc(day));
            run.trace.row("OrderDate", day, "date_added, in the store's time zone");
        }
    }

    /** How Unleashed writes a calendar day, whatever the account's zone (seen, U-DATES-UTC). */
    private static Instant midnightUtc(LocalDate day) {
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_A_DAY);
    }

    void requiredDate() {
        Sourced field = run.field(CustomField.REQUIRED_DATE);
        if (field == null) {
            return;
        }
        String name = CustomField.REQUIRED_DATE.fieldName();
        RequiredDates.Reading reading =
                RequiredDates.read(field.value(), run.context.dateFormat().orElse(""));
        if (reading instanceof RequiredDates.Reading.Day day) {
            salesOrder.requiredDate(midnightUtc(day.date()));
            run.trace.row(name, day.date(), field.source());
        } else if (reading instanceof RequiredDates.Reading.Bad bad) {
            run.findings.problem(bad.code(), name, field.source(), field.value(), bad.wanted());
        }
    }

    void deliveryInstruction() {
        Sourced field = run.field(CustomField.DELIVERY_INSTRUCTION);
        if (field != null) {
            String name = CustomField.DELIVERY_INSTRUCTION.fieldName();
            run.lines(name, field.value(), field.source(), MAX_TEXT, salesOrder::deliveryInstruction);
        }
    }

    void exchangeRate() {
        Sourced field = run.field(CustomField.EXCHANGE_RATE);
        if (field == null) {
            BigDecimal rate = run.settings.exchangeRate();
            String currency = run.currency();
            if (currency != null
                    && !currency.equalsIgnoreCase(run.settings.currency().orElse(currency))) {
                run.findings.warn(
                        FindingCode.RATE_OF_ANOTHER_CURRENCY,
                        CustomField.EXCHANGE_RATE.fieldName(),
                        SETTING_EXCHANGE_RATE,
                        rate.toPlainString(),
                        "the order is in " + currency + ", and is sent with it");
            }
            exchangeRate(rate, SETTING_EXCHANGE_RATE);
            return;
        }
        BigDecimal rate = Decimals.parse(field.value())
                .map(r -> Decimals.trimmed(r.setScale(EXCHANGE_RATE_DECIMALS, RoundingMode.HALF_UP)))
                .orElse(BigDecimal.ZERO);
        if (rate.signum() > 0) {
            exchangeRate(rate, field.source());
        } else {
            run.findings.problem(
                    FindingCode.BAD_EXCHANGE_RATE,
                    CustomField.EXCHANGE_RATE.fieldName(),
                    field.source(),
                    field.value(),
                    "a number above 0, such as 0.9892");
        }
    }

    private void exchangeRate(BigDecimal rate, Object source) {
        salesOrder.exchangeRate(rate);
        run.trace.row(CustomField.EXCHANGE_RATE.fieldName(), rate, source);
    }

    void currency() {
        Sourced field = run.field(CustomField.CURRENCY);
        String currency = run.currency();
        if (currency != null) {
            salesOrder.currency(Currency.builder().currencyCode(currency).build());
            run.trace.row("Currency", currency, field == null ? "setting currency" : field.source());
        } else if (field != null) {
            run.findings.problem(
                    FindingCode.BAD_CURRENCY,
                    CustomField.CURRENCY.fieldName(),
                    field.source(),
                    field.value(),
                    "a code of three letters, such as NZD");
        }
    }

    /** A custom status is an extension of Parked (documented). */
    void orderStatus() {
        String name = CustomField.ORDER_STATUS.fieldName();
        Sourced field = run.field(CustomField.ORDER_STATUS);
        Sourced wanted = field == null ? new Sourced(run.settings.orderStatus(), "setting orderStatus") : field;
        String status = Text.line(wanted.value());
        OrderStatus fixed = fixed(status);
        boolean deleted = OrderStatus.DELETED.text().equalsIgnoreCase(status);
        if (deleted || fixed == null && (status.isEmpty() || status.length() > MAX_CUSTOM_STATUS)) {
            run.findings.problem(
                    FindingCode.BAD_STATUS,
                    name,
                    wanted.source(),
                    wanted.value(),
                    "Parked, Placed, Backordered, Completed or a custom status of at most 15 characters");
            return;
        }
        OrderStatus sent = fixed == null ? OrderStatus.PARKED : fixed;
        salesOrder.orderStatus(sent);
        run.trace.row(name, sent, wanted.source());
        if (fixed == null) {
            salesOrder.customOrderStatus(status);
            run.trace.row("CustomOrderStatus", status, wanted.source());
        }
        boolean awaitsShipment = run.settings.syncTrackingNumbers() == TrackingSync.FROM_UNLEASHED;
        if (awaitsShipment && sent.equals(OrderStatus.COMPLETED)) {
            run.findings.warn(
                    FindingCode.COMPLETED_AWAITS_SHIPMENT,
                    name,
                    wanted.source(),
                    status,
                    "shipments are awaited from Unleashed all the same; use Placed");
        }
    }

    private static @Nullable OrderStatus fixed(String status) {
        for (OrderStatus fixed : FIXED_STATUSES) {
            if (fixed.text().equalsIgnoreCase(status)) {
                return fixed;
            }
        }
        return null;
    }

    void warehouse() {
        Sourced wanted = wantedWarehouse();
        if (wanted == null) {
            run.findings.problem(
                    FindingCode.NO_WAREHOUSE,
                    "Warehouse",
                    "order",
                    "",
                    "the field warehouse_code, the setting warehouseCode, or a default warehouse in Unleashed");
            return;
        }
        String code = run.code(CustomField.WAREHOUSE_CODE.fieldName(), wanted, MAX_WAREHOUSE_CODE);
        if (code == null) {
            return;
        }
        List<String> known = run.context.knownWarehouses();
        String found = known.isEmpty() || known.contains(code) ? code : ignoringCase(known, code);
        if (found == null) {
            run.findings.problem(
                    FindingCode.UNKNOWN_WAREHOUSE,
                    CustomField.WAREHOUSE_CODE.fieldName(),
                    wanted.source(),
                    code,
                    "one of " + String.join(", ", known));
            return;
        }
        salesOrder.warehouse(Warehouse.builder().warehouseCode(found).build());
        run.trace.row("Warehouse", found, wanted.source());
    }

    private @Nullable Sourced wantedWarehouse() {
        Sourced field = run.field(CustomField.WAREHOUSE_CODE);
        if (field != null) {
            return field;
        }
        Sourced ofItems = ItemWarehouses.find(run);
        if (ofItems != null) {
            return ofItems;
        }
        String setting = run.settings.warehouseCode().orElse(null);
        if (setting != null) {
            return new Sourced(setting, "setting warehouseCode");
        }
        String account = run.context.defaultWarehouseCode().orElse("");
        return Text.isPresent(account) ? new Sourced(account, "default: the account's default warehouse") : null;
    }

    private static @Nullable String ignoringCase(List<String> known, String code) {
        for (String warehouse : known) {
            if (warehouse.equalsIgnoreCase(code)) {
                return warehouse;
            }
        }
        return null;
    }

    /** A name that Unleashed does not know may be refused, so only what the settings map is sent. */
    void deliveryMethod() {
        String method = run.order.shippingMethod().map(String::strip).orElse("");
        Optional<String> mapped = run.settings.deliveryMethodOf(method);
        if (mapped.isPresent()) {
            salesOrder.deliveryMethod(mapped);
            run.trace.row("DeliveryMethod", mapped.get(), "setting deliveryMethods, shipping_method");
        } else if (!method.isEmpty()) {
            run.trace.skipped(
                    "shipping_method", new Phrase(new Text.Shown(method), " is not in the setting deliveryMethods"));
        }
    }
}
