package io.github.ordersync.examples;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One line of progress on standard error: rewritten in place on a terminal, now and then elsewhere. Calls are heard of on
 * the engine's worker threads.
 *
 * <p>For orders Order Desk says with every page how many are left; from the pace so far follows the time they take. The
 * other flows do not know beforehand how much there is.
 */
final class Progress implements Consumer<Outcome>, CallListener {

    private static final int EVERY = 100;
    private static final int WIDTH = 78;
    private static final String CLEAR = "\r" + " ".repeat(WIDTH) + "\r";
    /** A pace that was seen for a shorter time says nothing. */
    private static final long LEAST_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private String doing = "looking";
    private int calls;
    private int done;
    private int problems;
    /** Of the orders: how many there were, how many are left from the page in hand on, and which of those are done. */
    private long total;

    private long left;
    private final Set<String> ofThisPage = new HashSet<>();
    private long start;

    Progress(PrintWriter err, boolean terminal) {
        this(err, terminal, System::nanoTime);
    }

    Progress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
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

    /** So many orders are left, those of the page in hand included. */
    synchronized void waiting(long orders) {
        if (total == 0) {
            start = nanoTime.getAsLong();
        }
        // Orders that come in meanwhile make it more than it was.
        total = total == 0 ? orders : Math.max(total, total - left + ofThisPage.size() + orders);
        left = orders;
        ofThisPage.clear();
    }

    @Override
    public synchronized void accept(Outcome outcome) {
        doing = outcome.flow().toString();
        done++;
        if (outcome.kind().isProblem()) {
            problems++;
        }
        if (outcome.flow() == Flow.ORDERS) {
            ofThisPage.add(outcome.id());
        } else {
            total = 0;
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
        total = 0;
        left = 0;
        ofThisPage.clear();
    }

    private void rewrite() {
        String line = line();
        // The end of a longer line before it is wiped out; a line that is wrapped could not be rewritten.
        err.print("\r" + line.substring(0, Math.min(line.length(), WIDTH))
                + " ".repeat(Math.max(0, WIDTH - line.length())));
        err.flush();
    }

    private String line() {
        StringBuilder line = new StringBuilder(doing).append(": ");
        if (total > 0) {
            line.append(String.format(Locale.ROOT, "%,d of %,d done", total - remaining(), total));
        } else {
            line.append(String.format(Locale.ROOT, "%,d done", done));
        }
        if (problems > 0) {
            line.append(String.format(Locale.ROOT, ", %,d with problems", problems));
        }
        line.append(String.format(Locale.ROOT, ", %,d calls", calls));
        long nanos = nanoTime.getAsLong() - start;
        long ordersDone = total - remaining();
        if (total > 0 && ordersDone > 0 && nanos >= LEAST_NANOS) {
            double minutes = nanos / (double) Duration.ofMinutes(1).toNanos();
            long minutesLeft = (long) Math.ceil(remaining() * minutes / ordersDone);
            line.append(String.format(Locale.ROOT, ", %,d a minute", Math.round(ordersDone / minutes)));
            if (remaining() > 0) {
                line.append(", ").append(time(minutesLeft)).append(" left");
            }
        }
        return line.toString();
    }

    /** What is left of all orders. An order may have several outcomes, and one of an earlier page a late one. */
    private long remaining() {
        return Math.max(0, left - ofThisPage.size());
    }

    private static String time(long minutes) {
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
