package io.github.ordersync.examples;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.examples.probe.Accounts;
import io.github.ordersync.examples.probe.Choices;
import io.github.ordersync.examples.probe.Probe;
import io.github.ordersync.examples.probe.ProbeReport;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.unleashed.Signing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries on test accounts what the program assumes about the services. */
@Command(
        name = "probe",
        description = {
            "Try on TEST accounts what this program assumes about the two services, clean up, and write a report for a"
                    + " bug report. It creates orders, so it wants to be told that the accounts are for tests.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        footer = {
            "",
            "Exit codes: 0 all well; 1 an assumption that the program relies on is false, or",
            "something could not be cleaned up; 2 could not run, or not to the end."
        })
final class ProbeCommand implements Callable<Integer> {

    /** A custom status that the sandbox takes, as it takes any. */
    private static final String SANDBOX_STATUS = "Packing";

    @Option(names = "--sandbox", description = "Run on stand-ins for both services. Needs no accounts.")
    private boolean sandbox;

    @Option(
            names = "--yes-this-is-a-test-account",
            description = "Both accounts are for tests; without this nothing is called.")
    private boolean testAccount;

    @Option(names = "--complete", description = "Also dispatch goods and complete one sales order, which stays.")
    private boolean complete;

    @Option(names = "--product", paramLabel = "CODE", description = "Product to use; default: the first that fits.")
    private @Nullable String product;

    @Option(names = "--customer", paramLabel = "CODE", description = "Customer to use; default: the first that fits.")
    private @Nullable String customer;

    @Option(names = "--custom-status", paramLabel = "NAME", description = "A custom sales order status of the account.")
    private @Nullable String customStatus;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the report goes, with .txt and .json added; default: ${DEFAULT-VALUE}.",
            defaultValue = "ordersync-probe")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path report;

    @Option(names = "--json", description = "Print the report as JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec command;

    @Override
    public Integer call() {
        Path folder = report.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            // Before anything is created: a report that cannot be written helps nobody.
            throw new CannotRunException("the report cannot be written: there is no folder " + folder + ".");
        }
        if (sandbox) {
            try (Sandbox running = Sandbox.start()) {
                String status = customStatus == null ? SANDBOX_STATUS : customStatus;
                return run(Connection.environment(running), new Choices(product, customer, status, true));
            }
        }
        if (!testAccount) {
            throw new CannotRunException("probe creates and deletes orders, so it runs on test accounts only. If both"
                    + " accounts are for tests, say --yes-this-is-a-test-account; --sandbox runs it without accounts.");
        }
        return run(Ordersync.environment(command), new Choices(product, customer, customStatus, complete));
    }

    private int run(Map<String, String> environment, Choices choices) {
        try (Connection connection = Connection.fromEnvironment(environment, Progress.none());
                Connection asSent = Connection.fromEnvironment(environment, Progress.none(), Signing.AS_SENT)) {
            Accounts accounts = new Accounts(
                    connection.unleashed(), asSent.unleashed(), connection.orderDesk(), TimeSource.system());
            Probe probe = Probe.prepare(accounts, choices, Connection.mask(environment));
            PrintWriter out = command.commandLine().getOut();
            PrintWriter told = json ? command.commandLine().getErr() : out;
            probe.plan().forEach(line -> Table.wrap(line, Table.WIDTH).forEach(told::println));
            told.println();
            told.flush();
            Table table = new Table("ASSUMPTION", "VERDICT", "SEEN");
            ProbeReport result = probe.run(finding -> table.row(
                    finding.assumption().id(),
                    finding.verdict().decision().name().replace('_', ' ') + (finding.isAgainstTheCode() ? " (!)" : ""),
                    finding.verdict().seen()));
            told.println(table);
            result.kept().forEach(what -> told.println("Stays: " + what));
            told.println(result.summary());
            told.println("Report: " + write(".txt", result.text()) + ", " + write(".json", result.json()));
            told.flush();
            if (json) {
                out.println(result.json().strip());
                out.flush();
            }
            return code(result);
        }
    }

    private int code(ProbeReport result) {
        PrintWriter err = command.commandLine().getErr();
        result.notCleaned().forEach(what -> err.println("ordersync: could not be cleaned up: " + what));
        if (!result.stoppedBecause().isEmpty()) {
            err.println("ordersync: stopped: " + result.stoppedBecause());
            return Ordersync.COULD_NOT_RUN;
        }
        return result.isGood() ? Ordersync.OK : Ordersync.PROBLEMS;
    }

    private Path write(String extension, String text) {
        Path file = report.resolveSibling(report.getFileName() + extension);
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new CannotRunException("the report " + file + " cannot be written.");
        }
    }
}
