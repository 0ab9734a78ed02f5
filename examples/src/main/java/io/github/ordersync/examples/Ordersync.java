package io.github.ordersync.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command-line program: runs the integration of one store. */
@Command(
        name = "ordersync",
        description = {"Connects an Order Desk store with an Unleashed account.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "First steps, on stand-ins for both services, without accounts:",
            "  ordersync demo                         the whole story in a few seconds",
            "  ordersync preview --sandbox --explain  where every value comes from",
            "",
            "With accounts: set the credentials, run 'check', then 'preview', then 'sync'.",
            "Many stores, on one machine or several: 'worker'; see how with 'worker --sandbox'.",
            "",
            "Credentials come from the environment, never from the command line:",
            "  UNLEASHED_API_ID, UNLEASHED_API_KEY    the API id and the API key of the Unleashed account",
            "  ORDERDESK_STORE_ID, ORDERDESK_API_KEY  from Order Desk, Store Settings, tab API",
            "  ORDERSYNC_STATE_USER, ORDERSYNC_STATE_PASSWORD    of the database of sync and worker",
            "Other addresses, for a proxy or a sandbox elsewhere; normally not set:",
            "  UNLEASHED_URL                          " + Connection.UNLEASHED_EXAMPLE,
            "  ORDERDESK_URL                          " + Connection.ORDER_DESK_EXAMPLE,
            "",
            "Exit codes:",
            "  0  all well",
            "  1  it ran; some orders were refused or failed",
            "  2  it could not run, or could not run to the end"
        },
        subcommands = {
            SyncCommand.class,
            PreviewCommand.class,
            CheckCommand.class,
            DemoCommand.class,
            ProbeCommand.class,
            WorkerCommand.class
        })
public final class Ordersync {

    /** All well. */
    static final int OK = 0;
    /** It ran, and somebody should look at some orders. */
    static final int PROBLEMS = 1;
    /** It could not run, or not to the end. */
    static final int COULD_NOT_RUN = 2;

    private final Map<String, String> environment;

    private Ordersync(Map<String, String> environment) {
        this.environment = environment;
    }

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
        return run(out, err, System.getenv(), arguments);
    }

    /** Runs the program in another environment. */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return new CommandLine(new Ordersync(environment))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(Table.WIDTH)
                .setParameterExceptionHandler((failure, given) -> badUsage(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("ordersync: " + Failure.text(failure));
                    return COULD_NOT_RUN;
                })
                .execute(arguments);
    }

    /** The environment variables that the program of this command was given. */
    static Map<String, String> environment(CommandSpec command) {
        return ((Ordersync) command.root().userObject()).environment;
    }

    /** Whoever names no command wants to know which there are; otherwise one sentence says more than the whole help. */
    private static int badUsage(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        boolean noCommand = failure instanceof MissingParameterException
                || "Missing required subcommand".equals(failure.getMessage());
        if (noCommand && command.getParent() == null) {
            command.usage(err);
            return COULD_NOT_RUN;
        }
        err.println("ordersync: " + sentence(failure));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return COULD_NOT_RUN;
    }

    private static String sentence(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && failure.getCommandLine().getParent() == null) {
            return "there is no command '" + unmatched.getUnmatched().get(0) + "'.";
        }
        return failure.getMessage() + ".";
    }

    /** Taken from the jar, where the build has written it. */
    static final class BuildVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Ordersync.class.getPackage().getImplementationVersion())
                    .orElse("(version unknown: not run from its jar)");
            return new String[] {"ordersync " + version, "Java " + Runtime.version()};
        }
    }
}
