package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The believable shop holds together. */
class ShopTest {

    private final Sandbox sandbox =
            Sandbox.builder().time(new SimulatedClock(Orders.START)).inProcess();

    private Set<String> codes(List<JsonNode> rows, String field) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.add(row.path(field).asText()));
        return codes;
    }

    @Test
    void tenOrdersOfTwoShopsWaitAndThreeAreElsewhere() {
        List<JsonNode> waiting = sandbox.orderDesk().orders().stream()
                .filter(order ->
                        sandbox.orderDesk().folderOf(order.path("id").asText()).equals("New"))
                .toList();
        assertThat(waiting).hasSize(10);
        assertThat(sandbox.orderDesk().orders()).hasSize(13);
        assertThat(codes(waiting, "source_name")).containsExactlyInAnyOrder("Kauri & Co", "Harbour Market");
        assertThat(waiting).allSatisfy(order -> {
            assertThat(order.path("date_added").asText()).isBetween("2026-03-01 00:00:00", "2026-03-02 09:30:00");
            assertThat(order.path("order_total").decimalValue()).isPositive();
        });
    }

    @Test
    void everyProductButTheBundleAndTheUnknownOneIsInUnleashed() {
        Set<String> known = codes(sandbox.unleashed().products(), "ProductCode");
        Set<String> ordered = new HashSet<>();
        sandbox.orderDesk()
                .orders()
                .forEach(order -> order.path("order_items")
                        .forEach(item -> ordered.add(item.path("code").asText())));
        ordered.removeAll(known);
        assertThat(ordered).containsExactlyInAnyOrder("GIFTBOX", "MUG-BLUE");
        assertThat(known).contains("MUG", "TEA").hasSize(12);
    }

    @Test
    void namedCustomersExist() {
        Set<String> known = codes(sandbox.unleashed().customers(), "CustomerCode");
        assertThat(known).contains("GUEST");
        sandbox.orderDesk().orders().forEach(order -> {
            JsonNode code = order.path("checkout_data").path("customer_code");
            if (code.isTextual()) {
                assertThat(known).contains(code.textValue());
            }
        });
    }

    @Test
    void taxesOfTheOrdersAreRight() {
        // 59.00 * 3 + 14.40 * 6 = 263.40; with 12.50 for shipping 275.90; 15 % of each line and of the charge.
        JsonNode order = bySourceId("KC-1042");
        assertThat(order.path("tax_total").decimalValue()).isEqualByComparingTo("41.39");
        // 9.80 * 10 = 98.00, 15 % of it is 14.70.
        assertThat(bySourceId("KC-1043").path("tax_total").decimalValue()).isEqualByComparingTo("14.70");
        assertThat(bySourceId("70033").path("tax_total").decimalValue()).isEqualByComparingTo("7.20");
    }

    private JsonNode bySourceId(String sourceId) {
        return sandbox.orderDesk().orders().stream()
                .filter(order -> order.path("source_id").asText().equals(sourceId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void someStockFiguresDiffer() throws Exception {
        Set<String> different = new HashSet<>();
        for (JsonNode row :
                Caller.inProcess(sandbox).unleashed("/StockOnHand").json().path("Items")) {
            String code = row.path("ProductCode").asText();
            sandbox.orderDesk().inventoryItem(code).ifPresent(item -> {
                if (item.path("stock")
                                .decimalValue()
                                .compareTo(row.path("AvailableQty").decimalValue())
                        != 0) {
                    different.add(code);
                }
            });
        }
        assertThat(different).containsExactlyInAnyOrder("MUG", "HONEY", "CANDLE", "POT");
    }

    @Test
    void twoShopsOfOneTimeAreAlike() {
        Sandbox other = Sandbox.builder().time(new SimulatedClock(Orders.START)).inProcess();
        assertThat(other.orderDesk().orders()).isEqualTo(sandbox.orderDesk().orders());
        assertThat(other.unleashed().products()).isEqualTo(sandbox.unleashed().products());
    }
}
