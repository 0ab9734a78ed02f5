package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The part of {@link UnleashedSide} that is about what an account works with, from products to stock. */
abstract class CatalogSide {

    final UnleashedAccount account;
    private final Lock lock;
    private final UnleashedResources resources;

    CatalogSide(Lock lock, UnleashedAccount account, UnleashedResources resources) {
        this.lock = lock;
        this.account = account;
        this.resources = resources;
    }

    /**
     * The customers, obsolete ones included.
     *
     * @return copies
     */
    public List<JsonNode> customers() {
        return locked(() -> copies(account.customers.rows().stream().toList()));
    }

    /**
     * The products, obsolete ones included.
     *
     * @return copies
     */
    public List<JsonNode> products() {
        return locked(() -> copies(account.products.rows().stream().toList()));
    }

    /**
     * The rows of any other resource, such as {@code Suppliers} or {@code PurchaseOrders}, in the order of their
     * creation.
     *
     * @param resource the path of the resource's list
     * @return copies
     */
    public List<JsonNode> rows(String resource) {
        return locked(() -> copies(List.copyOf(resources.named(resource).rows())));
    }

    /**
     * Adds a row to any other resource as a person would, under the API's own checks.
     *
     * @param resource the path of the resource's list, such as {@code Suppliers}
     * @param row the row as the API takes it; other rows are named by guid or code
     * @return its guid
     * @throws IllegalArgumentException if the service would refuse it, with the answer
     */
    public String add(String resource, ObjectNode row) {
        return locked(() -> store(resource, row, ""));
    }

    private String store(String resource, ObjectNode row, String owner) {
        try {
            return resources
                    .named(resource)
                    .store(row.deepCopy(), Trees.text(row, "Guid"), null, owner)
                    .guid();
        } catch (Refused refused) {
            throw new IllegalArgumentException(
                    resource + " refused " + row + ": " + refused.answer().text(), refused);
        }
    }

    /**
     * Adds a contact of a customer.
     *
     * @param customer the customer's guid or code
     * @param contact the contact as the API takes it, such as {@code {"FirstName": "Mere", "IsDefault": true}}
     * @return its guid
     * @throws IllegalArgumentException if the service would refuse it, with the answer
     */
    public String addContact(String customer, ObjectNode contact) {
        return addBelow("Customers/{owner_guid}/Contacts", account.customers, customer, contact);
    }

    /**
     * Adds a cost to a purchase order.
     *
     * @param purchaseOrder the order's guid or number
     * @param description what it is for
     * @param amount the amount
     * @return its guid
     */
    public String addPurchaseOrderCost(String purchaseOrder, String description, BigDecimal amount) {
        return addBelow(
                "PurchaseOrders/{owner_guid}/Costs",
                resources.named("PurchaseOrders").table,
                purchaseOrder,
                Trees.object().put("Description", description).put("Amount", amount));
    }

    private String addBelow(String resource, Table owners, String owner, ObjectNode row) {
        return locked(() -> store(resource, row, named(owners, owner).guid()));
    }

    /**
     * Changes a row of any other resource as a person would; nothing is checked.
     *
     * @param resource the path of the resource's list, such as {@code Suppliers}
     * @param guidOrCode the row's guid, code or number
     * @param edit changes the row's JSON in place
     */
    public void edit(String resource, String guidOrCode, Consumer<ObjectNode> edit) {
        locked(() -> {
            Table table = resources.named(resource).table;
            return edit(table, named(table, guidOrCode), edit);
        });
    }

    /**
     * Adds a product. It is not on the stock list until it has moved.
     *
     * @param code the product code
     * @param description the description
     * @param sellPrice the default sell price without tax
     * @return the product's guid
     */
    public String addProduct(String code, String description, BigDecimal sellPrice) {
        return locked(() -> {
            refuseTaken(account.products, code);
            return account.product(code, description, sellPrice).guid();
        });
    }

    /**
     * Adds a product whose price is written as text.
     *
     * @param code the product code
     * @param description the description
     * @param sellPrice the default sell price without tax, such as {@code 12.50}
     * @return the product's guid
     */
    public String addProduct(String code, String description, String sellPrice) {
        return addProduct(code, description, new BigDecimal(sellPrice));
    }

    /**
     * Changes a product as a person would, for example to make it obsolete.
     *
     * @param guidOrCode the product
     * @param edit changes the product's JSON in place
     */
    public void editProduct(String guidOrCode, Consumer<ObjectNode> edit) {
        locked(() -> edit(account.products, named(account.products, guidOrCode), edit));
    }

