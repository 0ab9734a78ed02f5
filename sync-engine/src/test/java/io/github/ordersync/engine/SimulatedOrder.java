package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of one order beside what the two services say: how it looked over time, and who moved it last. */
final class SimulatedOrder {

    /** Who did something last. */
    enum Who {
        NOBODY,
        A_PERSON,
        THE_ENGINE
    }

    /** An order as it was at some time: what a sales order made of it then has to say. Computed without the rules' code. */
    record Version(BigDecimal total, Map<String, BigDecimal> quantities) {

        static Version of(JsonNode order) {
            boolean taxed = order.path("checkout_data").path("TaxCode").asText().equals("GST15");
            BigDecimal rate = taxed ? new BigDecimal("0.15") : BigDecimal.ZERO;
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal sold = BigDecimal.ZERO;
            BigDecimal skipped = BigDecimal.ZERO;
            Map<String, BigDecimal> quantities = new TreeMap<>();
            for (JsonNode item : order.path("order_items")) {
                String code = item.path("code").asText();
                BigDecimal quantity = item.path("quantity").decimalValue();
                BigDecimal line = new BigDecimal(item.path("price").asText()).multiply(quantity);
                sold = sold.add(line);
                if (code.equals(SimulatedShop.SKIPPED)) {
                    skipped = skipped.add(line);
                } else {
                    total = total.add(withTax(line, rate));
                    quantities.merge(code, quantity.stripTrailingZeros(), BigDecimal::add);
                }
            }
            total = total.add(withTax(order.path("shipping_total").decimalValue(), rate));
            BigDecimal discount = order.path("discount_total").decimalValue();
            total = total.subtract(discount);
            if (skipped.signum() > 0) {
                // What is skipped was discounted too.
                total = total.add(discount.multiply(skipped).divide(sold, 2, RoundingMode.HALF_UP));
            }
            return new Version(total.setScale(2, RoundingMode.HALF_UP), quantities);
        }

        private static BigDecimal withTax(BigDecimal amount, BigDecimal rate) {
            BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
            return rounded.add(rounded.multiply(rate).setScale(2, RoundingMode.HALF_UP));
        }
    }

    final String id;
    final List<Version> versions = new ArrayList<>();
    boolean deleted;
    Who movedBy = Who.NOBODY;
    /** The folder that an engine's last move took it from. */
    String movedFrom = "";
    /** Whether shipments were put on it by people after it had come in. */
    boolean shippedByHandLater;
    /** Whether staff did something to its sales order that tracking sent to Unleashed would meet. */
    boolean salesOrderTouched;

    SimulatedOrder(String id) {
        this.id = id;
    }

    void isNow(JsonNode order) {
        Version version = Version.of(order);
        if (!versions.contains(version)) {
            versions.add(version);
        }
    }
}
