package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.MappingRun.Sourced;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.unleashed.model.Currency;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.Warehouse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The single values of the sales order. */
final class Header {

    private static final int MAX_TEXT = 500;
    /** Three less than in answers (documented); that a caller may choose it is a conflict (U-ORDER-NUMBER-ON-CREATE). */
    private static final int MAX_ORDER_NUMBER = 17;

    private static final int MAX_CUSTOM_STATUS = 15;
    private static final int EXCHANGE_RATE_DECIMALS = 6;
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
        run.line("CustomerRef", run.order.sourceId().orElse(""), "source_id", MAX_TEXT)
                .ifPresent(salesOrder::customerRef);
    }

    void orderNumber() {
        run.settings.orderNumberPrefix().ifPresent(prefix -> {
            String sourceId = Text.line(run.order.sourceId().orElse(""));
            if (sourceId.isEmpty()) {
                run.findings.warn(
                        FindingCode.NO_SOURCE_ID, "OrderNumber", "source_id", "", "Unleashed draws the number");
                return;
            }
            Sourced number = new Sourced(prefix + sourceId, "setting orderNumberPrefix, source_id");
            run.code("OrderNumber", number, MAX_ORDER_NUMBER).ifPresent(value -> {
                salesOrder.orderNumber(value);
                run.trace.row("OrderNumber", value, number.source());
            });
        });
    }

    void orderDate() {
        run.order.dateAdded().ifPresent(date -> {
            salesOrder.orderDate(date);
            run.trace.row("OrderDate", date.toString(), "date_added");
        });
    }

    void requiredDate() {
        run.field(CustomField.REQUIRED_DATE).ifPresent(field -> {
            String name = CustomField.REQUIRED_DATE.fieldName();
            RequiredDates.Reading reading =
                    RequiredDates.read(field.value(), run.context.dateFormat().orElse(""));
            if (reading instanceof RequiredDates.Reading.Day day) {
                // A calendar day is midnight UTC in Unleashed, whatever the account's zone (seen, U-DATES-UTC).
                salesOrder.requiredDate(day.date().atStartOfDay(ZoneOffset.UTC).toInstant());
                run.trace.row(name, day.date().toString(), field.source());
            } else if (reading instanceof RequiredDates.Reading.Bad bad) {
                run.findings.problem(bad.code(), name, field.source(), field.value(), bad.wanted());
            }
        });
    }

    void deliveryInstruction() {
        String name = CustomField.DELIVERY_INSTRUCTION.fieldName();
        run.field(CustomField.DELIVERY_INSTRUCTION)
                .flatMap(field -> run.lines(name, field.value(), field.source(), MAX_TEXT))
                .ifPresent(salesOrder::deliveryInstruction);
    }

    void exchangeRate() {
        String name = CustomField.EXCHANGE_RATE.fieldName();
        Optional<Sourced> field = run.field(CustomField.EXCHANGE_RATE);
        if (field.isEmpty()) {
            exchangeRate(run.settings.exchangeRate(), "setting exchangeRate");
            return;
        }
        Optional<BigDecimal> rate = Decimals.parse(field.get().value())
                .map(r -> Decimals.trimmed(r.setScale(EXCHANGE_RATE_DECIMALS, RoundingMode.HALF_UP)))
                .filter(r -> r.signum() > 0);
        if (rate.isEmpty()) {
            run.findings.problem(
                    FindingCode.BAD_EXCHANGE_RATE,
                    name,
                    field.get().source(),
                    field.get().value(),
                    "a number above 0, such as 0.9892");
        }
        rate.ifPresent(r -> exchangeRate(r, field.get().source()));
    }

    private void exchangeRate(BigDecimal rate, String source) {
        salesOrder.exchangeRate(rate);
        run.trace.row(CustomField.EXCHANGE_RATE.fieldName(), rate.toPlainString(), source);
    }

    void currency() {
        Optional<Sourced> field = run.field(CustomField.CURRENCY);
        Optional<String> currency = run.currency();
        field.filter(f -> currency.isEmpty())
                .ifPresent(f -> run.findings.problem(
                        FindingCode.BAD_CURRENCY,
                        CustomField.CURRENCY.fieldName(),
                        f.source(),
                        f.value(),
                        "a code of three letters, such as NZD"));
        currency.ifPresent(code -> {
            salesOrder.currency(Currency.builder().currencyCode(code).build());
            run.trace.row("Currency", code, field.map(Sourced::source).orElse("setting currency"));
        });
    }

    /** A custom status is an extension of Parked (documented). */
    void orderStatus() {
        String name = CustomField.ORDER_STATUS.fieldName();
        Sourced wanted = run.field(CustomField.ORDER_STATUS)
                .orElseGet(() -> new Sourced(run.settings.orderStatus(), "setting orderStatus"));
        String status = Text.line(wanted.value());
        Optional<OrderStatus> fixed =
                FIXED_STATUSES.stream().filter(OrderStatus.of(status)::equals).findFirst();
        boolean deleted = OrderStatus.of(status).equals(OrderStatus.DELETED);
        if (deleted || fixed.isEmpty() && (status.isEmpty() || status.length() > MAX_CUSTOM_STATUS)) {
            run.findings.problem(
                    FindingCode.BAD_STATUS,
                    name,
                    wanted.source(),
                    wanted.value(),
                    "Parked, Placed, Backordered, Completed or a custom status of at most 15 characters");
            return;
        }
        salesOrder.orderStatus(fixed.orElse(OrderStatus.PARKED));
        run.trace.row(name, fixed.orElse(OrderStatus.PARKED).text(), wanted.source());
        if (fixed.isEmpty()) {
            salesOrder.customOrderStatus(status);
            run.trace.row("CustomOrderStatus", status, wanted.source());
        }
        boolean awaitsShipment = run.settings.syncTrackingNumbers() == TrackingSync.FROM_UNLEASHED;
        if (awaitsShipment && fixed.equals(Optional.of(OrderStatus.COMPLETED))) {
            run.findings.warn(
                    FindingCode.COMPLETED_AWAITS_SHIPMENT,
                    name,
                    wanted.source(),
                    status,
                    "shipments are awaited from Unleashed all the same; use Placed");
        }
    }

    void warehouse() {
        String name = CustomField.WAREHOUSE_CODE.fieldName();
        Optional<Sourced> wanted = run.field(CustomField.WAREHOUSE_CODE)
                .or(() -> run.settings.warehouseCode().map(code -> new Sourced(code, "setting warehouseCode")))
                .or(() -> run.context
                        .defaultWarehouseCode()
                        .filter(Text::isPresent)
                        .map(code -> new Sourced(code, "default: the account's default warehouse")));
        if (wanted.isEmpty()) {
            run.findings.problem(
                    FindingCode.NO_WAREHOUSE,
                    "Warehouse",
                    "order",
                    "",
                    "the field warehouse_code, the setting warehouseCode, or a default warehouse in Unleashed");
        }
        wanted.flatMap(sourced -> run.code(name, sourced, 15)).ifPresent(code -> {
            List<String> known = run.context.knownWarehouses();
            Optional<String> found = known.stream()
                    .filter(code::equals)
                    .findFirst()
                    .or(() -> known.stream().filter(code::equalsIgnoreCase).findFirst());
            if (found.isEmpty() && !known.isEmpty()) {
                run.findings.problem(
                        FindingCode.UNKNOWN_WAREHOUSE,
                        name,
                        wanted.map(Sourced::source).orElse(""),
                        code,
                        "one of " + String.join(", ", known));
                return;
            }
            salesOrder.warehouse(
                    Warehouse.builder().warehouseCode(found.orElse(code)).build());
            run.trace.row(
                    "Warehouse", found.orElse(code), wanted.map(Sourced::source).orElse(""));
        });
    }

    /** A name that Unleashed does not know may be refused, so only what the settings map is sent. */
    void deliveryMethod() {
        String method = run.order.shippingMethod().map(String::strip).orElse("");
        Map<String, String> methods = run.settings.deliveryMethods();
        Optional<String> mapped = Optional.ofNullable(methods.get(method))
                .or(() -> methods.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().strip().toLowerCase(Locale.ROOT).equals(method.toLowerCase(Locale.ROOT)))
                        .map(Map.Entry::getValue)
                        .findFirst());
        mapped.ifPresent(name -> {
            salesOrder.deliveryMethod(name);
            run.trace.row("DeliveryMethod", name, "setting deliveryMethods, shipping_method");
        });
        if (mapped.isEmpty() && !method.isEmpty()) {
            run.trace.skipped("shipping_method", Text.shown(method) + " is not in the setting deliveryMethods");
        }
    }
}