    /**
     * Adds a customer.
     *
     * @param code the customer code
     * @param name the name
     * @param email the e-mail address, empty for none
     * @param currencyCode the customer's currency: NZD, USD, GBP or AUD
     * @return the customer's guid
     */
    public String addCustomer(String code, String name, String email, String currencyCode) {
        return locked(() -> {
            refuseTaken(account.customers, code);
            named(account.currencies, currencyCode);
            return account.customer(code, name, email, currencyCode).guid();
        });
    }

    /**
     * Changes a customer as a person would.
     *
     * @param guidOrCode the customer
     * @param edit changes the customer's JSON in place
     */
    public void editCustomer(String guidOrCode, Consumer<ObjectNode> edit) {
        locked(() -> edit(account.customers, named(account.customers, guidOrCode), edit));
    }

    /**
     * Adds a warehouse.
     *
     * @param code the warehouse code
     * @param name the name
     * @return the warehouse's guid
     */
    public String addWarehouse(String code, String name) {
        return locked(() -> {
            refuseTaken(account.warehouses, code);
            return account.warehouse(code, name, false).guid();
        });
    }

    /**
     * Adds a warehouse that is named as its code.
     *
     * @param code the warehouse code
     * @return the warehouse's guid
     */
    public String addWarehouse(String code) {
        return addWarehouse(code, code);
    }

    /**
     * Adds a tax.
     *
     * @param code the tax code
     * @param rate the rate as a fraction: 0.15 is 15 %
     */
    public void addTax(String code, BigDecimal rate) {
        locked(() -> {
            refuseTaken(account.taxes, code);
            return account.tax(code, code, rate);
        });
    }

    /**
     * Adds a tax whose rate is written as text.
     *
     * @param code the tax code
     * @param rate the rate as a fraction: {@code 0.15} is 15 %
     */
    public void addTax(String code, String rate) {
        addTax(code, new BigDecimal(rate));
    }

    /**
     * Counts what is on the shelves.
     *
     * @param productCode the product
     * @param warehouseCode the warehouse
     * @param onHand what is there
     */
    public void setStock(String productCode, String warehouseCode, BigDecimal onHand) {
        locked(() -> {
            account.stock.set(named(account.products, productCode), named(account.warehouses, warehouseCode), onHand);
            return onHand;
        });
    }

    /**
     * A product to be described step by step and then added.
     *
     * @param code the product code
     * @return a builder
     */
    public ProductBuilder newProduct(String code) {
        return new ProductBuilder(this, code);
    }

    /**
     * Moves stock by a difference, with a completed stock adjustment that says why.
     *
     * @param productCode the product
     * @param warehouseCode the warehouse
     * @param difference what comes, negative for what goes
     * @param reason why
     * @return the adjustment's guid
     */
    public String adjustStock(String productCode, String warehouseCode, BigDecimal difference, String reason) {
        return locked(() -> {
            BigDecimal before = account.stock.onHand(
                    named(account.products, productCode), named(account.warehouses, warehouseCode));
            ObjectNode adjustment =
                    Trees.object().put("AdjustmentReason", reason).put("Status", "Completed");
            adjustment.put("AdjustmentDate", account.stamps.now().toString());
            adjustment.putObject("Warehouse").put("WarehouseCode", warehouseCode);
            ObjectNode line = adjustment.putArray("StockAdjustmentLines").addObject();
            line.putObject("Product").put("ProductCode", productCode);
            line.put("NewQuantity", before.add(difference));
            return store("StockAdjustments", adjustment, "");
        });
    }

    Row edit(Table table, Row row, Consumer<ObjectNode> edit) {
        edit.accept(row.json());
        table.touch(row);
        return row;
    }

    static Row named(Table table, String name) {
        @Nullable Row row = table.byGuidOrKey(name);
        if (row == null) {
            throw new NoSuchElementException("The sandbox's Unleashed has no " + table.name() + " " + name);
        }
        return row;
    }

    static void refuseTaken(Table table, String code) {
        if (table.byKey(code) != null) {
            throw new IllegalStateException("The sandbox's Unleashed already has a " + table.name() + " " + code);
        }
    }

    static List<JsonNode> copies(List<Row> rows) {
        return rows.stream().map(row -> (JsonNode) row.json().deepCopy()).toList();
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
