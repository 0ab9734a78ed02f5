package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Order Desk without its API: what people and shops do there, and what is in it. JSON that is handed out is a copy.
 *
 * <p>Methods that name an unknown order or folder throw {@link NoSuchElementException}.
 */
public final class OrderDeskSide {

    private final Lock lock;
    private final OrderDeskStore store;
    private final OrderRecord record;
    private final InventoryResource inventory;
    private final OrderShipmentResource shipments;

    OrderDeskSide(Lock lock, OrderDeskStore store) {
        this.lock = lock;
        this.store = store;
        this.record = new OrderRecord(store);
        this.inventory = new InventoryResource(store);
        this.shipments = new OrderShipmentResource(store);
    }

    /**
     * All orders, in the order of their creation.
     *
     * @return copies
     */
    public List<JsonNode> orders() {
        return locked(() -> copies(store.orders.values()));
    }

    /**
     * One order.
     *
     * @param id the order's id
     * @return a copy, or empty when there is none
     */
    public Optional<JsonNode> order(String id) {
        return locked(() -> Optional.ofNullable(store.orders.get(id)).map(ObjectNode::deepCopy));
    }

    /**
     * The post of a rule's action "Post Order JSON", signed with {@link Sandbox#orderDeskApiKey()}. Nothing is sent until it
     * is posted.
     *
     * @param id the order's id
     * @return the post of the order as it is now
     */
    public WebhookDelivery webhook(String id) {
        return locked(() -> WebhookSender.orderPost(named(id)));
    }

    /**
     * Adds an order as a shop does: without the API's checks. Totals, ids and dates are made here; a
     * {@code date_added} (UTC, {@code YYYY-MM-DD HH:MM:SS}) and a {@code folder_id} in the body are kept.
     *
     * @param order the order as Order Desk's API takes it
     * @return the id of the new order
     */
    public String addOrder(ObjectNode order) {
        return locked(() -> {
            ObjectNode created = record.create(order);
            if (!Trees.blank(order, "date_added")) {
                created.put("date_added", Trees.text(order, "date_added"));
                created.put("date_updated", Trees.text(order, "date_added"));
            }
            return Trees.text(created, "id");
        });
    }

    /**
     * An order to be described step by step and then added.
     *
     * @return a builder
     */
    public OrderBuilder newOrder() {
        return new OrderBuilder(this);
    }

    /**
     * Moves an order as a person does.
     *
     * @param id the order's id
     * @param folderName the folder's name
     */
    public void moveOrder(String id, String folderName) {
        locked(() -> store.move(named(id), folder(folderName)));
    }

    /**
     * Changes an order as a person does: totals are computed anew and {@code date_updated} is set.
     *
     * @param id the order's id
     * @param edit changes the order's JSON in place
     */
    public void editOrder(String id, Consumer<ObjectNode> edit) {
        locked(() -> {
            ObjectNode order = named(id);
            edit.accept(order);
            OrderRecord.total(order);
            return order.put("date_updated", store.now());
        });
    }

    /**
     * Deletes an order.
     *
     * @param id the order's id
     */
    public void deleteOrder(String id) {
        locked(() -> {
            named(id);
            store.histories.remove(id);
            return store.orders.remove(id);
        });
    }

    /**
     * The notes in an order's history, oldest first.
     *
     * @param id the order's id
     * @return copies, each with {@code source_name}, {@code note} and {@code date_added}
     */
    public List<JsonNode> history(String id) {
        return locked(() -> {
            named(id);
            return copies(store.history(id));
        });
    }

    /**
     * The shipments of an order.
     *
     * @param id the order's id
     * @return copies
     */
    public List<JsonNode> shipments(String id) {
        return locked(() -> copies(named(id).path("order_shipments")));
    }

    /**
     * Adds a shipment as a person does. Like the API it adds nothing when the order has the tracking number already.
     *
     * @param id the order's id
     * @param trackingNumber the tracking number, empty for {@code n/a}
     * @param carrierCode the carrier, such as {@code UPS}
     * @return whether it was added
     */
    public boolean addShipment(String id, String trackingNumber, String carrierCode) {
        return locked(() -> shipments.add(
                named(id),
                Trees.object()
                        .put("tracking_number", trackingNumber)
                        .put("carrier_code", carrierCode)
                        .put("source", "Manual")));
    }

    /**
     * Deletes the shipments of an order that have a tracking number.
     *
     * @param id the order's id
     * @param trackingNumber the tracking number
     * @return whether there was any
     */
    public boolean deleteShipment(String id, String trackingNumber) {
        return locked(() -> {
            Iterator<JsonNode> all =
                    named(id).withArrayProperty("order_shipments").elements();
            boolean found = false;
            while (all.hasNext()) {
                if (Trees.text(all.next(), "tracking_number").equals(trackingNumber)) {
                    all.remove();
                    found = true;
                }
            }
            return found;
        });
    }

    /**
     * Moves items of an order into an order of their own, as a person does who keeps the extra details (documented): the
     * new one has the same source and the original id with a suffix, {@code KC-1041-S1}. That it has neither shipping,
     * handling and tax nor discounts, and that it stays in the folder, are inferred.
     *
     * @param id the order's id
     * @param quantityByCode how many of which product go
     * @return the new order's id
     * @throws IllegalArgumentException if the order has not that many, or if nothing would be left of it
     */
    public String splitOrder(String id, Map<String, Integer> quantityByCode) {
        return locked(() -> new OrderSplit(store, record, named(id)).split(quantityByCode));
    }

