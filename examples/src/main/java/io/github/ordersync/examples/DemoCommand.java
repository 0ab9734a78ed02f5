package io.github.ordersync.examples;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole story on the sandbox. */
@Command(
        name = "demo",
        description = {"Play the whole story on a small shop in the sandbox. Needs no accounts.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class)
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        new Demo(spec.commandLine().getOut(), spec.commandLine().getErr()).play();
        return Ordersync.OK;
    }
}
