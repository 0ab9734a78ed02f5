package io.github.ordersync.examples;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One line of progress on standard error: rewritten in place on a terminal, now and then elsewhere. Calls are heard of on
 * the engine's worker threads.
 */
final class Progress implements Consumer<Outcome>, CallListener {

    private static final int EVERY = 100;
    private static final String CLEAR = "\r" + " ".repeat(78) + "\r";

    private final PrintWriter err;
    private final boolean terminal;
    private String doing = "looking";
    private int calls;
    private int done;
    private int problems;

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Shows nothing. */
    static Progress none() {
        return new Progress(new PrintWriter(PrintWriter.nullWriter()), false);
    }

    @Override
    public synchronized void onAttempt(Attempt attempt) {
        calls++;
        if (terminal) {
            rewrite();
        }
    }

    @Override
    public synchronized void accept(Outcome outcome) {
        doing = outcome.flow().toString();
        done++;
        if (outcome.kind().isProblem()) {
            problems++;
        }
        if (terminal) {
            rewrite();
        } else if (done % EVERY == 0) {
            err.println("ordersync: " + line());
            err.flush();
        }
    }

    /** Runs a pass; afterwards the line is gone, so that the report starts on a clean one. */
    SyncReport during(Supplier<SyncReport> pass) {
        try {
            return pass.get();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        if (terminal && calls > 0) {
            err.print(CLEAR);
            err.flush();
        }
        doing = "looking";
        calls = 0;
        done = 0;
        problems = 0;
    }

    private void rewrite() {
        err.print("\r" + line() + "   ");
        err.flush();
    }

    private String line() {
        return doing + ": " + done + " done" + (problems == 0 ? "" : ", " + problems + " with problems") + ", " + calls
                + " calls";
    }
}
