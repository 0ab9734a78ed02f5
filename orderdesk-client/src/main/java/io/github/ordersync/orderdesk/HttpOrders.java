package io.github.ordersync.orderdesk;

import static java.util.Comparator.comparing;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.orderdesk.internal.OrderDeskJson;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.MoveResult;
import io.github.ordersync.orderdesk.model.MovedOrder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

final class HttpOrders implements Orders {

    private static final String AFTER_CREATE = "List the orders with this source id and source name, and compare.";
    private static final String AFTER_ITEM = "List the items of the order and look for it.";

    private static final Endpoint ADD_NOTE = Endpoint.once(
            "orders.addHistoryNote",
            "POST",
            "/orders/{}/order-history",
            "Look for the note in the history of the order.");
    /** Moving twice ends in the same folder (inferred, O-MOVE-TWICE); what the second move answers is not known. */
    private static final Endpoint MOVE =
            Endpoint.repeatable("orders.move", "POST", "/move-orders", "Read the orders and compare their folder_id.");

    private static final Pattern LAST_FOUR = Pattern.compile("\\d{4}");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,17}");

    /** The service sorts by one field only, so orders of the same second come in any order; ids grow (inferred). */
    private static final Comparator<Order> BY_DATE_THEN_ID = comparing(
                    (Order order) -> order.dateAdded().orElse(Instant.MIN))
            .thenComparing(order -> order.id().map(String::length).orElse(0))
            .thenComparing(order -> order.id().orElse(""));

    private final Connection connection;
    private final Resource<Order> orders;
    private final Resource<OrderItem> items;

    HttpOrders(Connection connection) {
        this.connection = connection;
        this.orders = new Resource<>(
                connection,
                new Resource.Kind<>(Order.class, Order::id, "orders", "/orders", "order", "orders", AFTER_CREATE));
        this.items = new Resource<>(
                connection,
                new Resource.Kind<>(
                        OrderItem.class,
                        OrderItem::id,
                        "orderItems",
                        "/orders/{}/order-items",
                        "order_item",
                        "order_items",
                        AFTER_ITEM));
    }

    @Override
    public Paged<Order> list(OrderFilter filter) {
        boolean sortedByDefault = filter.orderBy().isEmpty() && filter.order() == SortOrder.ASC;
        return orders.paged(
                query(filter),
                filter.pageSize(),
                page -> sortedByDefault ? page.stream().sorted(BY_DATE_THEN_ID).toList() : page);
    }

    private Query query(OrderFilter filter) {
        return Query.none()
                .withAll("folder_id", filter.folderIds())
                .with("folder_name", filter.folderName())
                .with("source_id", filter.sourceId())
                .with("source_name", filter.sourceName())
                .with("search_start_date", filter.searchStartDate().map(this::local))
                .with(
                        "search_end_date",
                        filter.searchEndDate().map(HttpOrders::wholeSecondUp).map(this::local))
                .with("modified_start_date", filter.modifiedStartDate().map(this::local))
                .with(
                        "modified_end_date",
                        filter.modifiedEndDate().map(HttpOrders::wholeSecondUp).map(this::local))
                .with("email", filter.email())
                .with("customer_id", filter.customerId())
                .with("customer_first_name", filter.customerFirstName())
                .with("customer_last_name", filter.customerLastName())
                .with("customer_company", filter.customerCompany())
                .with("customer_address1", filter.customerAddress1())
                .with("customer_phone", filter.customerPhone())
                .with("shipping_first_name", filter.shippingFirstName())
                .with("shipping_last_name", filter.shippingLastName())
                .with("shipping_company", filter.shippingCompany())
                .with("shipping_address1", filter.shippingAddress1())
                .with("shipping_phone", filter.shippingPhone())
                .with("get_order_history", filter.getOrderHistory() ? Optional.of(1) : Optional.empty())
                .with("order_by", filter.orderBy().orElse("date_added"))
                .with("order", filter.order().name());
    }

    private String local(Instant instant) {
        return OrderDeskJson.DATE_TIME.format(instant.atZone(connection.filterZone()));
    }

    private static Instant wholeSecondUp(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(instant) ? instant : second.plusSeconds(1);
    }

    @Override
    public Optional<Order> find(String id) {
        return orders.find(id);
    }

    @Override
    public Order get(String id) {
        return orders.get(id);
    }

    @Override
    public Order create(Order order) {
        // The id is what the caller came for: an answer without it leaves the outcome open.
        return orders.create(checked(order, "orders.create")).required("order", Order.class);
    }

    @Override
    public Order update(Order order) {
        return orders.update(checked(order, "orders.update"));
    }

    @Override
    public Order update(String id, UnaryOperator<Order> change) {
        return orders.update(id, change, after -> checked(after, "orders.update"));
    }

    /** A masked or a whole card number must not go out as the last four digits; neither is repeated in the error. */
    private static Order checked(Order order, String where) {
        order.ccNumber().filter(text -> !text.isBlank()).ifPresent(text -> {
            if (!LAST_FOUR.matcher(text).matches()) {
                throw new IllegalArgumentException(where + ": cc_number has " + text.length()
                        + " characters or holds other than digits; it takes the last four digits of the card only.");
            }
        });
        return order;
    }

    @Override
    public void delete(String id) {
        orders.delete(id);
    }

    @Override
    public void addHistoryNote(String id, String note) {
        if (note.isBlank()) {
            throw new IllegalArgumentException("orders.addHistoryNote: the note for order " + id + " is blank.");
        }
        int length = note.codePointCount(0, note.length());
        if (length > MAX_NOTE_LENGTH) {
            throw new IllegalArgumentException("orders.addHistoryNote: the note for order " + id + " has " + length
                    + " characters; Order Desk takes " + MAX_NOTE_LENGTH + ".");
        }
        connection
                .write(ADD_NOTE, Map.of("note", note, "source_name", connection.noteSource()), id)
                .done();
    }

    @Override
    public MoveResult move(Collection<String> ids, Folder destination) {
        return move(ids, "destination_folder_id", number(destination.id()));
    }

    @Override
    public MoveResult moveToFolderNamed(Collection<String> ids, String name) {
        return move(ids, "destination_folder_name", name);
    }

    private MoveResult move(Collection<String> ids, String destination, Object value) {
        if (ids.isEmpty() || ids.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "orders.move: the ids are " + ids + "; at least one is needed and none may be blank.");
        }
        if (value.toString().isBlank()) {
            throw new IllegalArgumentException("orders.move: " + destination + " is blank.");
        }
        List<Object> numbers = ids.stream().distinct().map(HttpOrders::number).toList();
        Envelope answer = connection.write(MOVE, Map.of("order_id_list", numbers, destination, value));
        return MoveResult.builder()
                .results(answer.results(MovedOrder.class))
                .message(answer.message())
                .build();
    }

    /** Ids are numbers in this one request (documented). */
    private static Object number(String id) {
        return WHOLE.matcher(id).matches() ? Long.valueOf(id) : id;
    }

    @Override
    public List<OrderItem> items(String orderId) {
        return items.all(orderId);
    }

    @Override
    public Optional<OrderItem> findItem(String orderId, String itemId) {
        return items.find(orderId, itemId);
    }

    @Override
    public void addItem(String orderId, OrderItem item) {
        items.create(item, orderId).done();
    }

    @Override
    public void updateItem(String orderId, OrderItem item) {
        items.update(item, orderId);
    }

    @Override
    public void deleteItem(String orderId, String itemId) {
        items.delete(orderId, itemId);
    }
}
