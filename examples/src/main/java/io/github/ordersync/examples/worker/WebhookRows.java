package io.github.ordersync.examples.worker;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.ordersync.examples.webhook.WebhookTask;
import io.github.ordersync.examples.webhook.WebhookTasks;
import io.github.ordersync.examples.webhook.WebhookWork;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What webhooks ask for, as one-time tasks of db-scheduler in a table of their own: whichever worker took the webhook, one of
 * those on the database does the work, and a worker that is killed loses none.
 *
 * <p>A task that waits in the table is not added again. One that is being done is: its worker may have read the order before
 * the change that this webhook tells of. The further row waits until the first one is done, and so do many webhooks as one.
 */
public final class WebhookRows implements WebhookTasks, AutoCloseable {

    /** The form of the rows; another form gets another number. */
    private static final String PREFIX = "ordersync-webhook-2/";

    private static final String ALL_FORMS = "ordersync-webhook-";

    private static final String TABLE = "webhook_tasks";
    private static final int THREADS = 4;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);
    private static final Duration NEVER = Duration.ofDays(36_500);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(5);
    private static final Duration AFTER_THE_OTHER = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(WebhookRows.class);

    private final InstantSource clock = InstantSource.system();
    private final WorkerTable table;
    private final Scheduler scheduler;

    /**
     * Prepares the table; nothing runs yet.
     *
     * @param work does the tasks, by the name of the store
     * @param database shared by all workers
     * @param times how soon a killed worker is replaced
     * @throws SQLException if the database cannot be reached or prepared
     */
    public WebhookRows(Map<String, WebhookWork> work, DataSource database, WorkerTimes times) throws SQLException {
        table = new WorkerTable(database, TABLE);
        table.prepare();
        List<Task<?>> tasks = work.entrySet().stream()
                .<Task<?>>map(store -> task(store.getKey(), store.getValue()))
                .toList();
        SchedulerBuilder builder = Scheduler.create(database, tasks)
                .tableName(TABLE)
                .serializer(new Utf8Text())
                .threads(THREADS)
                .pollingInterval(times.poll())
                .heartbeatInterval(times.heartbeat())
                .missedHeartbeatsLimit(WorkerTimes.MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(LONGEST_STOP)
                // A shop's customer waits: the worker that took the webhook does not wait for its next look.
                .enableImmediateExecution();
        if (!table.isPostgresql()) {
            builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        }
        scheduler = builder.build();
    }

    /**
     * Begins.
     *
     * @throws SQLException if the database cannot be reached
     */
    public void start() throws SQLException {
        table.forget(ALL_FORMS, clock.instant().minus(FORGOTTEN_AFTER));
        scheduler.start();
    }

    @Override
    public boolean offer(String store, WebhookTask task) {
        try {
            int number = 1;
            while (!willBeDone(row(store, task, number))) {
                number++;
            }
            return true;
        } catch (RuntimeException e) {
            // The service tries again, and polling is there as well.
            LOG.warn(
                    "The database took no webhook of {}: {}",
                    store,
                    e.getClass().getName());
            return false;
        }
    }

    /** Adds the row; whether that was done, or the row was there and nobody had begun with it yet. */
    private boolean willBeDone(TaskInstance<String> row) {
        return scheduler.scheduleIfNotExists(row, clock.instant())
                || scheduler
                        .getScheduledExecution(row)
                        .filter(there -> !there.isPicked())
                        .isPresent();
    }

    private Task<String> task(String store, WebhookWork work) {
        return Tasks.custom(PREFIX + store, String.class).execute((row, context) -> run(store, work, row));
    }

    private CompletionHandler<String> run(String store, WebhookWork work, TaskInstance<String> row) {
        // Number, kind and id; an id may hold anything.
        String[] name = row.getId().split("/", 3);
        int number = Integer.parseInt(name[0]);
        WebhookTask task = new WebhookTask(WebhookTask.Kind.valueOf(name[1]), name[2]);
        if (number > 1 && isBeingDone(row(store, task, number - 1))) {
            // Not beside it: that would only hold a thread until the engine is free.
            Instant next = clock.instant().plus(AFTER_THE_OTHER);
            return (complete, operations) -> operations.reschedule(complete, next);
        }
        int attempt = Integer.parseInt(row.getData());
        Optional<Duration> again = work.run(task, attempt);
        if (again.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        Instant next = clock.instant().plus(again.get());
        return (complete, operations) -> operations.reschedule(complete, next, Integer.toString(attempt + 1));
    }

    private boolean isBeingDone(TaskInstance<String> row) {
        return scheduler
                .getScheduledExecution(row)
                .filter(ScheduledExecution::isPicked)
                .isPresent();
    }

    /** The number is 1 for a row that is there alone. */
    private static TaskInstance<String> row(String store, WebhookTask task, int number) {
        return new TaskInstance<>(PREFIX + store, number + "/" + task.kind() + "/" + task.id(), "1");
    }

    /** Lets the tasks in hand end; others do the rest. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
