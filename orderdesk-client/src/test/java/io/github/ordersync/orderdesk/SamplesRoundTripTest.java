package io.github.ordersync.orderdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.leaks.UnknownMembers;
import io.github.ordersync.orderdesk.model.HistoryNote;
import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.orderdesk.model.MoveResult;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.orderdesk.model.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads captured payloads with the models and writes them back. Runs where {@code -Dsamples} names their folder. */
class SamplesRoundTripTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "order", Order.class,
            "item", OrderItem.class,
            "shipment", Shipment.class,
            "inventory", InventoryItem.class,
            "history", HistoryNote.class,
            "move", MoveResult.class);

    private Path folder;

    @BeforeEach
    void samplesAreThere() {
        String samples = System.getProperty("samples", "");
        assumeTrue(!samples.isBlank(), "-Dsamples is not given");
        folder = Path.of(samples, "orderdesk");
        assumeTrue(Files.isDirectory(folder), folder + " is missing");
    }

    @ParameterizedTest(name = "{0}{1}")
    @CsvSource({
        "order-properties.json, '', order",
        "order-get.response.json, /order, order",
        "order-create.request.json, '', order",
        "order-history-add.response.json, /order, order",
        "orders-list.response.json, /orders, order",
        "webhook-order-2017.json, '', order",
        "webhook-order-data.json, '', order",
        "webhook-ship-notification.json, /order, order",
        "webhook-ship-notification.json, /shipment, shipment",
        "shipment-get.response.json, /shipment, shipment",
        "shipment-add.request.json, '', shipment",
        "shipments-list.response.json, /shipments, shipment",
        "batch-shipments.request.json, '', shipment",
        "order-item-get.response.json, /order_item, item",
        "order-item-write.request.json, '', item",
        "order-items-list.response.json, /order_items, item",
        "inventory-item-get.response.json, /inventory_item, inventory",
        "inventory-item-add.request.json, '', inventory",
        "inventory-item-update.request.json, '', inventory",
        "inventory-items-list.response.json, /inventory_items, inventory",
        "inventory-items-list-2021.response.json, /inventory_items, inventory",
        "batch-inventory-items.request.json, '', inventory",
        "order-history-add.request.json, '', history",
        "move-orders.response.json, '', move"
    })
    void nothingIsLostOnTheWayThroughTheModel(String file, String pointer, String type) {
        JsonNode part = JsonTrees.read(folder.resolve(file)).at(pointer);
        List<JsonNode> objects = new ArrayList<>();
        if (part.isArray()) {
            part.forEach(objects::add);
        } else {
            objects.add(part);
        }

        assertThat(objects).isNotEmpty().allSatisfy(before -> {
            assertSurvives(before, TYPES.get(type));
            UnknownMembers.addTo(before);
            assertSurvives(before, TYPES.get(type));
        });
    }

    private static void assertSurvives(JsonNode before, Class<?> type) {
        Object model = JsonTrees.toModel(before, type);
        assertThat(JsonTrees.differences(before, JsonTrees.toJson(model))).isEmpty();
    }

    /** The types of ids are the service's own in what is written whole: text in orders, numbers in the inventory. */
    @ParameterizedTest
    @CsvSource({
        "orders-list.response.json, /orders/0, order",
        "inventory-items-list-2021.response.json, /inventory_items/0, inventory",
        "move-orders.response.json, '', move"
    })
    void evenTheTypesOfIdsStay(String file, String pointer, String type) {
        JsonNode before = JsonTrees.read(folder.resolve(file)).at(pointer);

        JsonNode after = JsonTrees.toJson(JsonTrees.toModel(before, TYPES.get(type)));

        assertThat(ids(after)).isEqualTo(ids(before)).isNotEmpty();
    }

    private static Set<String> ids(JsonNode node) {
        Set<String> ids = new TreeSet<>();
        for (String name : List.of("id", "folder_id", "order_id", "original_folder_id")) {
            node.findValues(name).forEach(id -> ids.add(name + " " + id));
        }
        return ids;
    }

    @Test
    void ofAStoreOnlyTheHarmlessPartStays() {
        ObjectNode answer = (ObjectNode) JsonTrees.read(folder.resolve("store.response.json"));
        JsonNode before = answer.path("store");

        Store store = JsonTrees.toModel(before, Store.class);

        ObjectNode harmless = ((ObjectNode) before.path("settings").deepCopy()).retain(Store.KEPT_SETTINGS);
        JsonNode expected = ((ObjectNode) before.deepCopy()).set("settings", harmless);
        assertThat(JsonTrees.differences(expected, JsonTrees.toJson(store))).isEmpty();

        UnknownMembers.addTo(before);
        Store later = JsonTrees.toModel(before, Store.class);
        assertThat(later.settings()).containsOnlyKeys(store.settings().keySet());
        assertThat(later.folders())
                .containsAllEntriesOf(store.folders())
                .doesNotContainKeys("newNull", "newList", "newObject");
    }

    /** A sample that is added later must be looked at here. */
    @Test
    void everySampleIsKnown() throws Exception {
        Set<String> withoutModel = Set.of(
                "inventory-item-add.response.json",
                "inventory-item-delete.response.json",
                "inventory-item-update.response.json",
                "move-orders-by-id.request.json",
                "move-orders-by-name.request.json",
                "order-item-add.response.json",
                "order-item-update.response.json",
                "shipment-add-existing.response.json",
                "shipment-add.response.json",
                "shipment-delete.response.json",
                "store.response.json",
                "test.response.json");
        String covered = String.join(
                " ",
                getClass()
                        .getDeclaredMethod(
                                "nothingIsLostOnTheWayThroughTheModel", String.class, String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .filter(name -> !withoutModel.contains(name))
                            .filter(name -> !covered.contains(name)))
                    .isEmpty();
        }
    }
}
