package io.github.ordersync.unleashed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.internal.JsonMappers;
import io.github.ordersync.client.json.OpenModel;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.Invoice;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payloads with every member that the reference knows: read, written back, nothing lost whatever is done to them. */
class ModelsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<String> payloads() throws Exception {
        URI folder = ModelsTest.class.getResource("model").toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    @Test
    void everyResourceHasAPayload() throws Exception {
        Set<String> models = ResourceMethods.verbs().stream()
                .flatMap(verb -> verb.parameters().stream())
                .filter(OpenModel.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .filter(name -> !name.endsWith("Line"))
                .collect(Collectors.toSet());
        ResourceMethods.accessors()
                .forEach(accessor -> models.add(ResourceMethods.model(accessor).getSimpleName()));

        assertThat(payloads()).containsAll(models);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void everyMemberIsInItsPayload(String name) throws Exception {
        Object read = read(name, payload(name));

        for (Method accessor : read.getClass().getInterfaces()[0].getDeclaredMethods()) {
            Object value = accessor.getReturnType() == Optional.class || accessor.getReturnType() == List.class
                    ? accessor.invoke(read)
                    : "not a member";
            assertThat(value).as(accessor.getName()).isNotIn(Optional.empty(), List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void everyMemberIsKnownAndSurvivesWhateverItHolds(String name) throws Exception {
        JsonNode payload = payload(name);

        assertThat(unknown(read(name, payload))).isEmpty();
        assertSurvives(name, payload);
        assertSurvives(name, withOddMembers(payload));
        assertSurvives(name, withOddMembers(NODES.objectNode()));
        assertSurvives(name, mapScalars(payload, value -> NODES.nullNode()));
        assertSurvives(name, mapScalars(payload, value -> NODES.textNode("")));
        assertSurvives(name, mapScalars(payload, value -> NODES.textNode(" ")));
        assertSurvives(name, mapScalars(payload, value -> NODES.textNode("1,5 (unreadable)")));
        assertSurvives(name, mapScalars(payload, value -> value.isNumber() ? NODES.textNode(value.asText()) : value));
        assertSurvives(name, mapMembers(payload, value -> value.isContainerNode() ? NODES.nullNode() : value));
        assertSurvives(name, mapMembers(payload, value -> value.isArray() ? NODES.arrayNode() : value));
        assertSurvives(name, mapMembers(payload, value -> value.isObject() ? NODES.objectNode() : value));
    }

    @Test
    void valuesAreReadAsWhatTheyMean() throws Exception {
        SalesOrder order = (SalesOrder) read("SalesOrder", payload("SalesOrder"));

        assertThat(order.orderNumber()).hasValue("SO-00000042");
        assertThat(order.orderDate()).hasValue(Instant.parse("2023-11-17T22:13:20.003Z"));
        assertThat(order.orderStatus()).hasValue(OrderStatus.BACKORDERED);
        assertThat(order.tax().orElseThrow().taxCode()).hasValue("GST");
        assertThat(order.taxRate().orElseThrow()).isEqualTo(new BigDecimal("0.000053"));
        assertThat(order.salesOrderLines().get(0).product().orElseThrow().productCode())
                .hasValue("BOLT-M8");
    }

    @Test
    void secondSpellingsAreReadAndTheFirstIsWritten() throws IOException {
        SalesOrder order =
                Json.MODELS.readValue("{\"Salesperson\":{\"FullName\":\"Sam\"},\"Subtotal\":12.30}", SalesOrder.class);

        assertThat(order.salesPerson().orElseThrow().fullName()).hasValue("Sam");
        assertThat(order.subTotal().orElseThrow()).isEqualTo(new BigDecimal("12.30"));
        assertThat(order.additionalMembers()).isEmpty();
        assertThat(Json.MODELS.writeValueAsString(order))
                .isEqualTo("{\"SubTotal\":12.30,\"SalesPerson\":{\"FullName\":\"Sam\"}}");
        assertThat(Json.MODELS
                        .readValue("{\"Subtotal\":1}", Invoice.class)
                        .subTotal()
                        .orElseThrow())
                .isEqualTo(BigDecimal.ONE);
        assertThat(Json.MODELS.readValue("{\"Salesperson\":{}}", Customer.class).salesPerson())
                .isPresent();
    }

    @Test
    void aDateThatCannotBeReadIsEmptyAndKept() throws IOException {
        String json = "{\"CreatedOn\":\"12/10/2014 8:08:10 p.m.\"}";
        SalesShipment shipment = Json.MODELS.readValue(json, SalesShipment.class);

        assertThat(shipment.createdOn()).isEmpty();
        assertThat(Json.MODELS.writeValueAsString(shipment)).isEqualTo(json);
        assertThat(Json.MODELS.writeValueAsString(
                        shipment.toBuilder().createdOn(Instant.EPOCH).build()))
                .isEqualTo("{\"CreatedOn\":\"1970-01-01T00:00:00.000\"}");
    }

    @Test
    void aStatusThatNobodyKnowsIsKept() throws IOException {
        SalesOrder order = Json.MODELS.readValue("{\"OrderStatus\":\"Picking\"}", SalesOrder.class);

        assertThat(order.orderStatus()).hasValue(OrderStatus.of("picking"));
        assertThat(Json.MODELS.writeValueAsString(order)).isEqualTo("{\"OrderStatus\":\"Picking\"}");
    }

    @Test
    void aRowOverAllWarehousesHasNoWarehouseId() throws IOException {
        String json = "{\"WarehouseId\":\"\",\"Warehouse\":\"\",\"AvailableQty\":-5.0000}";
        StockOnHand row = Json.MODELS.readValue(json, StockOnHand.class);

        assertThat(row.warehouseId()).isEmpty();
        assertThat(row.availableQty().orElseThrow()).isNegative();
        assertThat(JsonDifferences.between(Wire.tree(json), Wire.tree(Json.MODELS.writeValueAsString(row))))
                .isEmpty();
    }

    private static JsonNode payload(String name) throws IOException {
        try (InputStream in = ModelsTest.class.getResourceAsStream("model/" + name + ".json")) {
            return JsonMappers.PLAIN.readTree(in);
        }
    }

    private static Object read(String name, JsonNode payload) throws IOException, ClassNotFoundException {
        return Json.MODELS.readValue(payload.toString(), Class.forName("io.github.ordersync.unleashed.model." + name));
    }

    private static void assertSurvives(String name, JsonNode payload) throws Exception {
        JsonNode written = JsonMappers.PLAIN.readTree(Json.MODELS.writeValueAsString(read(name, payload)));
        assertThat(JsonDifferences.between(payload, written)).isEmpty();
    }

    /** The members that the models do not know, at any level. */
    private static List<String> unknown(Object value) throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            names.addAll(unknown(optional.get()));
        } else if (value instanceof Collection<?> collection) {
            for (Object element : collection) {
                names.addAll(unknown(element));
            }
        } else if (value instanceof OpenModel model) {
            names.addAll(model.additionalMembers().keySet());
            for (Method accessor : value.getClass().getInterfaces()[0].getDeclaredMethods()) {
                if (accessor.getParameterCount() == 0
                        && !Modifier.isStatic(accessor.getModifiers())
                        && !accessor.isDefault()
                        && !accessor.isSynthetic()) {
                    names.addAll(unknown(accessor.invoke(value)));
                }
            }
        }
        return names;
    }

    /** A member of each JSON kind in every object. */
    private static JsonNode withOddMembers(JsonNode payload) {
        JsonNode copy = mapMembers(payload, value -> value.isContainerNode() ? withOddMembers(value) : value);
        if (copy instanceof ObjectNode object) {
            object.putNull("OddNull").put("OddFlag", true).put("OddText", "").put("odd number", new BigDecimal("1.50"));
            object.putArray("OddList").addNull().add(2).add("x").addObject().putNull("Deep");
            object.putObject("OddObject").putNull("Deep").putArray("Empty");
            object.putArray("OddEmptyList");
            object.putObject("OddEmptyObject");
        }
        return copy;
    }

    private static JsonNode mapScalars(JsonNode payload, UnaryOperator<JsonNode> change) {
        if (payload.isArray() && !payload.isEmpty() && payload.get(0).isValueNode()) {
            return payload; // what is no text in a list of texts is dropped
        }
        return payload.isContainerNode()
                ? mapMembers(payload, value -> mapScalars(value, change))
                : change.apply(payload);
    }

    private static JsonNode mapMembers(JsonNode payload, UnaryOperator<JsonNode> change) {
        if (payload.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            payload.forEach(element -> copy.add(change.apply(element)));
            return copy;
        }
        ObjectNode copy = NODES.objectNode();
        payload.properties().forEach(member -> copy.set(member.getKey(), change.apply(member.getValue())));
        return copy;
    }
}
