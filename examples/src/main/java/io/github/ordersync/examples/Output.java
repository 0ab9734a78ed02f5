package io.github.ordersync.examples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.report.JsonReport;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where the results of a command go: to standard output, as text for people or as JSON for programs. All else goes to
 * standard error.
 *
 * @param out standard output
 * @param err standard error
 * @param json whether programs read it
 * @param lines whether there may be several results, so that each JSON document is one line
 * @param coloured whether text is shown on a terminal that knows colours
 */
record Output(PrintWriter out, PrintWriter err, boolean json, boolean lines, boolean coloured) {

    /** The number of the form of all documents but reports, which have their own. */
    private static final int VERSION = 1;

    /** Gives the report of a pass, and its exit code. */
    int report(String store, SyncReport report) {
        ReportPrinter printer = new ReportPrinter(out, err, coloured);
        if (!json) {
            title(store);
            return printer.print(report);
        }
        out.print(
                lines
                        ? JsonReport.line(report, store.isEmpty() ? Map.of() : Map.of("store", store))
                        : JsonReport.of(report));
        out.flush();
        return printer.printStops(report);
    }

    /** Says why a store could not be worked on. */
    void failed(String store, Throwable failure) {
        String why = Failure.text(failure);
        err.println("ordersync: " + (store.isEmpty() ? "" : store + ": ") + why);
        err.flush();
        if (json) {
            document(document(store).put("error", why));
        }
    }

    /** Something that happens between results. */
    void say(String text) {
        PrintWriter to = json ? err : out;
        to.println(text);
        to.flush();
    }

    /** The beginning of what is said of a store, where there are several. */
    void title(String store) {
        if (!store.isEmpty()) {
            out.println(Colour.BOLD.paint("=== " + store + " ===", coloured));
            out.println();
        }
    }

    /** A new document. */
    static ObjectNode document(String store) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (!store.isEmpty()) {
            document.put("store", store);
        }
        return document.put("version", VERSION);
    }

    /** Gives a document. */
    void document(ObjectNode document) {
        out.println(lines ? document.toString() : document.toPrettyString());
        out.flush();
    }
}
