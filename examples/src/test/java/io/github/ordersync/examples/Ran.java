package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of a run of the program. */
record Ran(int code, String out, String err) {

    /** Runs it as a user does, in an environment without any variable. */
    static Ran ordersync(String... arguments) {
        return ordersync(Map.of(), arguments);
    }

    static Ran ordersync(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Ordersync.run(new PrintWriter(out), new PrintWriter(err), environment, arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** The variables that lead to a sandbox, as to real accounts; to be changed by the test. */
    static Map<String, String> environment(Sandbox sandbox) {
        return new HashMap<>(Map.of(
                "UNLEASHED_API_ID", sandbox.unleashedApiId(),
                "UNLEASHED_API_KEY", sandbox.unleashedApiKey(),
                "UNLEASHED_URL", sandbox.unleashedUrl().toString(),
                "ORDERDESK_STORE_ID", sandbox.orderDeskStoreId(),
                "ORDERDESK_API_KEY", sandbox.orderDeskApiKey(),
                "ORDERDESK_URL", sandbox.orderDeskUrl().toString()));
    }

    /** One sentence that begins with the program's name, nothing that only programmers can read, nothing on standard output. */
    Ran couldNotRun() {
        assertThat(code).as(err).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err.lines().filter(line -> line.startsWith("ordersync: "))).hasSize(1);
        return withoutStackTrace();
    }

    Ran withoutStackTrace() {
        assertThat(err).doesNotContain("Exception:", "\tat ", "io.github.ordersync", "defect");
        return this;
    }

    Ran fitsInto100Columns() {
        return fitsInto(100);
    }

    Ran fitsInto(int columns) {
        List<String> wide = out.lines()
                .filter(line -> line.codePointCount(0, line.length()) > columns)
                .toList();
        assertThat(wide).isEmpty();
        return this;
    }
}
