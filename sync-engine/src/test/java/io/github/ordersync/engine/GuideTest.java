package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.sandbox.OrderBuilder;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.InvalidSettingsException;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The user's guide, row by row, over HTTP: its settings. The custom order and item details are in a class of their own. */
class GuideTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static World world;

    private String inbox;
    private String imported;

    @BeforeAll
    static void start() {
        world = World.overHttp();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** Each test has its own folders, so that it meets no order of another. */
    @BeforeEach
    void folders() {
        inbox = ownFolder("Inbox");
        imported = ownFolder("Imported");
    }

    private static String ownFolder(String name) {
        String unique = name + " " + COUNT.incrementAndGet();
        world.orderDesk.addFolder(unique);
        return unique;
    }

    private IntegrationSettings.Builder settings() {
        return IntegrationSettings.builder()
                .customerCode("GUEST")
                .exportFrom(List.of(inbox))
                .afterImportMoveTo(imported);
    }

    /** Something is left to be done in Unleashed. */
    private IntegrationSettings.Builder placed() {
        return settings().orderStatus("Placed");
    }

    private OrderBuilder order() {
        return world.order().folder(inbox);
    }

    private static void run(IntegrationSettings.Builder settings) {
        world.engine(settings.build()).runOnce();
    }

    @Test
    @DisplayName("Setup: API ID and API Key are needed; wrong ones are refused before anything is done")
    void setup() {
        String order = order().add();
        SyncEngine engine = world.engine(
                settings().build(),
                SyncState.inMemory(),
                Transport.http(),
                RetryPolicy.standard(),
                "NotTheRealKeyOfThisSandbox0000000000000=");
        assertThatThrownBy(engine::runOnce)
                .isInstanceOf(CredentialsRefusedException.class)
                .hasMessageContaining("Unleashed");
        assertThat(world.orderDesk.folderOf(order)).isEqualTo(inbox);
    }

    @Nested
    @DisplayName("After Import, Move To")
    class AfterImport {
        @Test
        @DisplayName("a default folder: orders are moved there after they've been sent to Unleashed")
        void defaultFolder() {
            String order = order().add();
            run(settings().afterImportMoveTo("Prepared"));
            assertThat(world.salesOrderOf(order).path("Total").decimalValue()).isEqualByComparingTo("37");
            assertThat(world.orderDesk.folderOf(order)).isEqualTo("Prepared");
        }

        @Test
        @DisplayName("a folder of your own, by name or by id")
        void ownFolder() {
            String first = order().add();
            run(settings());
            assertThat(world.orderDesk.folderOf(first)).isEqualTo(imported);
            String second = order().add();
            int id = world.orderDesk.addFolder("Sent " + inbox);
            run(settings().afterImportMoveTo(Integer.toString(id)));
            assertThat(world.orderDesk.folderOf(second)).isEqualTo("Sent " + inbox);
        }

        @Test
        @DisplayName("not set: orders stay, and are sent once all the same")
        void unset() {
            String order = order().add();
            IntegrationSettings staying = settings().build().toBuilder()
                    .afterImportMoveTo(Optional.empty())
                    .build();
            world.engine(staying).runOnce();
            world.engine(staying).runOnce();
            assertThat(world.salesOrdersOf(order)).hasSize(1);
            assertThat(world.orderDesk.folderOf(order)).isEqualTo(inbox);
        }
    }

    @Nested
    @DisplayName("After Shipment, Move To")
    class AfterShipment {
        private String shipped(IntegrationSettings.Builder settings) {
            String order = order().add();
            IntegrationSettings from =
                    settings.syncTrackingNumbers(TrackingSync.FROM_UNLEASHED).build();
            world.engine(from).runOnce();
            world.unleashed.ship(world.guidOf(order), "TRACK-" + order, "UPS");
            world.engine(from).runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("TRACK-" + order);
            return world.orderDesk.folderOf(order);
        }

        @Test
        @DisplayName("a default folder: orders are moved there after a shipment is added by Unleashed")
        void defaultFolder() {
            assertThat(shipped(placed().afterShipmentMoveTo("Closed"))).isEqualTo("Closed");
        }

        @Test
        @DisplayName("a folder of your own")
        void own() {
            String folder = ownFolder("Shipped");
            assertThat(shipped(placed().afterShipmentMoveTo(folder))).isEqualTo(folder);
        }

        @Test
        @DisplayName("not set: the shipment is added and the order stays")
        void unset() {
            assertThat(shipped(placed())).isEqualTo(imported);
        }
    }

    @Nested
    @DisplayName("If Canceled, Move To")
    class IfCanceled {
        private String canceled(IntegrationSettings.Builder settings) {
            String order = order().add();
            IntegrationSettings built = settings.build();
            world.engine(built).runOnce();
            world.unleashed.deleteSalesOrder(world.guidOf(order));
            world.engine(built).runOnce();
            assertThat(world.notes(order)).containsExactly(CanceledOrders.NOTE);
            return world.orderDesk.folderOf(order);
        }

        @Test
        @DisplayName("a default folder: orders are moved there if they're canceled in Unleashed")
        void defaultFolder() {
            assertThat(canceled(placed().ifCanceledMoveTo("Canceled"))).isEqualTo("Canceled");
        }

        @Test
        @DisplayName("a folder of your own")
        void own() {
            String folder = ownFolder("Dropped");
            assertThat(canceled(placed().ifCanceledMoveTo(folder))).isEqualTo(folder);
        }

        @Test
        @DisplayName("not set: the order stays, with a note")
        void unset() {
            assertThat(canceled(placed())).isEqualTo(imported);
        }
    }

    @Nested
    @DisplayName("Sync Tracking Numbers")
    class SyncTrackingNumbers {
        private JsonNode exported(TrackingSync direction) {
            String order = order().add();
            world.orderDesk.addShipment(order, "OUT-" + order, "ups");
            run(settings().syncTrackingNumbers(direction).carriersToShippingCompanies(Map.of("UPS", "UPS")));
            List<JsonNode> shipments = world.unleashed.shipmentsOf(world.guidOf(order));
            assertThat(shipments).hasSize(1);
            return shipments.get(0);
        }

        @Test
        @DisplayName("To Unleashed: tracking details are included when the order is submitted")
        void toUnleashed() {
            JsonNode shipment = exported(TrackingSync.TO_UNLEASHED);
            assertThat(shipment.path("TrackingNumber").asText()).startsWith("OUT-");
            assertThat(shipment.path("ShippingCompany").path("Name").asText()).isEqualTo("UPS");
        }

        @Test
        @DisplayName("From Unleashed: no shipment info is sent; shipment updates are pulled")
        void fromUnleashed() {
            assertThat(exported(TrackingSync.FROM_UNLEASHED)
                            .path("TrackingNumber")
                            .isNull())
                    .isTrue();
            String order = order().add();
            IntegrationSettings from =
                    placed().syncTrackingNumbers(TrackingSync.FROM_UNLEASHED).build();
            world.engine(from).runOnce();
            world.unleashed.ship(world.guidOf(order), "IN-" + order, "UPS");
            world.engine(from).runOnce();
            assertThat(world.trackingNumbers(order)).containsExactly("IN-" + order);
        }

        @Test
        @DisplayName("Disabled: shipment data is neither sent nor received")
        void disabled() {
            assertThat(exported(TrackingSync.DISABLED).path("TrackingNumber").isNull())
                    .isTrue();
            String order = order().add();
            IntegrationSettings disabled =
                    placed().syncTrackingNumbers(TrackingSync.DISABLED).build();
            world.engine(disabled).runOnce();
            world.unleashed.ship(world.guidOf(order), "IN-" + order, "UPS");
            world.engine(disabled).runOnce();
            assertThat(world.trackingNumbers(order)).isEmpty();
            assertThat(world.orderDesk.folderOf(order)).isEqualTo(imported);
        }
    }

    @Nested
    @DisplayName("Inventory Management Settings")
    class Inventory {
        private String item() {
            String code = "COUNTED-" + COUNT.incrementAndGet();
            world.unleashed.addProduct(code, "Counted thing", "1.00");
            world.unleashed.setStock(code, "MAIN", new BigDecimal("42"));
            world.orderDesk.addInventoryItem(code, "Counted thing", 7, "");
            return code;
        }

        @Test
        @DisplayName("Sync Inventory on: stock counts come from Unleashed into Order Desk")
        void on() {
            String code = item();
            run(settings().syncInventory(true));
            assertThat(world.stock(code)).isEqualByComparingTo("42");
        }

        @Test
        @DisplayName("Sync Inventory off: they do not")
        void off() {
            String code = item();
            run(settings());
            assertThat(world.stock(code)).isEqualByComparingTo("7");
        }

        @Test
        @DisplayName("Sync Update Interval: how often Unleashed is checked for inventory updates")
        void interval() {
            String code = item();
            SyncEngine engine = world.engine(settings()
                    .syncInventory(true)
                    .syncUpdateInterval(Duration.ofMinutes(30))
                    .build());
            engine.runDue();
            assertThat(world.stock(code)).isEqualByComparingTo("42");
            world.unleashed.setStock(code, "MAIN", new BigDecimal("41"));
            world.time.advance(Duration.ofMinutes(29));
            engine.runDue();
            assertThat(world.stock(code)).as("not yet").isEqualByComparingTo("42");
            world.time.advance(Duration.ofMinutes(1));
            engine.runDue();
            assertThat(world.stock(code)).as("due").isEqualByComparingTo("41");
            assertThatThrownBy(() -> settings()
                            .syncUpdateInterval(Duration.ofMinutes(14))
                            .build())
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageContaining("15 minutes");
        }
    }

    @Nested
    @DisplayName("Product Settings")
    class Products {
        private JsonNode sent(ProductSettings products, OrderBuilder builder) {
            String order = builder.add();
            run(settings().productSettings(products));
            return world.salesOrderOf(order);
        }

        private static List<String> codes(JsonNode salesOrder) {
            return salesOrder.path("SalesOrderLines").findValuesAsText("ProductCode");
        }

        @Test
        @DisplayName("Product Code Match: another code is sent")
        void codeMatch() {
            JsonNode salesOrder = sent(
                    ProductSettings.parse("CUP=MUG", "", "", "", ""),
                    world.orderDesk.newOrder().folder(inbox).item("CUP", "Cup", "5.00", 1));
            assertThat(codes(salesOrder)).containsExactly("MUG");
        }

        @Test
        @DisplayName("Product Code Match: a bundle is sent as its parts")
        void bundle() {
            JsonNode salesOrder = sent(
                    ProductSettings.parse("BOX=MUG,TEA,TEA", "", "", "", ""),
                    world.orderDesk.newOrder().folder(inbox).item("BOX", "Box", "40.00", 2));
            assertThat(codes(salesOrder)).containsOnly("MUG", "TEA");
            Map<String, BigDecimal> quantities = new HashMap<>();
            salesOrder
                    .path("SalesOrderLines")
                    .forEach(line -> quantities.merge(
                            line.path("Product").path("ProductCode").asText(),
                            line.path("OrderQuantity").decimalValue().stripTrailingZeros(),
                            BigDecimal::add));
            assertThat(quantities.get("MUG")).isEqualByComparingTo("2");
            assertThat(quantities.get("TEA")).isEqualByComparingTo("4");
            assertThat(salesOrder.path("Total").decimalValue()).isEqualByComparingTo("80");
        }

        @Test
        @DisplayName("Product Code Skip: the item is not sent")
        void codeSkip() {
            JsonNode salesOrder = sent(
                    ProductSettings.parse("", "GIFTWRAP", "", "", ""),
                    order().item("GIFTWRAP", "Gift wrap", "3.00", 1));
            assertThat(codes(salesOrder)).containsExactly("MUG");
        }

        @Test
        @DisplayName("Gift Message Field: its value is sent")
        void giftMessage() {
            JsonNode salesOrder = sent(
                    ProductSettings.parse("", "", "Gift Message", "", ""),
                    order().checkoutData("Gift Message", "Happy birthday, Nan!"));
            assertThat(salesOrder.path("Comments").asText()).contains("Happy birthday, Nan!");
        }

        @Test
        @DisplayName("Inventory Location Match: only items at that location are sent")
        void locationMatch() {
            world.orderDesk.addInventoryItem("MUG", "Mug", 5, "SHED");
            world.orderDesk.addInventoryItem("TEA", "Tea", 5, "ELSEWHERE");
            JsonNode salesOrder =
                    sent(ProductSettings.parse("", "", "", "SHED", ""), order().item("TEA", "Tea", "12.00", 1));
            assertThat(codes(salesOrder)).containsExactly("MUG");
        }

        @Test
        @DisplayName("Picklist Message Field: its value is sent")
        void picklistMessage() {
            JsonNode salesOrder = sent(
                    ProductSettings.parse("", "", "", "", "Pick Note"),
                    order().metadata("Pick Note", "Handle with care"));
            assertThat(salesOrder.path("Comments").asText()).contains("Handle with care");
        }
    }
}
