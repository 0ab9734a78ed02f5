package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Refuses what is doubtful, where the sandbox is strict. */
final class Doubts {

    private static final Map<String, Doubt> ON_CREATE = Map.of(
            "Placed", Doubt.U_STATUS_ON_CREATE_PLACED,
            "Backordered", Doubt.U_STATUS_ON_CREATE_BACKORDERED,
            "Completed", Doubt.U_STATUS_ON_CREATE_COMPLETED);

    /** Written, and read under other names. */
    private static final Set<String> WRITTEN_ONLY = Set.of("cc_number");

    private final Set<Doubt> refused;
    private boolean watching;

    Doubts(Set<Doubt> refused) {
        this.refused = Set.copyOf(refused);
    }

    /** Answers a call of a program. What people do, in the services' own pages, is in no doubt. */
    Answer watching(Supplier<Answer> call) {
        watching = true;
        try {
            return call.get();
        } finally {
            watching = false;
        }
    }

    /** Ends the call if the doubt is among those that are refused. */
    void refuse(Doubt doubt, boolean applies, String detail) {
        if (applies && watching && refused.contains(doubt)) {
            String message =
                    "This sandbox is strict and refuses " + doubt + (detail.isEmpty() ? "." : ": " + detail + ".");
            throw doubt.service() == Service.UNLEASHED
                    ? new Refused(UnleashedApi.failure(400, message))
                    : OrderDeskApi.refused(message);
        }
    }

    void createsOrder(ObjectNode body) {
        String status = Trees.text(body, "OrderStatus");
        Doubt doubt = ON_CREATE.get(status);
        if (doubt != null) {
            refuse(doubt, true, "");
        }
        refuse(Doubt.U_ORDER_NUMBER_ON_CREATE, !Trees.blank(body, "OrderNumber"), Trees.text(body, "OrderNumber"));
    }

    /** The amounts of a sales order that was found to be right. */
    void amounts(ObjectNode order) {
        int index = 0;
        for (JsonNode line : order.path("SalesOrderLines")) {
            String place = "SalesOrderLines[" + index++ + "]";
            BigDecimal price = Trees.number(line, "UnitPrice", BigDecimal.ZERO);
            refuse(Doubt.U_NEGATIVE_PRICE, price.signum() < 0, place + ".UnitPrice " + price.toPlainString());
            BigDecimal rate = Trees.number(line, "TaxRate", BigDecimal.ZERO);
            refuse(
                    Doubt.U_EXPLAINED_RATE,
                    rate.stripTrailingZeros().scale() > 6,
                    place + ".TaxRate " + rate.toPlainString());
            if (!SalesOrderRecord.isCharge(line)) {
                rounding(place, line, price);
            }
        }
    }

    private void rounding(String place, JsonNode line, BigDecimal price) {
        BigDecimal quantity = Trees.number(line, "OrderQuantity", BigDecimal.ZERO);
        BigDecimal net = price.multiply(BigDecimal.ONE.subtract(Trees.number(line, "DiscountRate", BigDecimal.ZERO)));
        BigDecimal exact = quantity.multiply(net);
        BigDecimal otherReading = Trees.round(quantity.multiply(Trees.round(net, 4)), 2);
        refuse(
                Doubt.U_ROUNDING_READING,
                Trees.round(exact, 2).compareTo(otherReading) != 0,
                place + ".LineTotal " + Trees.round(exact, 2) + " or " + otherReading);
        halfCent(place + ".LineTotal", exact);
        BigDecimal rate = Trees.number(line, "TaxRate");
        if (rate != null) {
            halfCent(
                    place + ".LineTax",
                    Trees.number(line, "LineTotal", BigDecimal.ZERO).multiply(rate));
        }
    }

    private void halfCent(String place, BigDecimal exact) {
        BigDecimal even = exact.setScale(2, RoundingMode.HALF_EVEN);
        refuse(
                Doubt.U_ROUNDING_HALF_UP,
                Trees.round(exact, 2).compareTo(even) != 0,
                place + " " + exact.toPlainString());
    }

    /** Members of a body that what is stored for it does not have. */
    void members(Doubt doubt, JsonNode body, JsonNode stored) {
        if (watching && refused.contains(doubt)) {
            List<String> unknown = new ArrayList<>();
            compare("", body, stored, unknown);
            refuse(doubt, !unknown.isEmpty(), String.join(", ", unknown));
        }
    }

    private static void compare(String place, JsonNode body, JsonNode stored, List<String> unknown) {
        if (body.isObject() && stored.isObject()) {
            for (Map.Entry<String, JsonNode> member : body.properties()) {
                String name = place.isEmpty() ? member.getKey() : place + "." + member.getKey();
                if (stored.has(member.getKey())) {
                    compare(name, member.getValue(), stored.path(member.getKey()), unknown);
                } else if (!WRITTEN_ONLY.contains(member.getKey())) {
                    unknown.add(name);
                }
            }
        } else if (body.isArray() && stored.isArray() && body.size() == stored.size()) {
            for (int i = 0; i < body.size(); i++) {
                compare(place + "[" + i + "]", body.get(i), stored.get(i), unknown);
            }
        }
    }
}
