package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that one Order Desk store holds. Used with the sandbox's lock held. */
final class OrderDeskStore {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    final Stamps stamps;
    final ExistingShipment existingShipment;
    final Doubts doubts;
    final Map<Integer, String> folders = new LinkedHashMap<>();
    final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    final Map<String, ArrayNode> histories = new LinkedHashMap<>();
    final Map<Integer, ObjectNode> inventory = new LinkedHashMap<>();

    private int folderIds = 21653;
    private int orderIds = 29480;
    private int itemIds = 47900;
    private int shipmentIds = 430;
    private int inventoryIds = 2500;

    OrderDeskStore(Stamps stamps, ExistingShipment existingShipment, Doubts doubts) {
        this.stamps = stamps;
        this.existingShipment = existingShipment;
        this.doubts = doubts;
        // The folders of a new store, in this spelling (documented).
        for (String name : new String[] {"New", "Prepared", "Closed", "Canceled"}) {
            addFolder(name);
        }
    }

    int addFolder(String name) {
        folders.put(++folderIds, name);
        return folderIds;
    }

    @Nullable
    Integer folderNamed(String name) {
        for (Map.Entry<Integer, String> folder : folders.entrySet()) {
            if (folder.getValue().equals(name)) {
                return folder.getKey();
            }
        }
        return null;
    }

    int firstFolder() {
        return folders.keySet().iterator().next();
    }

    String nextOrderId() {
        return String.valueOf(++orderIds);
    }

    String nextItemId() {
        return String.valueOf(++itemIds);
    }

    String nextShipmentId() {
        return String.valueOf(++shipmentIds);
    }

    int nextInventoryId() {
        return ++inventoryIds;
    }

    /** The time as Order Desk writes it: UTC, without a zone mark (documented). */
    String now() {
        return dateTime(stamps.now());
    }

    static String dateTime(Instant instant) {
        return DATE_TIME.format(instant);
    }

    ArrayNode history(String orderId) {
        return histories.computeIfAbsent(orderId, id -> Trees.array());
    }

    void note(String orderId, String source, String note) {
        history(orderId)
                .addObject()
                .put("source_name", source)
                .put("note", note)
                .put("date_added", now());
    }

    /**
     * Puts an order into a folder, which is written to its history and changes its date_updated (assumed: not known).
     *
     * @return the folder it was in
     */
    int move(ObjectNode order, int folder) {
        int from = order.path("folder_id").asInt();
        if (from != folder) {
            order.put("folder_id", folder);
            order.put("date_updated", now());
            note(
                    Trees.text(order, "id"),
                    "Order Desk",
                    "Order Moved from " + folders.get(from) + " to " + folders.get(folder));
        }
        return from;
    }
}
