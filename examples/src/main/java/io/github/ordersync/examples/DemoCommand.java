package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.sandbox.Sandbox;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole story on the sandbox: what the services answer goes over real HTTP, what people do is played. */
@Command(
        name = "demo",
        description = "Play the whole story on a small sandbox shop. Needs nothing.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Sandbox sandbox = Sandbox.start();
                Connection connection = Connection.to(sandbox)) {
            SyncEngine engine = connection.engine(CommonOptions.sandboxSettings(), outcome -> {});
            ReportPrinter printer = new ReportPrinter(out);

            say(out, "1. Orders wait in Order Desk. They are sent to Unleashed and moved to Prepared.");
            SyncReport first = engine.runOnce();
            printer.print(first);
            List<String> sent =
                    first.of(Outcome.Kind.SENT).stream().map(Outcome::id).toList();

            say(out, "2. In Unleashed one order is shipped, one is deleted, and stock is counted.");
            String shipped = salesOrder(sandbox, sent.get(0));
            String deleted = salesOrder(sandbox, sent.get(1));
            sandbox.unleashed().ship(shipped, "1Z999AA10123456784", "UPS");
            sandbox.unleashed().deleteSalesOrder(deleted);
            sandbox.unleashed().setStock("MUG", "MAIN", new BigDecimal("7"));
            out.println("   shipped " + shipped + ", deleted " + deleted + ", 7 of MUG left in MAIN");
            out.println();

            say(out, "3. Tracking, cancellation and stock come back. The refused orders get no second note.");
            printer.print(engine.runOnce());

            say(out, "4. Nothing has changed since. Nothing is sent or written twice.");
            SyncReport last = engine.runOnce();
            printer.print(last);

            show(out, sandbox, sent);
            return Ordersync.OK;
        }
    }

    /** The sales order that the sandbox keeps for an order of Order Desk. */
    private static String salesOrder(Sandbox sandbox, String orderId) {
        String sourceId = "orderdesk:" + sandbox.orderDeskStoreId() + ":" + orderId;
        return sandbox.unleashed().salesOrders().stream()
                .filter(order -> order.path("SourceId").asText().equals(sourceId))
                .map(order -> order.path("OrderNumber").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void show(PrintWriter out, Sandbox sandbox, List<String> sent) {
        say(out, "What Order Desk shows in the end:");
        Table table = new Table("ORDER", "FOLDER", "TRACKING", "LAST NOTE");
        for (String id : sent.subList(0, 2)) {
            row(table, sandbox, id);
        }
        sandbox.orderDesk().orders().stream()
                .map(order -> order.path("id").asText())
                .filter(id -> sandbox.orderDesk().folderOf(id).equals("New"))
                .forEach(id -> row(table, sandbox, id));
        out.println(table);
        out.flush();
    }

    private static void row(Table table, Sandbox sandbox, String id) {
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

    private static void say(PrintWriter out, String text) {
        out.println(text);
        out.println();
        out.flush();
    }
}
