package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.SalesShipmentFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.CustomerReference;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of Unleashed that people change between any two calls, against what is really in there. */
class ChangeScanTest {

    /** Between one call and the next, as often as the seed says, until there is calm. */
    private static final class People implements Transport {
        private final World world;
        private final Random random;
        private final UnleashedClient own;
        private final List<UUID> guids = new ArrayList<>();
        private int calls;
        private int busyCalls;

        People(World world, long seed) {
            this.world = world;
            this.random = new Random(seed);
            this.own = world.unleashedClient(world.sandbox.transport());
        }

        @Override
        public TransportResponse send(TransportRequest request, Duration timeout)
                throws IOException, InterruptedException {
            calls++;
            for (int i = random.nextInt(4); i > 0 && calls <= busyCalls; i--) {
                change();
            }
            return world.sandbox.transport().send(request, timeout);
        }

        void change() {
            // Some changes fall into the same millisecond.
            world.time.advance(Duration.ofMillis(random.nextInt(3)));
            UUID guid = guids.get(random.nextInt(guids.size()));
            String status = world.unleashed
                    .salesOrder(guid.toString())
                    .orElseThrow()
                    .path("OrderStatus")
                    .asText();
            switch (random.nextInt(6)) {
                case 0 -> order();
                case 1 -> world.unleashed.deleteSalesOrder(guid.toString());
                case 2 -> {
                    if (status.equals("Placed")) {
                        world.unleashed.ship(guid.toString(), "T" + random.nextInt(99), "DHL");
                    }
                }
                case 3 -> {
                    List<JsonNode> shipments = world.unleashed.shipmentsOf(guid.toString());
                    if (!shipments.isEmpty()) {
                        world.unleashed.changeTracking(
                                shipments.get(0).path("Guid").asText(), "N" + random.nextInt(99));
                    }
                }
                default ->
                    world.unleashed.editSalesOrder(
                            guid.toString(), json -> json.put("Comments", "edit " + random.nextInt()));
            }
        }

        void order() {
            UUID guid = new UUID(random.nextLong(), random.nextLong());
            own.salesOrders()
                    .create(SalesOrder.builder()
                            .guid(guid)
                            .orderStatus(OrderStatus.PLACED)
                            .customer(CustomerReference.builder()
                                    .customerCode("GUEST")
                                    .build())
                            .warehouse(Warehouse.builder().warehouseCode("MAIN").build())
                            .exchangeRate(BigDecimal.ONE)
                            .tax(Tax.builder().taxCode("NONE").build())
                            .taxRate(BigDecimal.ZERO)
                            .subTotal(new BigDecimal("18.50"))
                            .taxTotal(BigDecimal.ZERO)
                            .total(new BigDecimal("18.50"))
                            .addSalesOrderLines(SalesOrderLine.builder()
                                    .lineNumber(1)
                                    .product(ProductReference.builder()
                                            .productCode("MUG")
                                            .build())
                                    .orderQuantity(BigDecimal.ONE)
                                    .unitPrice(new BigDecimal("18.50"))
                                    .discountRate(BigDecimal.ZERO)
                                    .lineTotal(new BigDecimal("18.50"))
                                    .lineTax(BigDecimal.ZERO)
                                    .build())
                            .build());
            guids.add(guid);
            world.time.advance(Duration.ofMillis(1));
        }
    }

    private static Instant modified(JsonNode row) {
        return Instant.ofEpochMilli(
                Long.parseLong(row.path("LastModifiedOn").asText().replaceAll("\\D", "")));
    }

    private static boolean isDeleted(JsonNode row) {
        return row.path("OrderStatus").asText().equals("Deleted")
                || row.path("ShipmentStatus").asText().equals("Deleted");
    }

    /** What was found must be the truth about everything that changed before the mark. */
    private static void check(
            List<JsonNode> truth, Map<UUID, String> found, String member, Optional<Instant> mark, long seed) {
        for (JsonNode row : truth) {
            if (modified(row).isBefore(mark.orElse(Instant.MIN))) {
                assertThat(found)
                        .as("seed " + seed)
                        .containsEntry(
                                UUID.fromString(row.path("Guid").asText()),
                                modified(row) + row.path(member).asText(""));
            }
        }
    }

