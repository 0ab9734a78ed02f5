package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.examples.worker.PassResult;
import io.github.ordersync.examples.worker.Worker;
import io.github.ordersync.examples.worker.WorkerTimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers of two versions, and with different stores, on one database. */
@Timeout(60)
class RollingUpgradeTest {

    private static final String MINE = "ordersync-pass-1/mine";

    /** What became of the first pass of the only store that this worker knows. */
    private static PassResult firstPass(SharedDatabase database) throws Exception {
        BlockingQueue<PassResult> passes = new LinkedBlockingQueue<>();
        WorkerTimes times = new WorkerTimes(Duration.ofSeconds(10));
        try (SandboxStores sandboxes = new SandboxStores(List.of("mine"));
                HikariDataSource pool =
                        WorkerPool.open(DatabaseAddress.of("--database", database.url(), database.environment()), 2);
                OpenStores open = OpenStores.open(
                        sandboxes.stores(),
                        SyncState.jdbc(pool),
                        Duration.ofHours(1),
                        times,
                        name -> new OpenStores.StoreListeners(CallListener.none(), new SyncListener() {}),
                        sandboxes::transport);
                Worker worker = new Worker(open.stores(), pool, times, 2, passes::add, notice -> {})) {
            worker.start();
            return Objects.requireNonNull(passes.poll(30, TimeUnit.SECONDS), "no pass");
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void row(SharedDatabase database, String task, String data, String due) throws Exception {
        String bytes = SharedDatabase.isPostgresql() ? "decode('" + hex(data) + "', 'hex')" : "X'" + hex(data) + "'";
        database.execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " VALUES ('" + task + "', 'pass', " + bytes + ", " + due + ", FALSE, 1)");
    }

    private static String data(SharedDatabase database, String task) throws Exception {
        String hex = SharedDatabase.isPostgresql() ? "encode(task_data, 'hex')" : "RAWTOHEX(task_data)";
        String found = database.rows("SELECT " + hex + " FROM scheduled_tasks WHERE task_name = '" + task + "'")
                .get(0);
        return new String(HexFormat.of().parseHex(found), StandardCharsets.UTF_8);
    }

    @Test
    void theSchemaIsMadeOnceAndNeverTouched() throws Exception {
        try (SharedDatabase database = SharedDatabase.open()) {
            assertThat(firstPass(database).report()).isNotNull();
            List<String> made = database.columns();
            assertThat(made)
                    .anyMatch(
                            column -> column.toLowerCase(java.util.Locale.ROOT).startsWith("scheduled_tasks "));
            // A later version of db-scheduler or of ours has added something.
            database.execute("ALTER TABLE scheduled_tasks ADD COLUMN state VARCHAR(100)");
            database.execute("ALTER TABLE ordersync_lease ADD COLUMN colour VARCHAR(100)");
            List<String> altered = database.columns();
            database.execute("UPDATE scheduled_tasks SET execution_time = CURRENT_TIMESTAMP");
            assertThat(firstPass(database).report()).isNotNull();
            assertThat(database.columns()).isEqualTo(altered).hasSize(made.size() + 2);
        }
    }

    @Test
    void rowsOfOthersAreLeftAloneAndDataOfANewerVersionIsKept() throws Exception {
        try (SharedDatabase database = SharedDatabase.open()) {
            firstPass(database);
            String newer = "{\"started\":{\"returns\":\"2026-11-23T11:30:00Z\"},\"colour\":\"blue\"}";
            database.execute("DELETE FROM scheduled_tasks");
            row(database, MINE, newer, "CURRENT_TIMESTAMP");
            row(database, "ordersync-pass-1/of-another-worker", newer, "CURRENT_TIMESTAMP - INTERVAL '1' HOUR");
            row(database, "ordersync-pass-2/mine", "another form", "CURRENT_TIMESTAMP - INTERVAL '1' HOUR");
            row(database, "some-other-program", "whatever", "CURRENT_TIMESTAMP - INTERVAL '1000' DAY");
            row(database, "ordersync-pass-1/long-gone", newer, "CURRENT_TIMESTAMP - INTERVAL '31' DAY");

            assertThat(firstPass(database).store()).isEqualTo("mine");

            assertThat(database.rows("SELECT task_name, picked FROM scheduled_tasks ORDER BY task_name"))
                    .extracting(row -> row.replaceFirst(" (f|F)[a-zA-Z]*$", ""))
                    .containsExactlyInAnyOrder(
                            MINE, "ordersync-pass-1/of-another-worker", "ordersync-pass-2/mine", "some-other-program");
            assertThat(data(database, "ordersync-pass-1/of-another-worker")).isEqualTo(newer);
            assertThat(data(database, "ordersync-pass-2/mine")).isEqualTo("another form");
            assertThat(data(database, MINE))
                    .contains("\"returns\":\"2026-11-23T11:30:00Z\"", "\"colour\":\"blue\"", "\"orders\":\"");
        }
    }
}
