package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /SalesOrders}. */
final class SalesOrderResource {

    /** The first two put all others out of force, custom statuses the plain ones (documented). */
    private static final RowFilters FILTERS = new RowFilters()
            .overriding("orderNumber", "OrderNumber")
            .overriding("sourceId", "SourceId")
            .on(call -> {
                List<String> custom = RowFilters.list(call, "customOrderStatus");
                return custom.isEmpty()
                        ? new RowFilters().status("orderStatus", "OrderStatus").of(call)
                        : row -> RowFilters.containsIgnoringCase(custom, row.text("CustomOrderStatus"));
            })
            .prefix("customerCode", "Customer.CustomerCode")
            .anyOf("customerId", "Customer.Guid")
            .exact("warehouseCode", "Warehouse.WarehouseCode")
            .days("startDate", "endDate", "OrderDate")
            .days("completedAfter", "completedBefore", "CompletedDate")
            .modifiedSince();

    private final UnleashedAccount account;
    private final Shipments shipments;
    private final ExistingGuid existingGuid;
    private final SalesOrderRecord record;
    private final SalesOrderRules rules;

    SalesOrderResource(UnleashedAccount account, Shipments shipments, ExistingGuid existingGuid) {
        this.account = account;
        this.shipments = shipments;
        this.existingGuid = existingGuid;
        this.record = new SalesOrderRecord(account);
        this.rules = new SalesOrderRules(account, record);
    }

    void routes(Router router) {
        router.on("GET", "/SalesOrders", this::list)
                .on("GET", "/SalesOrders/{page}", this::list)
                .on("GET", "/SalesOrders/Page/{page}", this::list)
                .on("POST", "/SalesOrders", this::post)
                .on(
                        "GET",
                        "/SalesOrders/{guid}",
                        call -> UnleashedApi.json(200, named(call).json()))
                .on("POST", "/SalesOrders/{guid}", this::post)
                .on("PUT", "/SalesOrders/{guid}", this::put)
                .on("DELETE", "/SalesOrders/{guid}", this::delete)
                .on("POST", "/SalesOrders/{guid}/Complete", this::complete)
                .on("DELETE", "/SalesOrders/Lines/{line_guid}", this::deleteLine);
    }

    private Answer list(Call raw) {
        Call call = raw.ignoringCase();
        List<ObjectNode> rows = account.orders.rows().stream()
                .filter(FILTERS.of(call))
                .sorted(Table.NEWEST_FIRST)
                .map(row -> SalesOrderLines.shown(call, row.json(), "SalesOrderLines"))
                .toList();
        return Paging.answer(call, rows);
    }

    private Row named(Call call) {
        Row row = account.orders.byGuid(call.variable("guid"));
        if (row == null) {
            throw new Refused(
                    UnleashedApi.failure(404, "There is no sales order with the guid " + call.variable("guid") + "."));
        }
        return row;
    }

    private Answer post(Call call) {
        ObjectNode body = body(call);
        String guid = UnleashedApi.guid(call, body);
        Row existing = guid.isEmpty() ? null : account.orders.byGuid(guid);
        account.doubts.refuse(Doubt.U_POST_SAME_GUID, existing != null, guid);
        if (existing != null) {
            if (existingGuid == ExistingGuid.REFUSE) {
                Problems problems = new Problems();
                problems.invalid("Guid", "A sales order with the guid '" + guid + "' already exists.");
                problems.refuseIfAny();
            }
            refuseUnlessOpen(existing);
        }
        rules.check(body, existing);
        account.doubts.createsOrder(body);
        Row stored = store(body, guid, existing);
        saveAddress(call, stored);
        return UnleashedApi.json(201, stored.json());
    }

    private Answer put(Call call) {
        Row existing = named(call);
        ObjectNode body = body(call);
        String guid = UnleashedApi.guid(call, body);
        refuseUnlessOpen(existing);
        rules.check(body, existing);
        account.doubts.refuse(
                Doubt.U_STATUS_BY_PUT,
                !existing.text("OrderStatus").equals(Trees.text(body, "OrderStatus")),
                existing.text("OrderStatus") + " to " + Trees.text(body, "OrderStatus"));
        Row stored = store(body, guid, existing);
        saveAddress(call, stored);
        return UnleashedApi.json(200, stored.json());
    }

