package io.github.ordersync.examples.worker;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Runs the passes of many stores, with other workers on the same database. Each store is one row of db-scheduler's table,
 * and so one task: the flows that are due run in one pass, which takes fewer calls than a task for each flow, and never
 * beside each other. The row says when; the engine's own lease in the same database says that nobody else is at it, even
 * where a worker was taken for dead and was not.
 *
 * <p>Rows are found by the store's name. A worker makes the rows of its stores that are missing and touches no others: what
 * it does not know it neither runs nor removes, so that workers with different stores, or of two versions, share one
 * database. A row that nobody knows any more does nothing, and is removed once it has been due for 30 days.
 */
public final class Worker implements AutoCloseable {

    /**
     * The form of the rows' data. Members may be added in it; a form that older versions would misread gets another
     * number, so that workers of two versions do not meet in one row. The engine's lease keeps their passes apart.
     */
    static final String PREFIX = "ordersync-pass-1/";

    /** A store is one row, which needs no second name. */
    private static final String INSTANCE = "pass";

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);
    /** Never within the life of a process: another worker may know what this one does not. */
    private static final Duration NEVER = Duration.ofDays(36_500);
    /** Ending early takes as long as the call in hand; a killed pass would do no harm either. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(5);

    private final List<WorkerStore> stores;
    private final Consumer<PassResult> listener;
    private final InstantSource clock;
    private final WorkerTable table;
    private final Scheduler scheduler;
    private volatile boolean stopping;

    /**
     * Prepares the database; nothing runs yet.
     *
     * @param stores what to run
     * @param database shared by all workers; its clock does not matter, but those of the machines should agree to a
     *     few seconds
     * @param times how soon a killed worker is replaced
     * @param threads how many passes run at a time
     * @param listener hears of each pass, on its thread; must not throw
     * @param notices hears that the database is lost, and that it is back
     * @throws SQLException if the database cannot be reached or prepared
     */
    public Worker(
            List<WorkerStore> stores,
            DataSource database,
            WorkerTimes times,
            int threads,
            Consumer<PassResult> listener,
            Consumer<String> notices)
            throws SQLException {
        this.stores = List.copyOf(stores);
        this.listener = listener;
        this.clock = InstantSource.system();
        this.table = new WorkerTable(database);
        table.prepare();
        List<Task<?>> tasks = new ArrayList<>();
        this.stores.forEach(store -> tasks.add(task(store)));
        SchedulerBuilder builder = Scheduler.create(database, tasks)
                .schedulerName(new SchedulerName.Fixed(name()))
                .serializer(new Utf8Text())
                .threads(threads)
                .pollingInterval(times.poll())
                .heartbeatInterval(times.heartbeat())
                .missedHeartbeatsLimit(WorkerTimes.MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .addSchedulerListener(new DatabaseWatch(notices))
                .shutdownMaxWait(LONGEST_STOP);
        if (table.isPostgresql()) {
            // SKIP LOCKED. Never more than there are threads: what waits for one gives no sign of life.
            builder.pollUsingLockAndFetch(0.5, 1.0);
        } else {
            builder.pollUsingFetch(0.5, 1.0).jdbcCustomization(new DefaultJdbcCustomization(false));
        }
        this.scheduler = builder.build();
    }

    /** For people who look into the table. */
    private static String name() {
        String process = ProcessHandle.current().pid() + "@";
        try {
            return process + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return process + "?";
        }
    }

    /**
     * Begins: stores that are new are due at once, and so are those whose last pass failed, for a start may be meant to
     * put that right.
     *
     * @throws SQLException if the database cannot be reached
     */
    public void start() throws SQLException {
        Instant now = clock.instant();
        table.forget(PREFIX, now.minus(FORGOTTEN_AFTER));
        for (WorkerStore store : stores) {
            TaskInstance<String> row = new TaskInstance<>(PREFIX + store.name(), INSTANCE);
            if (!scheduler.scheduleIfNotExists(row, now)) {
                scheduler.getScheduledExecution(row).ifPresent(existing -> hurry(existing, store, now));
            }
        }
        scheduler.start();
    }

    /** The intervals may have been made shorter, and what failed may have been put right. */
    private void hurry(ScheduledExecution<Object> row, WorkerStore store, Instant now) {
        Instant latest =
                row.getConsecutiveFailures() > 0 ? now : now.plus(store.pace().shortest());
        if (!row.isPicked() && row.getExecutionTime().isAfter(latest)) {
            scheduler.reschedule(row.getTaskInstance(), latest);
        }
    }

    private Task<String> task(WorkerStore store) {
        StorePass pass = new StorePass(store, clock, () -> stopping);
        return Tasks.custom(PREFIX + store.name(), String.class).execute((row, context) -> run(pass, row));
    }

    private CompletionHandler<String> run(StorePass pass, TaskInstance<String> row) {
        if (stopping) {
            return (complete, row2) -> row2.reschedule(complete, clock.instant());
        }
        StorePass.Done done = pass.run(PassTimes.parse(row.getData()));
        listener.accept(done.result());
        return (complete, operations) -> operations.reschedule(
                done.failed() ? failure(complete, done) : complete,
                done.result().next(),
                done.times().text());
    }

    /** The columns last_failure and consecutive_failures of the table are for people and their monitoring. */
    private static ExecutionComplete failure(ExecutionComplete complete, StorePass.Done done) {
        Instant end = complete.getTimeDone();
        return ExecutionComplete.failure(
                complete.getExecution(),
                end.minus(complete.getDuration()),
                end,
                done.result().failure());
    }

    /** Ends the passes that are running after the step in hand; others go on with them at once. Returns when it is done. */
    @Override
    public void close() {
        stopping = true;
        scheduler.stop();
    }
}
