package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Unleashed without its API: what people do there, and what is in it. Orders are named by guid or order number. JSON
 * that is handed out is a copy. Dates in it look as they do on the wire, {@code /Date(ms)/}.
 *
 * <p>Methods that name something unknown throw {@link NoSuchElementException}.
 */
public final class UnleashedSide {

    private final Lock lock;
    private final UnleashedAccount account;
    private final SalesOrderResource salesOrders;
    private final Shipments shipments;
    private final UnleashedResources resources;

    UnleashedSide(Lock lock, UnleashedAccount account, UnleashedApi api) {
        this.lock = lock;
        this.account = account;
        this.salesOrders = api.salesOrders();
        this.shipments = api.shipments();
        this.resources = api.resources();
    }

    /**
     * All sales orders, deleted ones included, in the order of their creation.
     *
     * @return copies
     */
    public List<JsonNode> salesOrders() {
        return locked(() -> copies(account.orders.rows().stream().toList()));
    }

    /**
     * One sales order, also a deleted one.
     *
     * @param guidOrNumber its guid or order number
     * @return a copy, or empty when there is none
     */
    public Optional<JsonNode> salesOrder(String guidOrNumber) {
        return locked(() -> Optional.ofNullable(account.orders.byGuidOrKey(guidOrNumber))
                .map(row -> row.json().deepCopy()));
    }

    /**
     * All sales shipments, in the order of their creation.
     *
     * @return copies
     */
    public List<JsonNode> salesShipments() {
        return locked(() -> copies(account.shipments.rows().stream().toList()));
    }

