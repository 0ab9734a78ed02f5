package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /SalesOrders}. */
final class SalesOrderResource {

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
                .on("POST", "/SalesOrders/{guid}/Complete", this::complete);
    }

    private Answer list(Call raw) {
        Call call = raw.ignoringCase();
        List<ObjectNode> rows = account.orders.rows().stream()
                .filter(SalesOrderFilters.salesOrders(call))
                .sorted(Table.NEWEST_FIRST)
                .map(Row::json)
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
        ObjectNode body = UnleashedApi.body(call);
        refuseTaxInclusive(call);
        String guid = UnleashedApi.guid(call, body);
        Row existing = guid.isEmpty() ? null : account.orders.byGuid(guid);
        if (existing != null) {
            if (existingGuid == ExistingGuid.REFUSE) {
                Problems problems = new Problems();
                problems.invalid("Guid", "A sales order with the guid '" + guid + "' already exists.");
                problems.refuseIfAny();
            }
            refuseUnlessOpen(existing);
        }
        rules.check(body, existing);
        return UnleashedApi.json(201, store(body, guid, existing).json());
    }

    private Answer put(Call call) {
        Row existing = named(call);
        ObjectNode body = UnleashedApi.body(call);
        refuseTaxInclusive(call);
        String guid = UnleashedApi.guid(call, body);
        refuseUnlessOpen(existing);
        rules.check(body, existing);
        return UnleashedApi.json(200, store(body, guid, existing).json());
    }

    private Row store(ObjectNode body, String guid, @Nullable Row existing) {
        ObjectNode json = record.make(body, guid, existing);
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

    /** From Parked, Placed and Backordered (likely). Answers without a body (likely: clients accept 200 and 204). */
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

    private static void refuseTaxInclusive(Call raw) {
        if (raw.ignoringCase().flag("taxInclusive")) {
            throw new Refused(UnleashedApi.failure(
                    400, "taxInclusive=true is not supported by this sandbox: send amounts without tax."));
        }
    }
}
