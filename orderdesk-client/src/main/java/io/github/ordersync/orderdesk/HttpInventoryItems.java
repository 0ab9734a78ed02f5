package io.github.ordersync.orderdesk;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.orderdesk.model.BatchResult;
import io.github.ordersync.orderdesk.model.InventoryItem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class HttpInventoryItems implements InventoryItems {

    private static final String AFTER_CREATE = "List the inventory items with this code.";
    /** A bare array of whole items (seen, O-BATCH-INVENTORY-BODY). */
    private static final Endpoint UPDATE_ALL = Endpoint.repeatable(
            "inventoryItems.updateAll",
            "PUT",
            "/batch-inventory-items",
            "Read the inventory items again and compare them with what was sent.");

    private final Connection connection;
    private final Resource<InventoryItem> items;

    HttpInventoryItems(Connection connection) {
        this.connection = connection;
        this.items = new Resource<>(
                connection,
                new Resource.Kind<>(
                        InventoryItem.class,
                        InventoryItem::id,
                        "inventoryItems",
                        "/inventory-items",
                        "inventory_item",
                        "inventory_items",
                        AFTER_CREATE));
    }

    @Override
    public Paged<InventoryItem> list(InventoryItemFilter filter) {
        Query query = Query.none().withAll("code", filter.codes());
        return items.paged(query, filter.pageSize(), UnaryOperator.identity());
    }

    @Override
    public Optional<InventoryItem> find(String id) {
        return items.find(id);
    }

    @Override
    public InventoryItem get(String id) {
        return items.get(id);
    }

    @Override
    public InventoryItem create(InventoryItem item) {
        return items.createdOrSent(whole(item, "inventoryItems.create"));
    }

    @Override
    public InventoryItem update(InventoryItem item) {
        return items.update(whole(item, "inventoryItems.update"));
    }

    @Override
    public InventoryItem update(String id, UnaryOperator<InventoryItem> change) {
        return items.update(id, change, after -> whole(after, "inventoryItems.update"));
    }

    @Override
    public List<BatchResult> updateAll(List<InventoryItem> batch) {
        for (int i = 0; i < batch.size(); i++) {
            String where = "inventoryItems.updateAll, entry " + i;
            items.demand(whole(batch.get(i), where), "id", InventoryItem::id, where);
        }
        return batch.isEmpty() ? List.of() : connection.write(UPDATE_ALL, batch).results(BatchResult.class);
    }

    @Override
    public void delete(String id) {
        items.delete(id);
    }

    /** Name and code are required (documented); an item without them was put together and would blank the rest. */
    private InventoryItem whole(InventoryItem item, String where) {
        items.demand(item, "name", InventoryItem::name, where);
        items.demand(item, "code", InventoryItem::code, where);
        return item;
    }
}
