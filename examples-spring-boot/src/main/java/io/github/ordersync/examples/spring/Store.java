package io.github.ordersync.examples.spring;

import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One store: its engine, and how its last pass went. */
final class Store {

    /**
     * How a pass went.
     *
     * @param at when it ended
     * @param ran whether it ran to its end, with or without problems of single orders
     * @param summary for an operator; holds no value of an order
     */
    record LastPass(Instant at, boolean ran, String summary) {}

    /** Remembers the last pass, whoever started it. */
    static final class Watch implements SyncListener {
        private volatile @Nullable LastPass last;

        @Override
        public void onPass(SyncReport report) {
            last = new LastPass(
                    report.startedAt().plus(report.duration()), true, report.hasProblems() ? "with problems" : "well");
        }

        @Override
        public void onPassFailed(RuntimeException failure) {
            // Another process has the store: it is that one's business how it goes.
            boolean elsewhere = failure instanceof LeaseTakenException;
            last = new LastPass(Instant.now(), elsewhere, failure.getClass().getSimpleName());
        }
    }

    private final String name;
    private final SyncEngine engine;
    private final Watch watch;

    Store(String name, SyncEngine engine, Watch watch) {
        this.name = name;
        this.engine = engine;
        this.watch = watch;
    }

    String name() {
        return name;
    }

    SyncEngine engine() {
        return engine;
    }

    /** Null before the first one. */
    @Nullable
    LastPass lastPass() {
        return watch.last;
    }
}
