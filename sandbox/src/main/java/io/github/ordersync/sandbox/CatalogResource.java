package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Products, customers and the small lists around them. */
final class CatalogResource {

    /** Turns an accepted body into what is stored. */
    private interface Maker {
        ObjectNode make(UnleashedAccount account, ObjectNode body, @Nullable Row existing);
    }

    /** Refuses a body that is not good. */
    private interface Check {
        void check(UnleashedAccount account, ObjectNode body, @Nullable Row existing);
    }

    private final UnleashedAccount account;

    CatalogResource(UnleashedAccount account) {
        this.account = account;
    }

    void routes(Router router) {
        lists(router, "/Products", account.products, CatalogResource::products);
        lists(router, "/Customers", account.customers, CatalogResource::customers);
        lists(router, "/Warehouses", account.warehouses, CatalogResource::warehouses);
        lists(router, "/Taxes", account.taxes, CatalogResource::taxes);
        lists(router, "/ShippingCompanies", account.shippingCompanies, call -> row -> true);
        lists(router, "/DeliveryMethods", account.deliveryMethods, call -> row -> true);
        // Not paginated (likely).
        router.on("GET", "/Currencies", call -> {
            ObjectNode body = Trees.object();
            ArrayNode items = body.putArray("Items");
            account.currencies.rows().forEach(row -> items.add(row.json()));
            return UnleashedApi.json(200, body);
        });
        // Create or update in one; there is no PUT (documented).
        Router.Handler product = call -> post(call, account.products, ProductRecord::check, ProductRecord::make);
        Router.Handler customer = call -> post(call, account.customers, CustomerRecord::check, CustomerRecord::make);
        router.on("POST", "/Products", product)
                .on("POST", "/Products/{guid}", product)
                .on("POST", "/Products/Obsolete/{guid}", this::obsolete)
                .on("POST", "/Customers", customer)
                .on("POST", "/Customers/{guid}", customer);
    }

    private static void lists(Router router, String path, Table table, Function<Call, Predicate<Row>> filter) {
        Router.Handler list = raw -> {
            Call call = raw.ignoringCase();
            List<ObjectNode> rows = table.rows().stream()
                    .filter(filter.apply(call))
                    .sorted(order(call, table))
                    .map(Row::json)
                    .toList();
            return Paging.answer(call, rows);
        };
        router.on("GET", path, list)
                .on("GET", path + "/{page}", list)
                .on("GET", path + "/Page/{page}", list)
                .on(
                        "GET",
                        path + "/{guid}",
                        call -> UnleashedApi.json(200, named(table, call).json()));
    }

    private static Comparator<Row> order(Call call, Table table) {
        String orderBy = call.parameter("orderBy");
        Comparator<Row> order = Comparator.comparing(row -> row.text(table.key()));
        if (orderBy.equalsIgnoreCase("LastModifiedOn")) {
            order = Comparator.comparing(Row::modified).thenComparing(Row::event);
        } else if (orderBy.equalsIgnoreCase("CreatedOn")) {
            order = Comparator.comparing(row -> String.valueOf(WireDates.stored(row.json(), "CreatedOn")));
        }
        return call.parameter("sort").equalsIgnoreCase("desc") ? order.reversed() : order;
    }

    private static Row named(Table table, Call call) {
        Row row = table.byGuid(call.variable("guid"));
        if (row == null) {
            throw new Refused(UnleashedApi.failure(
                    404, "There is no " + table.name() + " with the guid " + call.variable("guid") + "."));
        }
        return row;
    }

    private Answer post(Call call, Table table, Check check, Maker maker) {
        ObjectNode body = UnleashedApi.body(call);
        String guid = UnleashedApi.guid(call, body);
        Row existing = guid.isEmpty() ? null : table.byGuid(guid);
        check.check(account, body, existing);
        ObjectNode json = maker.make(account, body, existing);
        // 201 for an update too (seen).
        if (existing == null) {
            if (!guid.isEmpty()) {
                json.put("Guid", guid);
            }
            return UnleashedApi.json(201, table.add(json).json());
        }
        json.put("Guid", existing.guid());
        existing.replace(json);
        table.touch(existing);
        return UnleashedApi.json(201, existing.json());
    }

    private Answer obsolete(Call call) {
        Row product = named(account.products, call);
        product.json().put("Obsolete", true);
        account.products.touch(product);
        return Answer.empty(200);
    }

    private static Predicate<Row> current(Call call) {
        boolean all = call.flag("includeObsolete");
        return SalesOrderFilters.modifiedSince(call).and(row -> all || !row.obsolete());
    }

    private static Predicate<Row> products(Call call) {
        String part = call.parameter("product");
        List<String> guids = SalesOrderFilters.list(call, "productId");
        return current(call)
                .and(prefix(call, "productCode", "ProductCode"))
                .and(prefix(call, "productDescription", "ProductDescription"))
                .and(exact(call, "productBarcode", "Barcode"))
                .and(row -> guids.isEmpty() || SalesOrderFilters.containsIgnoringCase(guids, row.guid()))
                .and(row -> row.text("ProductCode").contains(part)
                        || row.text("ProductDescription").contains(part));
    }

    private static Predicate<Row> customers(Call call) {
        String part = call.parameter("customer");
        String currency = call.parameter("currency");
        return current(call)
                .and(prefix(call, "customerCode", "CustomerCode"))
                .and(prefix(call, "customerName", "CustomerName"))
                .and(prefix(call, "contactEmail", "Email"))
                .and(exact(call, "customerType", "CustomerType"))
                .and(row -> currency.isEmpty()
                        || Trees.text(row.json().path("Currency"), "CurrencyCode")
                                .equalsIgnoreCase(currency))
                // Contains, and the one filter that heeds case (documented).
                .and(row -> row.text("CustomerCode").contains(part)
                        || row.text("CustomerName").contains(part));
    }

    private static Predicate<Row> warehouses(Call call) {
        return current(call)
                .and(exact(call, "warehouseCode", "WarehouseCode"))
                .and(exact(call, "warehouseName", "WarehouseName"));
    }

    private static Predicate<Row> taxes(Call call) {
        return exact(call, "canApplyToRevenue", "CanApplyToRevenue")
                .and(exact(call, "canApplyToExpenses", "CanApplyToExpenses"));
    }

    /** Prefixes that ignore case (documented as prefixes; case is inferred). */
    private static Predicate<Row> prefix(Call call, String parameter, String field) {
        String prefix = call.parameter(parameter);
        return row -> prefix.isEmpty() || SalesOrderFilters.startsWith(row.json(), field, prefix);
    }

    private static Predicate<Row> exact(Call call, String parameter, String field) {
        String value = call.parameter(parameter);
        return row -> value.isEmpty() || row.text(field).equalsIgnoreCase(value);
    }
}