    /** An order that a person types in: amounts are computed as the service shows them while typing. */
    Row add(ObjectNode order) {
        BigDecimal rate = record.taxRate(order);
        SalesOrderLines.compute(order, rate == null ? BigDecimal.ZERO : rate, record);
        rules.check(order, null);
        return store(order, Trees.text(order, "Guid"), null);
    }

    private Row store(ObjectNode body, String guid, @Nullable Row existing) {
        account.doubts.amounts(body);
        ObjectNode json = record.make(body, guid, existing);
        account.doubts.members(Doubt.U_UNKNOWN_MEMBER, body, json);
        boolean completed = Trees.text(json, "OrderStatus").equals("Completed");
        if (completed) {
            // The shipment that a completed order has is made of an order that is still open.
            json.put("OrderStatus", "Placed");
        }
        Row row;
        if (existing == null) {
            row = account.orders.add(json);
        } else {
            row = existing;
            row.replace(json);
            account.orders.touch(row);
        }
        if (completed) {
            shipments.complete(row);
        }
        return row;
    }

    /** From Parked, Placed and Backordered (inferred). Answers without a body (inferred: clients accept 200 and 204). */
    private Answer complete(Call call) {
        Row order = named(call);
        refuseUnlessOpen(order);
        shipments.complete(order);
        return Answer.empty(200);
    }

    /** The order stays, as Deleted (documented). That a completed one can't be deleted is inferred. */
    private Answer delete(Call call) {
        Row order = named(call);
        refuseUnlessOpen(order);
        markDeleted(order);
        return Answer.empty(204);
    }

    void markDeleted(Row order) {
        order.json().put("OrderStatus", "Deleted");
        account.orders.touch(order);
    }

    private static void refuseUnlessOpen(Row order) {
        String status = order.text("OrderStatus");
        if (status.equals("Completed") || status.equals("Deleted")) {
            Problems problems = new Problems();
            problems.invalid(
                    "OrderStatus",
                    "The sales order '" + order.text("OrderNumber") + "' is " + status + " and cannot be changed.");
            problems.refuseIfAny();
        }
    }

    /** With the options, which stand in the query here; another source has them in the body (U-OPTIONS-IN-QUERY). */
    private ObjectNode body(Call raw) {
        ObjectNode body = UnleashedApi.body(raw);
        Call call = raw.ignoringCase();
        account.doubts.refuse(
                Doubt.U_OPTIONS_IN_QUERY,
                !call.query().isEmpty(),
                String.join(", ", call.query().keySet()));
        if (call.flag("sendAccountingJournalOnly")) {
            body.put("SendAccountingJournalOnly", true);
        }
        if (call.flag("taxInclusive")) {
            BigDecimal rate = record.taxRate(body);
            SalesOrderLines.withoutTax(body, rate == null ? BigDecimal.ZERO : rate, record);
        }
        return body;
    }

    /** The delivery address becomes one of the customer's (documented), unless it is one already (inferred). */
    private void saveAddress(Call call, Row order) {
        Row customer = UnleashedAccount.find(account.customers, order.json().path("Customer"));
        if (call.ignoringCase().flag("saveAddress") && customer != null) {
            ObjectNode address = SalesOrderLines.deliveryAddress(order.json());
            ArrayNode known = customer.json().withArrayProperty("Addresses");
            for (JsonNode other : known) {
                if (other.equals(address)) {
                    return;
                }
            }
            known.add(address);
            account.customers.touch(customer);
        }
    }

    /** The totals are computed anew (inferred); the last line stays, since an order needs one (inferred). */
    private Answer deleteLine(Call call) {
        for (Row order : account.orders.rows()) {
            ArrayNode lines = order.json().withArrayProperty("SalesOrderLines");
            int index = PlainLines.find(lines, call);
            if (index >= 0) {
                refuseUnlessOpen(order);
                if (lines.size() == 1) {
                    Problems problems = new Problems();
                    problems.required("SalesOrderLines");
                    problems.refuseIfAny();
                }
                lines.remove(index);
                Sums.compute(order.json(), "SalesOrderLines");
                account.orders.touch(order);
                return Answer.empty(204);
            }
        }
        throw PlainLines.notFound(call);
    }
}
