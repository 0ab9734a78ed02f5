package io.github.ordersync.examples;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete the commands and their options. */
@Command(
        name = "completion",
        description = {"Print a script with which a shell completes commands and options.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        footer = {
            "",
            "The shell must know the program by its name:",
            "  alias ordersync='java -jar /path/to/ordersync.jar'",
            "Then, in this shell or in ~/.bashrc or ~/.zshrc:",
            "  source <(ordersync completion bash)"
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells that understand the script. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}. The script is the same for both.")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets it; the script is the same for all
    private Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec command;

    @Override
    public Integer call() {
        command.commandLine().getOut().print(script());
        command.commandLine().getOut().flush();
        return Ordersync.OK;
    }

    /** Picocli writes numbers into names with the digits of the user's language, which no shell takes (seen, Arabic). */
    private String script() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        try {
            return AutoComplete.bash("ordersync", command.root().commandLine());
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
