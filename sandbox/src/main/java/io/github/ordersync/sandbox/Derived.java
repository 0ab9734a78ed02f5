package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.sandbox.PlainResource.Verb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Resources whose rows follow from other rows: invoices, delivery addresses, prices. They are made when asked for. */
final class Derived {

    private final UnleashedAccount account;

    Derived(UnleashedAccount account) {
        this.account = account;
    }

    void describe(UnleashedResources resources) {
        resources
                .add("/Invoices", "invoice", "InvoiceNumber")
                .allows(Verb.GET)
                .newestFirst()
                .derived(this::invoices)
                .looks((call, row) -> SalesOrderLines.shown(call, row, "InvoiceLines"), row -> row)
                .filters(new RowFilters()
                        .overriding("invoiceNumber", "InvoiceNumber")
                        .status("invoiceStatus", "InvoiceStatus")
                        .prefix("customerCode", "Customer.CustomerCode")
                        .exact("orderNumber", "OrderNumber")
                        .days("startDate", "endDate", "InvoiceDate")
                        .modifiedSince());
        resources
                .add("/CustomerDeliveryAddresses", "customer delivery address", "AddressName")
                .derived(this::deliveryAddresses)
                .filters(new RowFilters().prefix("customerCode", "CustomerCode").modifiedSince());
        resources
                .add("/ProductPrices", "product price", "ProductCode")
                .allows(Verb.GET)
                .derived(this::prices)
                .looks(Derived::priceFor, row -> row)
                .filters(new RowFilters().exact("productCode", "ProductCode").modifiedSince());
    }

    private static Row row(ObjectNode json, String kind, Row source) {
        json.put("Guid", guid(kind + ":" + source.guid()));
        Row row = new Row(json, source.modified(), source.event());
        json.set("LastModifiedOn", WireDates.write(source.modified()));
        return row;
    }

    private static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** One for each completed sales order (inferred: one shipment and invoice per order without Order Management). */
    private Collection<Row> invoices() {
        List<Row> invoices = new ArrayList<>();
        for (Row order : account.orders.rows()) {
            if (order.text("OrderStatus").equals("Completed")) {
                invoices.add(row(invoice(order), "invoice", order));
            }
        }
        return invoices;
    }

    private static ObjectNode invoice(Row order) {
        JsonNode from = order.json();
        ObjectNode invoice = Trees.object();
        invoice.put("InvoiceNumber", "INV-" + order.text("OrderNumber").replaceFirst("^SO-", ""));
        copy(from, invoice, "OrderNumber");
        invoice.putNull("QuoteNumber");
        invoice.set("InvoiceDate", from.path("CompletedDate"));
        invoice.set("DueDate", from.path("PaymentDueDate"));
        invoice.put("InvoiceStatus", "Completed");
        copy(from, invoice, "Customer", "Comments", "DeliveryInstruction");
        invoice.putNull("PostalAddress");
        invoice.set("DeliveryAddress", SalesOrderLines.deliveryAddress(from));
        copy(from, invoice, "SubTotal", "TaxTotal", "Total", "BCSubTotal", "BCTaxTotal", "BCTotal");
        invoice.putNull("PaymentTerm").put("PaymentReceived", false);
        copy(from, invoice, "CreatedBy");
        ArrayNode lines = invoice.putArray("InvoiceLines");
        for (JsonNode line : from.path("SalesOrderLines")) {
            ObjectNode copy = line.deepCopy();
            copy.set("InvoiceQuantity", line.path("OrderQuantity"));
            lines.add(copy.put("Guid", guid("invoice:" + Trees.text(line, "Guid"))));
        }
        return invoice;
    }

    private static void copy(JsonNode from, ObjectNode to, String... members) {
        for (String member : members) {
            to.set(member, from.path(member));
        }
    }

    private Collection<Row> deliveryAddresses() {
        List<Row> addresses = new ArrayList<>();
        for (Row customer : account.customers.rows()) {
            int index = 0;
            for (JsonNode address : customer.json().path("Addresses")) {
                if (Trees.text(address, "AddressType").equals("Shipping")) {
                    ObjectNode copy = address.deepCopy();
                    copy.put("CustomerCode", customer.text("CustomerCode")).put("CustomerGuid", customer.guid());
                    addresses.add(row(copy, "address" + index, customer));
                }
                index++;
            }
        }
        return addresses;
    }

    private Collection<Row> prices() {
        List<Row> prices = new ArrayList<>();
        for (Row product : account.products.rows()) {
            ObjectNode price = Trees.object().put("ProductCode", product.text("ProductCode"));
            price.putNull("CustomerCode").set("UnitPrice", product.json().path("DefaultSellPrice"));
            prices.add(row(price, "price", product));
        }
        return prices;
    }

    /** The sandbox's customers have no prices of their own: everybody pays the default. */
    private static ObjectNode priceFor(Call call, ObjectNode price) {
        String customer = call.parameter("customerCode");
        return customer.isEmpty() ? price : price.deepCopy().put("CustomerCode", customer);
    }
}