    /**
     * Copies an order, as a person does: same source, same items, a new id, back in the first folder (inferred). It has
     * neither shipments nor history.
     *
     * @param id the order's id
     * @return the new order's id
     */
    public String duplicateOrder(String id) {
        return locked(() -> {
            ObjectNode copy = named(id).deepCopy();
            copy.remove("folder_id");
            String made = Trees.text(record.create(copy), "id");
            store.note(made, "Order Desk", "Order Duplicated from " + id);
            return made;
        });
    }

    /**
     * Writes into the history of an order.
     *
     * @param id the order's id
     * @param source who writes
     * @param note what
     */
    public void addHistoryNote(String id, String source, String note) {
        locked(() -> {
            named(id);
            store.note(id, source, note);
            return id;
        });
    }

    /**
     * Renames a folder; its id stays.
     *
     * @param name the name so far
     * @param newName the new name
     */
    public void renameFolder(String name, String newName) {
        locked(() -> store.folders.put(folder(name), newName));
    }

    /**
     * The folder that an order is in.
     *
     * @param id the order's id
     * @return the folder's name
     */
    public String folderOf(String id) {
        return locked(
                () -> store.folders.getOrDefault(named(id).path("folder_id").asInt(), ""));
    }

    /**
     * Adds a folder.
     *
     * @param name the name
     * @return the folder's id
     */
    public int addFolder(String name) {
        return locked(() -> store.addFolder(name));
    }

    /**
     * Adds an inventory item.
     *
     * @param code the unique code
     * @param name the name
     * @param stock the units that are available
     * @param location the warehouse or fulfilment method, empty for none
     * @return the item's id
     */
    public int addInventoryItem(String code, String name, BigDecimal stock, String location) {
        return locked(() -> {
            ObjectNode body = Trees.object()
                    .put("code", code)
                    .put("name", name)
                    .put("stock", stock)
                    .put("location", location)
                    .put("update_source", "Manual");
            return inventory.create(body).path("id").asInt();
        });
    }

    /**
     * Adds an inventory item.
     *
     * @param code the unique code
     * @param name the name
     * @param stock the units that are available
     * @param location the warehouse or fulfilment method, empty for none
     * @return the item's id
     */
    public int addInventoryItem(String code, String name, int stock, String location) {
        return addInventoryItem(code, name, BigDecimal.valueOf(stock), location);
    }

    /**
     * An inventory item to be described step by step and then added.
     *
     * @param code the unique code
     * @return a builder
     */
    public InventoryItemBuilder newInventoryItem(String code) {
        return new InventoryItemBuilder(this, code);
    }

    /** For a builder. */
    int addInventoryItem(ObjectNode item) {
        return locked(() -> {
            String problem = inventory.problem(item, null);
            if (problem != null) {
                throw new IllegalArgumentException("Inventory item " + item + " cannot be added: " + problem);
            }
            return inventory.create(item).path("id").asInt();
        });
    }

    /**
     * Counts what is there of an inventory item.
     *
     * @param code its code
     * @param stock how many
     */
    public void setStock(String code, BigDecimal stock) {
        editInventoryItem(code, item -> item.put("stock", stock).put("update_source", "Manual"));
    }

    /**
     * Deletes an inventory item.
     *
     * @param code its code
     */
    public void deleteInventoryItem(String code) {
        locked(() -> {
            boolean there = store.inventory
                    .values()
                    .removeIf(item -> Trees.text(item, "code").equals(code));
            if (!there) {
                throw new NoSuchElementException("The sandbox's Order Desk has no inventory item " + code);
            }
            return code;
        });
    }

    /**
     * One inventory item.
     *
     * @param code its code
     * @return a copy, or empty when there is none
     */
    public Optional<JsonNode> inventoryItem(String code) {
        return locked(() -> store.inventory.values().stream()
                .filter(item -> Trees.text(item, "code").equals(code))
                .findFirst()
                .map(ObjectNode::deepCopy));
    }

    /**
     * All inventory items, in the order of their creation.
     *
     * @return copies
     */
    public List<JsonNode> inventoryItems() {
        return locked(() -> copies(store.inventory.values()));
    }

    /**
     * Changes an inventory item as a person or a shop does.
     *
     * @param code its code
     * @param edit changes the item's JSON in place
     */
    public void editInventoryItem(String code, Consumer<ObjectNode> edit) {
        locked(() -> {
            for (ObjectNode item : store.inventory.values()) {
                if (Trees.text(item, "code").equals(code)) {
                    edit.accept(item);
                    return item.put("date_updated", store.now());
                }
            }
            throw new NoSuchElementException("The sandbox's Order Desk has no inventory item " + code);
        });
    }

    int folder(String name) {
        Integer folder = store.folderNamed(name);
        if (folder == null) {
            throw new NoSuchElementException(
                    "The sandbox's Order Desk has no folder " + name + ", only " + store.folders.values());
        }
        return folder;
    }

    private ObjectNode named(String id) {
        ObjectNode order = store.orders.get(id);
        if (order == null) {
            throw new NoSuchElementException("The sandbox's Order Desk has no order " + id);
        }
        return order;
    }

    private static List<JsonNode> copies(Iterable<? extends JsonNode> trees) {
        List<JsonNode> copies = new ArrayList<>();
        trees.forEach(tree -> copies.add(tree.deepCopy()));
        return copies;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
