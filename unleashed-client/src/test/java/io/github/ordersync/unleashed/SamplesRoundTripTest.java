package io.github.ordersync.unleashed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.internal.JsonMappers;
import io.github.ordersync.leaks.UnknownMembers;
import io.github.ordersync.unleashed.model.BatchNumber;
import io.github.ordersync.unleashed.model.BillOfMaterials;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.Invoice;
import io.github.ordersync.unleashed.model.Product;
import io.github.ordersync.unleashed.model.ProductGroup;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.StockAdjustment;
import io.github.ordersync.unleashed.model.StockOnHand;
import io.github.ordersync.unleashed.model.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Captured payloads, where a folder with them is given ({@code -Dsamples=...}): read, written back, nothing lost, not even what nobody knows yet. */
class SamplesRoundTripTest {

    /** By the beginning of the file's name; the longer beginning first. */
    private static final Map<String, Class<?>> MODELS = new LinkedHashMap<>();

    static {
        MODELS.put("sales-order", SalesOrder.class);
        MODELS.put("sales-shipment", SalesShipment.class);
        MODELS.put("stock-on-hand", StockOnHand.class);
        MODELS.put("stock-adjustment", StockAdjustment.class);
        MODELS.put("product-group", ProductGroup.class);
        MODELS.put("product", Product.class);
        MODELS.put("customer", Customer.class);
        MODELS.put("warehouse", Warehouse.class);
        MODELS.put("invoice", Invoice.class);
        MODELS.put("batch-number", BatchNumber.class);
        MODELS.put("bill-of-material", BillOfMaterials.class);
    }

    @TestFactory
    Stream<DynamicTest> everySampleSurvives() throws IOException {
        String samples = System.getProperty("samples", "");
        Assumptions.assumeFalse(samples.isBlank(), "no folder with samples was given");
        Path folder = Path.of(samples).resolve("unleashed");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no folder " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> payloads = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(payloads).isNotEmpty();
            return payloads.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        assertSurvives(file);
                    }));
        }
    }

    private static void assertSurvives(Path file) throws IOException {
        Class<?> model = MODELS.entrySet().stream()
                .filter(entry -> file.getFileName().toString().startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no model for " + file.getFileName()))
                .getValue();
        JsonNode payload = JsonMappers.PLAIN.readTree(file.toFile());
        for (JsonNode object : objects(payload)) {
            assertSurvives(object, model);
            UnknownMembers.addTo(object);
            assertSurvives(object, model);
        }
    }

    private static void assertSurvives(JsonNode object, Class<?> model) throws IOException {
        Object read = Json.MODELS.readValue(object.toString(), model);
        JsonNode written = JsonMappers.PLAIN.readTree(Json.MODELS.writeValueAsString(read));
        assertThat(JsonDifferences.between(object, written)).isEmpty();
    }

    private static Iterable<JsonNode> objects(JsonNode payload) {
        return payload.has("Items") ? payload.get("Items") : payload.isArray() ? payload : List.of(payload);
    }
}
