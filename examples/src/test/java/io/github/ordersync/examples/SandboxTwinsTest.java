package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.json.OpenModel;
import io.github.ordersync.orderdesk.InventoryItemFilter;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.unleashed.ChangeScan;
import io.github.ordersync.unleashed.Lists;
import io.github.ordersync.unleashed.PageFilter;
import io.github.ordersync.unleashed.Reads;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.CustomerReference;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.SalesShipmentLine;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import io.github.ordersync.unleashed.model.StockOnHand;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import io.github.ordersync.unleashed.model.WarehouseStockTransfer;
import io.github.ordersync.unleashed.model.WebhookSubscription;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that the two clients can call does its work in the sandbox: found by reflection, called with what the
 * sandbox's shop holds. A resource or verb that a client gets and the sandbox lacks fails here.
 */
class SandboxTwinsTest {

    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private static final UUID NEW_GUID = UUID.fromString("5f2d0a0e-1111-4222-8333-444455556666");

    /** What of a copy may not be as it was. */
    private static final List<String> KEYS = List.of(
            "customerCode",
            "orderNumber",
            "productCode",
            "supplierCode",
            "assemblyNumber",
            "billNumber",
            "creditNoteNumber",
            "returnNumber",
            "adjustmentNumber",
            "transferNumber");

    private final SimulatedClock clock = new SimulatedClock();
    private final Sandbox sandbox = Sandbox.builder().time(clock).inProcess();
    private final ClientOptions options =
            ClientOptions.builder().transport(sandbox.transport()).time(clock).build();
    private final UnleashedClient unleashed = UnleashedClient.builder()
            .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
            .baseUrl(sandbox.unleashedUrl())
            .options(options)
            .build();
    private final OrderDeskClient orderDesk = OrderDeskClient.builder()
            .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
            .baseUrl(sandbox.orderDeskUrl())
            .options(options)
            .build();

    @AfterEach
    void close() {
        sandbox.close();
    }

    static Stream<Named<List<Method>>> unleashedVerbs() {
        return verbs(UnleashedClient.class);
    }

    static Stream<Named<List<Method>>> orderDeskVerbs() {
        return verbs(OrderDeskClient.class);
    }

    /** Each verb of each resource, with the accessor of the resource. */
    private static Stream<Named<List<Method>>> verbs(Class<?> client) {
        return Stream.of(client.getDeclaredMethods())
                .filter(accessor -> accessor.getParameterCount() == 0
                        && accessor.getReturnType().isInterface()
                        && accessor.getReturnType().getPackage().equals(client.getPackage())
                        && accessor.getReturnType() != client)
                .flatMap(accessor -> Stream.of(accessor.getReturnType().getMethods())
                        .filter(verb -> !Modifier.isStatic(verb.getModifiers()) && !verb.isBridge())
                        .map(verb -> Named.of(
                                accessor.getName() + "." + verb.getName() + " " + verb.getParameterCount(),
                                List.of(accessor, verb))));
    }

