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

/** The command-line program: its commands, its exit codes, and what it says when it cannot run. */
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
            "Many stores: --stores stores.json. On several machines: 'worker'.",
            "",
            "Credentials come from the environment, never from the command line:",
            "  UNLEASHED_API_ID, UNLEASHED_API_KEY    API id and key of the account",
            "  ORDERDESK_STORE_ID, ORDERDESK_API_KEY  Order Desk, Store Settings, tab API",
            "  ORDERSYNC_STATE_USER, ORDERSYNC_STATE_PASSWORD  of a database",
            "Other addresses, for a proxy or a sandbox elsewhere; normally not set:",
            "  UNLEASHED_URL  " + Connection.UNLEASHED_EXAMPLE,
            "  ORDERDESK_URL  " + Connection.ORDER_DESK_EXAMPLE,
            "NO_COLOR=1 shows no colours on a terminal; elsewhere there are none.",
            "",
            "Exit codes:",
            "  0    all well",
            "  1    it ran; some orders were refused or failed",
            "  2    it could not run, or could not run to the end",
            "  130  Ctrl-C came a second time; 143: SIGTERM did. The first time 'sync' ends",
            "       after the step in hand, with 0, 1 or 2 for what it did until then."
        },
        subcommands = {
            SyncCommand.class,
            PreviewCommand.class,
            CheckCommand.class,
            DemoCommand.class,
            ProbeCommand.class,
            WorkerCommand.class,
            CompletionCommand.class
        })
public final class Ordersync {

    /** All well. */
    static final int OK = 0;
    /** It ran, and somebody should look at some orders. */
    static final int PROBLEMS = 1;
    /** It could not run, or not to the end. */
    static final int COULD_NOT_RUN = 2;

    /** Wide enough for a sentence, and what a terminal has at least. */
    private static final int HELP_WIDTH = 80;

    private final Map<String, String> environment;
    private final boolean terminal;

    private Ordersync(Map<String, String> environment, boolean terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, System.getenv(), Terminal.isOne(), arguments));
    }

    /** Runs the program in an environment, with nobody watching, and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return run(out, err, environment, false, arguments);
    }

    /** The same where a person may be watching. */
    static int run(
            PrintWriter out, PrintWriter err, Map<String, String> environment, boolean terminal, String... arguments) {
        boolean colours = Terminal.wantsColours(terminal, environment);
        return commandLine(environment, terminal)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .execute(arguments);
    }

    /** The program with all its commands and options. */
    static CommandLine commandLine(Map<String, String> environment, boolean terminal) {
        return new CommandLine(new Ordersync(environment, terminal))
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler((failure, given) -> badUsage(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> couldNotRun(failure, command));
    }

    /** Programs that asked for JSON get some in any case. */
    private static int couldNotRun(Exception failure, CommandLine command) {
        boolean json = command.getParseResult().hasMatchedOption("--json");
        new Output(command.getOut(), command.getErr(), json, true, false).failed("", failure);
        return COULD_NOT_RUN;
    }

    /** The environment variables that the program of this command was given. */
    static Map<String, String> environment(CommandSpec command) {
        return program(command).environment;
    }

    /** Whether a person is watching. */
    static boolean isTerminal(CommandSpec command) {
        return program(command).terminal;
    }

    /** Whether what is printed may be coloured. */
    static boolean hasColours(CommandSpec command) {
        return Terminal.wantsColours(program(command).terminal, program(command).environment);
    }

    private static Ordersync program(CommandSpec command) {
        return (Ordersync) command.root().userObject();
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