    private static String state(Optional<Instant> modified, Optional<String> text) {
        return modified.orElseThrow() + text.orElse("");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void missesNoSalesOrderWhilePeopleWork(int pageSize) {
        int marks = 0;
        for (long seed = 0; seed < 60; seed++) {
            try (World world = World.inProcess()) {
                People people = new People(world, seed);
                for (int i = 0; i < 14; i++) {
                    people.order();
                }
                people.busyCalls = 5 + people.random.nextInt(40);
                UnleashedClient client = world.unleashedClient(people);
                Map<UUID, String> found = new HashMap<>();
                Instant since = world.time.now().minusSeconds(60);
                // The second reading starts a little before where the first one ended, in calm.
                for (int reading = 0; reading < 2; reading++) {
                    Optional<Instant> mark = client.salesOrders()
                            .changes(SalesOrderFilter.builder()
                                    .modifiedSince(since)
                                    .pageSize(pageSize)
                                    .build())
                            .read(order -> found.put(
                                    order.guid().orElseThrow(), state(order.lastModifiedOn(), order.comments())));
                    List<JsonNode> truth = world.unleashed.salesOrders().stream()
                            .filter(row -> !isDeleted(row))
                            .toList();
                    check(truth, found, "Comments", reading == 0 ? mark : Optional.of(Instant.MAX), seed);
                    marks += mark.isPresent() ? 1 : 0;
                    since = mark.map(instant -> instant.minusMillis(5)).orElse(since);
                    people.busyCalls = 0;
                }
            }
        }
        assertThat(marks).isGreaterThan(110);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void missesNoShipmentWhilePeopleWork(int pageSize) {
        for (long seed = 0; seed < 60; seed++) {
            try (World world = World.inProcess()) {
                People people = new People(world, seed);
                for (int i = 0; i < 12; i++) {
                    people.order();
                    world.unleashed.ship(people.guids.get(i).toString(), "T" + i, "");
                }
                people.order();
                people.busyCalls = 4 + people.random.nextInt(30);
                Map<UUID, String> found = new HashMap<>();
                SalesShipmentFilter filter =
                        SalesShipmentFilter.builder().pageSize(pageSize).build();
                Optional<Instant> mark = world.unleashedClient(people)
                        .salesShipments()
                        .changes(filter)
                        .read(row ->
                                found.put(row.guid().orElseThrow(), state(row.lastModifiedOn(), row.trackingNumber())));
                assertThat(mark).as("seed " + seed).isPresent();
                check(
                        world.unleashed.salesShipments().stream()
                                .filter(row -> !isDeleted(row))
                                .toList(),
                        found,
                        "TrackingNumber",
                        mark,
                        seed);
            }
        }
    }

    /** The same people, and a reader that only goes from page to page: or the tests above would prove nothing. */
    @Test
    void aPlainReadingMissesSome() {
        int missed = 0;
        for (long seed = 0; seed < 20; seed++) {
            try (World world = World.inProcess()) {
                People people = new People(world, seed);
                for (int i = 0; i < 14; i++) {
                    people.order();
                }
                people.busyCalls = 20;
                List<UUID> found = world
                        .unleashedClient(people)
                        .salesOrders()
                        .list(SalesOrderFilter.builder().pageSize(2).build())
                        .stream()
                        .map(order -> order.guid().orElseThrow())
                        .toList();
                missed += world.unleashed.salesOrders().stream()
                                .filter(row -> !isDeleted(row))
                                .allMatch(row -> found.contains(
                                        UUID.fromString(row.path("Guid").asText())))
                        ? 0
                        : 1;
            }
        }
        assertThat(missed).isGreaterThan(10);
    }

    @Test
    void aQuietAccountCostsOneCallMoreThanItsPages() {
        try (World world = World.inProcess()) {
            People people = new People(world, 1);
            for (int i = 0; i < 10; i++) {
                people.order();
                world.unleashed.ship(people.guids.get(i).toString(), "T" + i, "");
            }
            List<SalesShipment> rows = world.unleashedClient(people)
                    .salesShipments()
                    .changes(SalesShipmentFilter.builder().pageSize(4).build())
                    .read()
                    .rows();
            assertThat(rows).hasSize(10);
            assertThat(people.calls).isEqualTo(3 + 1);

            people.calls = 0;
            world.unleashedClient(people)
                    .salesShipments()
                    .changes(SalesShipmentFilter.builder().pageSize(10).build())
                    .read();
            assertThat(people.calls).isEqualTo(1);
        }
    }
}
