package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** One line of progress: rewritten in place on a terminal, now and then elsewhere. */
final class Progress implements Consumer<Outcome> {

    private static final int EVERY = 100;

    private final PrintWriter err;
    private final boolean terminal;
    private int done;
    private int problems;

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void accept(Outcome outcome) {
        done++;
        if (outcome.kind().isProblem()) {
            problems++;
        }
        if (terminal) {
            err.print("\r" + line(outcome));
            err.flush();
        } else if (done % EVERY == 0) {
            err.println(line(outcome));
        }
    }

    /** Clears the line, so that the report starts on a clean one. */
    void end() {
        if (terminal && done > 0) {
            err.print("\r" + " ".repeat(60) + "\r");
            err.flush();
        }
    }

    private String line(Outcome outcome) {
        return outcome.flow() + ": " + done + " done, " + problems + " with problems   ";
    }
}
