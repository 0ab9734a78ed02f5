package io.github.ordersync.examples;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.engine.SyncSetupException;
import io.github.ordersync.sync.settings.InvalidSettingsException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command-line program: runs the integration of one store. */
@Command(
        name = "ordersync",
        description = "Connects an Order Desk store with an Unleashed account.",
        mixinStandardHelpOptions = true,
        version = "ordersync 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Credentials come from the environment, never from the command line:",
            "  UNLEASHED_API_ID  UNLEASHED_API_KEY  ORDERDESK_STORE_ID  ORDERDESK_API_KEY",
            "With --sandbox none is needed: the command runs on stand-ins for both services.",
            "",
            "Exit codes: 0 all well, 1 some orders were refused or failed, 2 could not run."
        },
        subcommands = {SyncCommand.class, PreviewCommand.class, CheckCommand.class, DemoCommand.class})
public final class Ordersync {

    /** All well. */
    static final int OK = 0;
    /** It ran, and somebody should look at some orders. */
    static final int PROBLEMS = 1;
    /** It could not run. */
    static final int COULD_NOT_RUN = 2;

    private Ordersync() {}

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the program and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Ordersync())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("ordersync: " + explain(failure));
                    return COULD_NOT_RUN;
                })
                .execute(arguments);
    }

    /** One clear message for what a person can put right; anything else is a defect and says so. */
    private static String explain(Exception failure) {
        if (failure instanceof InvalidSettingsException
                || failure instanceof SyncSetupException
                || failure instanceof ApiException
                || failure instanceof CannotRunException) {
            return String.valueOf(failure.getMessage());
        }
        return "this is a defect, please report it: " + failure.getClass().getName() + " at "
                + (failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
    }
}