    @Test
    void theWalkIsNotEmpty() {
        assertThat(unleashedVerbs()).hasSizeGreaterThan(120);
        assertThat(orderDeskVerbs()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("unleashedVerbs")
    void unleashedDoesIt(List<Method> call) throws Exception {
        UUID order = unleashed.salesOrders().create(salesOrder()).guid().orElseThrow();
        unleashed.salesShipments().create(openShipment());
        if (call.get(0).getName().equals("invoices")) {
            sandbox.unleashed().completeSalesOrder(order.toString());
        }
        unleashed
                .webhookSubscriptions()
                .create(WebhookSubscription.builder()
                        .notificationUrl("https://example.com/hook")
                        .addEventTypes("salesorder.updated")
                        .build());
        Object resource = invoke(call.get(0), unleashed);
        Object first = first(call.get(0), resource);

        sandbox.clearCalls();
        Object result;
        try {
            result = invoke(call.get(1), resource, unleashedArguments(call, first, Optional.of(NEW_GUID)));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("the service chooses it");
            result = invoke(call.get(1), resource, unleashedArguments(call, first, Optional.empty()));
        }

        succeeded(result);
    }

    @ParameterizedTest
    @MethodSource("orderDeskVerbs")
    void orderDeskDoesIt(List<Method> call) throws Exception {
        Order order = orderDesk
                .orders()
                .list(OrderFilter.builder().build())
                .iterator()
                .next();
        sandbox.orderDesk().addShipment(order.id().orElseThrow(), "TRACK-1", "UPS");

        sandbox.clearCalls();
        Object resource = invoke(call.get(0), orderDesk);
        succeeded(invoke(call.get(1), resource, orderDeskArguments(call.get(1), order)));
    }

    @Test
    void orderDeskSaysWhoItIs() {
        assertThat(orderDesk.test().currentDateTime()).isPresent();
        assertThat(orderDesk.store().folders()).isNotEmpty();
    }

    private void succeeded(@Nullable Object result) {
        if (result instanceof Iterable<?> rows) {
            assertThat(rows.iterator().hasNext()).isTrue();
        } else if (result instanceof ChangeScan<?> scan) {
            assertThat(scan.read().rows()).isNotEmpty();
        } else if (result instanceof Optional<?> found) {
            assertThat(found).isPresent();
        }
        assertThat(sandbox.calls()).isNotEmpty().allMatch(done -> done.status() < 300);
    }

    private static @Nullable Object invoke(Method method, Object on, Object... arguments)
            throws ReflectiveOperationException {
        try {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Object get(Object on, String method) throws ReflectiveOperationException {
        return Objects.requireNonNull(invoke(on.getClass().getMethod(method), on));
    }

    // What Unleashed is called with.

    /** A row to work on, read alone where that is possible: lists may leave members out. */
    private Object first(Method accessor, Object resource) throws ReflectiveOperationException {
        JavaType type = TYPES.constructType(accessor.getGenericReturnType());
        JavaType filter = TYPES.findTypeParameters(type, Lists.class)[1];
        Method list = Lists.class.getMethod("list", Object.class);
        for (Object row : (Iterable<?>) Objects.requireNonNull(invoke(list, resource, built(filter.getRawClass())))) {
            if (row instanceof Customer customer && !customer.customerCode().equals(Optional.of("HARBOUR"))) {
                continue;
            }
            return Reads.class.isAssignableFrom(accessor.getReturnType())
                    ? Objects.requireNonNull(((Reads<?, ?>) resource).get(guid(row)))
                    : row;
        }
        throw new AssertionError("The shop of the sandbox has no rows of " + accessor.getName());
    }

    private static Object built(Class<?> type) throws ReflectiveOperationException {
        return get(Objects.requireNonNull(invoke(type.getMethod("builder"), type)), "build");
    }

    private static UUID guid(Object row) throws ReflectiveOperationException {
        String name = row instanceof WebhookSubscription
                ? "subscriptionId"
                : row instanceof StockOnHand ? "productGuid" : "guid";
        return (UUID) ((Optional<?>) get(row, name)).orElseThrow();
    }

    private Object[] unleashedArguments(List<Method> call, Object first, Optional<UUID> newGuid)
            throws ReflectiveOperationException {
        Method verb = call.get(1);
        JavaType declaring =
                TYPES.constructType(call.get(0).getGenericReturnType()).findSuperType(verb.getDeclaringClass());
        List<Object> arguments = new ArrayList<>();
        for (Type generic : verb.getGenericParameterTypes()) {
            Class<?> type =
                    TYPES.resolveMemberType(generic, declaring.getBindings()).getRawClass();
            boolean isNew = verb.getName().matches("create.*|add.*");
            if (type == UUID.class) {
                boolean below = !arguments.isEmpty()
                        || verb.getParameterCount() == 1 && verb.getName().equals("deleteLine");
                arguments.add(guid(below ? below(first) : first));
            } else if (type == String.class) {
                arguments.add(((WarehouseStockTransfer) first).transferNumber().orElseThrow());
            } else if (type == UnaryOperator.class) {
                arguments.add(UnaryOperator.identity());
            } else if (type.isInstance(first)) {
                arguments.add(isNew ? copy(first, newGuid) : first);
            } else if (OpenModel.class.isAssignableFrom(type)) {
                arguments.add(isNew ? copy(below(first), Optional.empty()) : below(first));
            } else {
                arguments.add(type.getName().endsWith("Options") ? allOptions(type) : built(type));
            }
        }
        return arguments.toArray();
    }

    /** A line or a contact of a row. */
    private Object below(Object row) throws ReflectiveOperationException {
        if (row instanceof Customer) {
            return unleashed
                    .customers()
                    .contacts(guid(row), PageFilter.builder().build())
                    .iterator()
                    .next();
        }
        for (Method member : row.getClass().getMethods()) {
            if (member.getName().matches(".*Lines|transferDetails") && member.getParameterCount() == 0) {
                return ((List<?>) Objects.requireNonNull(invoke(member, row))).get(0);
            }
        }
        throw new AssertionError("no lines in " + row);
    }

    /** The same without what has to be its own. */
    private static Object copy(Object row, Optional<UUID> guid) throws ReflectiveOperationException {
        Object builder = get(row, "toBuilder");
        for (Method setter : builder.getClass().getMethods()) {
            boolean optional = setter.getParameterCount() == 1 && setter.getParameterTypes()[0] == Optional.class;
            if (optional && setter.getName().equals("guid")) {
                invoke(setter, builder, guid);
            } else if (optional && KEYS.contains(setter.getName()) && !(row instanceof SalesShipment)) {
                invoke(setter, builder, Optional.of("NEW-1"));
            }
        }
        return get(builder, "build");
    }

    private static Object allOptions(Class<?> type) throws ReflectiveOperationException {
        Object builder = Objects.requireNonNull(invoke(type.getMethod("builder"), type));
        for (Method accessor : type.getDeclaredMethods()) {
            if (accessor.getReturnType() == Optional.class) {
                invoke(builder.getClass().getMethod(accessor.getName(), boolean.class), builder, true);
            }
        }
        return get(builder, "build");
    }

    /** Three mugs and two teas, placed. */
    private static SalesOrder salesOrder() {
        return SalesOrder.builder()
                .guid(UUID.fromString("3b0a9a52-0d7e-5c1c-9a33-6f1d2c4b5a60"))
                .orderStatus(OrderStatus.PLACED)
                .customer(CustomerReference.builder().customerCode("HARBOUR").build())
                .warehouse(Warehouse.builder().warehouseCode("MAIN").build())
                .exchangeRate(BigDecimal.ONE)
                .tax(Tax.builder().taxCode("NONE").build())
                .orderDate(Instant.parse("2026-03-01T00:00:00Z"))
                .addSalesOrderLines(line(1, "MUG", "3", "18.50", "55.50"), line(2, "TEA", "2", "12.00", "24.00"))
                .subTotal(new BigDecimal("79.50"))
                .taxTotal(BigDecimal.ZERO)
                .total(new BigDecimal("79.50"))
                .build();
    }

    private static SalesOrderLine line(int number, String code, String quantity, String price, String total) {
        return SalesOrderLine.builder()
                .lineNumber(number)
                .product(ProductReference.builder().productCode(code).build())
                .orderQuantity(new BigDecimal(quantity))
                .unitPrice(new BigDecimal(price))
                .lineTotal(new BigDecimal(total))
                .lineTax(BigDecimal.ZERO)
                .build();
    }

    /** One of each, packed and not yet dispatched. */
    private static SalesShipment openShipment() {
        return SalesShipment.builder()
                .orderNumber("SO-00000001")
                .shipmentStatus(ShipmentStatus.of("Packed"))
                .addSalesShipmentLines(shipmentLine("MUG"), shipmentLine("TEA"))
                .build();
    }

    private static SalesShipmentLine shipmentLine(String code) {
        return SalesShipmentLine.builder()
                .product(ProductReference.builder().productCode(code).build())
                .shipmentQty(BigDecimal.ONE)
                .build();
    }

    // What Order Desk is called with.

    private Object[] orderDeskArguments(Method verb, Order order) {
        List<Object> arguments = new ArrayList<>();
        String resource = verb.getDeclaringClass().getSimpleName();
        boolean isNew = verb.getName().matches("create.*|add.*");
        for (Class<?> type : verb.getParameterTypes()) {
            boolean below = !arguments.isEmpty();
            arguments.add(orderDeskArgument(type, resource, verb.getName(), order, isNew, below));
        }
        return arguments.toArray();
    }

    private Object orderDeskArgument(
            Class<?> type, String resource, String verb, Order order, boolean isNew, boolean below) {
        String orderId = order.id().orElseThrow();
        InventoryItem item = orderDesk
                .inventoryItems()
                .list(InventoryItemFilter.builder().build())
                .iterator()
                .next();
        Shipment shipment = orderDesk.shipments().list(orderId).get(0);
        Shipment newShipment =
                Shipment.builder().orderId(orderId).trackingNumber("TRACK-2").build();
        if (type == String.class) {
            return verb.equals("addHistoryNote") && below
                    ? "A note"
                    : verb.equals("moveToFolderNamed")
                            ? "Prepared"
                            : resource.equals("InventoryItems")
                                    ? item.id().orElseThrow()
                                    : !below
                                            ? orderId
                                            : resource.equals("Shipments")
                                                    ? shipment.id().orElseThrow()
                                                    : order.orderItems()
                                                            .get(0)
                                                            .id()
                                                            .orElseThrow();
        } else if (type == Collection.class) {
            return List.of(orderId);
        } else if (type == List.class) {
            return List.of(resource.equals("Shipments") ? newShipment : item);
        } else if (type == Folder.class) {
            return orderDesk.store().folderNamed("Prepared").orElseThrow();
        } else if (type == UnaryOperator.class) {
            return UnaryOperator.identity();
        } else if (type == Order.class) {
            return isNew
                    ? order.toBuilder().id(Optional.empty()).sourceId("NEW-1").build()
                    : order;
        } else if (type == OrderItem.class) {
            return order.orderItems().get(0);
        } else if (type == Shipment.class) {
            return isNew ? newShipment : shipment;
        } else if (type == InventoryItem.class) {
            return isNew ? item.toBuilder().id(Optional.empty()).code("NEW-1").build() : item;
        } else if (type == OrderFilter.class) {
            return OrderFilter.builder().build();
        } else if (type == InventoryItemFilter.class) {
            return InventoryItemFilter.builder().build();
        }
        throw new AssertionError("no " + type + " for " + verb + "; teach the test");
    }
}
