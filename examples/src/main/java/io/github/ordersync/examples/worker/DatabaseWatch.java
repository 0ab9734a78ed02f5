package io.github.ordersync.examples.worker;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Says once that the database is away, and once that it is back, however often it is tried in between. */
final class DatabaseWatch extends AbstractSchedulerListener {

    private final Consumer<String> notices;
    private final AtomicBoolean away = new AtomicBoolean();

    DatabaseWatch(Consumer<String> notices) {
        this.notices = notices;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        switch (event) {
            case UNEXPECTED_ERROR -> {
                if (away.compareAndSet(false, true)) {
                    notices.accept("the database does not do what it should; passes go on when it does.");
                }
            }
            case RAN_DETECT_DEAD, RAN_EXECUTE_DUE -> {
                if (away.compareAndSet(true, false)) {
                    notices.accept("the database is back.");
                }
            }
            default -> {
                // Of no consequence.
            }
        }
    }
}
