package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code /StockOnHand}. {@code productCode}, which some clients send, is not documented and makes no
 * difference (U-STOCK-BY-PRODUCT-CODE).
 * {@code asAtDate} makes no difference: no past stock is remembered here.
 */
final class StockResource {

    private final UnleashedAccount account;

    StockResource(UnleashedAccount account) {
        this.account = account;
    }

    void routes(Router router) {
        router.on("GET", "/StockOnHand", this::list)
                .on("GET", "/StockOnHand/{page}", this::list)
                .on("GET", "/StockOnHand/Page/{page}", this::list)
                .on("GET", "/StockOnHand/{guid}", this::one)
                .on("GET", "/StockOnHand/{guid}/AllWarehouses", this::allWarehouses);
    }

    private Answer list(Call raw) {
        Call call = raw.ignoringCase();
        String product = call.parameter("productCode");
        account.doubts.refuse(Doubt.U_STOCK_BY_PRODUCT_CODE, !product.isEmpty(), product);
        String code = call.parameter("warehouseCode");
        String name = call.parameter("warehouseName");
        Row warehouse = warehouse(code, name);
        List<String> products = RowFilters.list(call, "productId");
        boolean assembled = call.flag("isAssembled");
        Instant since = RowFilters.instant(call, "modifiedSince");
        List<JsonNode> rows = new ArrayList<>();
        // Of a warehouse that is not there, nothing is listed (inferred).
        if (warehouse != null || code.isEmpty() && name.isEmpty()) {
            for (ObjectNode row : account.stock.rows(warehouse).values()) {
                Instant modified = WireDates.stored(row, "LastModifiedOn");
                boolean wanted =
                        products.isEmpty() || RowFilters.containsIgnoringCase(products, Trees.text(row, "Guid"));
                Row of = account.products.byGuid(Trees.text(row, "Guid"));
                wanted &= !assembled
                        || of != null && of.json().path("IsAssembledProduct").asBoolean();
                if (wanted && (since == null || modified != null && modified.isAfter(since))) {
                    rows.add(row);
                }
            }
        }
        if (call.parameter("orderBy").equalsIgnoreCase("LastModifiedOn")) {
            rows.sort(Comparator.comparing(
                    row -> Objects.requireNonNullElse(WireDates.stored(row, "LastModifiedOn"), Instant.EPOCH)));
        }
        return Paging.answer(call, rows);
    }

    private @Nullable Row warehouse(String code, String name) {
        for (Row warehouse : account.warehouses.rows()) {
            if (warehouse.text("WarehouseCode").equals(code)
                    || warehouse.text("WarehouseName").equals(name)) {
                return warehouse;
            }
        }
        return null;
    }

    /** A product that never moved is not found here (inferred from the lists, which leave it out). */
    private Answer one(Call call) {
        Stock.Level sum = null;
        for (Map.Entry<Stock.Place, Stock.Level> entry : account.stock.levels().entrySet()) {
            if (entry.getKey().product().equalsIgnoreCase(call.variable("guid"))) {
                sum = sum == null ? entry.getValue() : sum.plus(entry.getValue());
            }
        }
        Row product = account.products.byGuid(call.variable("guid"));
        if (sum == null || product == null) {
            throw new Refused(
                    UnleashedApi.failure(404, "There is no stock of a product with the guid " + call.variable("guid")));
        }
        return UnleashedApi.json(200, account.stock.row(product, null, sum));
    }

    private Answer allWarehouses(Call call) {
        Row product = account.products.byGuid(call.variable("guid"));
        if (product == null) {
            throw new Refused(
                    UnleashedApi.failure(404, "There is no product with the guid " + call.variable("guid") + "."));
        }
        List<JsonNode> rows = new ArrayList<>();
        account.stock.levels().forEach((place, level) -> {
            Row warehouse = account.warehouses.byGuid(place.warehouse());
            if (place.product().equals(product.guid()) && warehouse != null) {
                rows.add(account.stock.row(product, warehouse, level));
            }
        });
        return Paging.answer(call, rows);
    }
}
