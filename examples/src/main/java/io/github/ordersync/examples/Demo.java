package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.mapping.MappingResult.Refused;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The story: the program and both services are real and talk over HTTP; only what people do is played. */
final class Demo {

    private static final String TRACKING = "1Z999AA10123456784";
    private static final String ARRIVED = "LANTERN";
    private static final int UNITS = 30;
    private static final String INDENT = "   ";

    private final PrintWriter out;
    private final ReportPrinter printer;

    Demo(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.printer = new ReportPrinter(out, err);
    }

    void play() {
        try (Sandbox sandbox = Sandbox.start();
                Connection connection = Connection.to(sandbox, Progress.none())) {
            // One order after the other: the numbers that Unleashed draws then follow the orders, run after run.
            SyncEngine engine = connection
                    .engine(CommonOptions.sandboxSettings())
                    .parallelism(1)
                    .build();
            say("Stand-ins for both services are running on this machine; everything below goes over HTTP.");
            say(inFolder(sandbox, "New").size() + " orders of two shops wait in Order Desk's folder New.");

            title("1. The first pass: orders go to Unleashed, and move from New to Prepared.");
            SyncReport first = engine.runOnce();
            report(first);
            List<Outcome> sent = first.of(Outcome.Kind.SENT);
            refusals(first);
            say("Stock in Order Desk is what can be sold: all warehouses together, less what orders have reserved.");

            title("2. People work in Unleashed.");
            people(sandbox, sent.get(0), sent.get(1));

            title("3. The second pass: tracking, the cancellation and the stock come back.");
            report(engine.runOnce());
            say("Goods of the deleted order are free again, so their stock has risen. The refused orders were tried"
                    + " again; the reason is the same, so they got no second note.");

            title("4. The third pass: nothing has changed, so nothing is sent, moved, noted or counted again.");
            report(engine.runOnce());

            title("What Order Desk shows in the end.");
            show(sandbox, sent.subList(0, 2));
        }
        out.flush();
    }

    private void refusals(SyncReport report) {
        for (Outcome refused : report.of(Outcome.Kind.REFUSED)) {
            boolean byTheRules =
                    refused.mapping().filter(Refused.class::isInstance).isPresent();
            say("Order " + refused.name() + " was refused by "
                    + (byTheRules ? "the rules, before any call was made for it" : "Unleashed")
                    + ". It stays in New, and its history says why.");
        }
    }

    private void people(Sandbox sandbox, Outcome toShip, Outcome toDelete) {
        String shipped = salesOrder(sandbox, toShip);
        String deleted = salesOrder(sandbox, toDelete);
        sandbox.unleashed().ship(shipped, TRACKING, "UPS");
        say("Sales order " + shipped + " (" + toShip.name() + ") is shipped with UPS, tracking number " + TRACKING
                + ".");
        sandbox.unleashed().deleteSalesOrder(deleted);
        say("Sales order " + deleted + " (" + toDelete.name() + ") is deleted.");
        sandbox.unleashed().setStock(ARRIVED, "MAIN", BigDecimal.valueOf(UNITS));
        say(UNITS + " of " + ARRIVED + ", a new product, arrive in the warehouse MAIN.");
    }

    /** The sales order that the sandbox keeps for an order of Order Desk. */
    private static String salesOrder(Sandbox sandbox, Outcome order) {
        String sourceId = "orderdesk:" + sandbox.orderDeskStoreId() + ":" + order.id();
        return sandbox.unleashed().salesOrders().stream()
                .filter(salesOrder -> salesOrder.path("SourceId").asText().equals(sourceId))
                .map(salesOrder -> salesOrder.path("OrderNumber").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> inFolder(Sandbox sandbox, String folder) {
        return sandbox.orderDesk().orders().stream()
                .map(order -> order.path("id").asText())
                .filter(id -> sandbox.orderDesk().folderOf(id).equals(folder))
                .toList();
    }

    private void show(Sandbox sandbox, List<Outcome> changed) {
        Table table = new Table("ORDER", "FOLDER", "TRACKING", "LAST NOTE IN ITS HISTORY");
        List<String> ids = new ArrayList<>(changed.stream().map(Outcome::id).toList());
        ids.addAll(inFolder(sandbox, "New"));
        for (String id : ids) {
            List<String> numbers = sandbox.orderDesk().shipments(id).stream()
                    .map(shipment -> shipment.path("tracking_number").asText())
                    .toList();
            List<String> notes = sandbox.orderDesk().history(id).stream()
                    .map(note -> note.path("note").asText())
                    .toList();
            table.row(
                    sandbox.orderDesk()
                            .order(id)
                            .map(order -> order.path("source_id").asText())
                            .orElse(id),
                    sandbox.orderDesk().folderOf(id),
                    String.join(", ", numbers),
                    notes.isEmpty() ? "" : notes.get(notes.size() - 1));
        }
        int prepared = inFolder(sandbox, "Prepared").size();
        table.row(prepared + " others", "Prepared", "", "sent, waiting to be shipped");
        out.println(table);
    }

    private void report(SyncReport report) {
        printer.print(report);
        out.println();
    }

    private void title(String text) {
        out.println();
        out.println(text);
        out.println();
        out.flush();
    }

    private void say(String text) {
        Table.wrap(text, Table.WIDTH - INDENT.length()).forEach(line -> out.println(INDENT + line));
    }
}