    /**
     * The shipments of one sales order.
     *
     * @param guidOrNumber the order's guid or number
     * @return copies
     */
    public List<JsonNode> shipmentsOf(String guidOrNumber) {
        return locked(() -> copies(shipments.of(order(guidOrNumber))));
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
     * Ships what is left of a sales order; the order becomes Completed.
     *
     * @param guidOrNumber the order
     * @param trackingNumber the tracking number, empty for none
     * @param shippingCompany the company's name, which is made known if it is not yet; empty for none
     * @return the shipment's guid
     * @throws IllegalStateException if nothing is left to ship, or the order is deleted
     */
    public String ship(String guidOrNumber, String trackingNumber, String shippingCompany) {
        return locked(() -> {
            Row order = order(guidOrNumber);
            return ship(order, trackingNumber, shippingCompany, shipments.remaining(order));
        });
    }

    /**
     * Ships some of a sales order. The order stays open until everything has been shipped.
     *
     * @param guidOrNumber the order
     * @param trackingNumber the tracking number, empty for none
     * @param shippingCompany the company's name, which is made known if it is not yet; empty for none
     * @param quantityByLineNumber how much of which line
     * @return the shipment's guid
     * @throws IllegalStateException if more is to be shipped than is left, or the order is deleted
     */
    public String shipPart(
            String guidOrNumber,
            String trackingNumber,
            String shippingCompany,
            Map<Integer, BigDecimal> quantityByLineNumber) {
        return locked(() -> ship(order(guidOrNumber), trackingNumber, shippingCompany, quantityByLineNumber));
    }

    private String ship(Row order, String trackingNumber, String company, Map<Integer, BigDecimal> quantities) {
        String status = order.text("OrderStatus");
        Map<Integer, BigDecimal> remaining = shipments.remaining(order);
        boolean tooMuch = quantities.entrySet().stream()
                .anyMatch(
                        line -> line.getValue().compareTo(remaining.getOrDefault(line.getKey(), BigDecimal.ZERO)) > 0);
        if (status.equals("Deleted") || quantities.isEmpty() || tooMuch) {
            throw new IllegalStateException("Of sales order " + order.text("OrderNumber") + " (" + status + "), "
                    + remaining + " can be shipped by line number, not " + quantities);
        }
        ObjectNode header = Trees.object().put("ShipmentStatus", Shipments.DISPATCHED);
        putTracking(header, trackingNumber, company);
        return shipments.create(order, quantities, header).guid();
    }

    private void putTracking(ObjectNode shipment, String trackingNumber, String company) {
        shipment.put("TrackingNumber", trackingNumber.isEmpty() ? null : trackingNumber);
        if (!company.isEmpty()) {
            Row known = account.shippingCompanies.byKey(company);
            Row row =
                    known == null ? account.shippingCompanies.add(Trees.object().put("Name", company)) : known;
            shipment.set("ShippingCompany", row.json().deepCopy());
        }
    }

    /**
     * Corrects the tracking number of a shipment.
     *
     * @param shipment the shipment's guid or number, or the guid or number of a sales order that has exactly one
     * @param trackingNumber the new number, empty for none
     */
    public void changeTracking(String shipment, String trackingNumber) {
        changeTracking(shipment, trackingNumber, "");
    }

    /**
     * Corrects tracking number and shipping company of a shipment.
     *
     * @param shipment the shipment's guid or number, or the guid or number of a sales order that has exactly one
     * @param trackingNumber the new number, empty for none
     * @param shippingCompany the company's name, empty to leave it
     */
    public void changeTracking(String shipment, String trackingNumber, String shippingCompany) {
        locked(() -> edit(
                account.shipments, shipment(shipment), json -> putTracking(json, trackingNumber, shippingCompany)));
    }

    private Row shipment(String name) {
        Row shipment = account.shipments.byGuidOrKey(name);
        if (shipment != null) {
            return shipment;
        }
        List<Row> all = shipments.of(order(name));
        if (all.size() != 1) {
            throw new NoSuchElementException("Sales order " + name + " has " + all.size() + " shipments: name one");
        }
        return all.get(0);
    }

    /**
     * Completes a sales order: what is left is dispatched without a tracking number.
     *
     * @param guidOrNumber the order
     * @throws IllegalStateException if the order is completed or deleted
     */
    public void completeSalesOrder(String guidOrNumber) {
        locked(() -> {
            Row order = order(guidOrNumber);
            if (order.text("OrderStatus").matches("Completed|Deleted")) {
                throw new IllegalStateException(
                        "Sales order " + guidOrNumber + " is " + order.text("OrderStatus") + " already");
            }
            shipments.complete(order);
            return order;
        });
    }

    /**
     * Deletes a sales order, whatever its status: it stays with the status Deleted, and so do its shipments.
     *
     * @param guidOrNumber the order
     */
    public void deleteSalesOrder(String guidOrNumber) {
        locked(() -> {
            Row order = order(guidOrNumber);
            salesOrders.markDeleted(order);
            return order;
        });
    }

    /**
     * Changes a sales order as a person would; nothing is checked or recomputed but the time of the change.
     *
     * @param guidOrNumber the order
     * @param edit changes the order's JSON in place
     */
    public void editSalesOrder(String guidOrNumber, Consumer<ObjectNode> edit) {
        locked(() -> edit(account.orders, order(guidOrNumber), edit));
    }

    private Row edit(Table table, Row row, Consumer<ObjectNode> edit) {
        edit.accept(row.json());
        table.touch(row);
        return row;
    }

    private Row order(String guidOrNumber) {
        return named(account.orders, guidOrNumber);
    }

    private static Row named(Table table, String name) {
        @Nullable Row row = table.byGuidOrKey(name);
        if (row == null) {
            throw new NoSuchElementException("The sandbox's Unleashed has no " + table.name() + " " + name);
        }
        return row;
    }

    private static void refuseTaken(Table table, String code) {
        if (table.byKey(code) != null) {
            throw new IllegalStateException("The sandbox's Unleashed already has a " + table.name() + " " + code);
        }
    }

    private static List<JsonNode> copies(List<Row> rows) {
        return rows.stream().map(row -> (JsonNode) row.json().deepCopy()).toList();
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
