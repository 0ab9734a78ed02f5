package io.github.ordersync.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On virtual threads no pass holds on to the thread that carries it. */
@Timeout(60)
class PinnedThreadsTest {

    private static final Pace MONTHLY = Pace.only(Flow.ORDERS, Duration.ofDays(31));
    private static final int STORES = 6;

    @Test
    void noPassPinsItsThread(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Runtime.version().feature()).as("the release of this JVM").isGreaterThanOrEqualTo(21);
        Heard heard = new Heard();
        Path file = folder.resolve("pinned.jfr");
        List<Shop> shops = Stream.generate(() -> Shop.overHttp(3)).limit(STORES).toList();
        try (StoreFleet fleet =
                        StoreFleet.builder().threads(2 * STORES).listener(heard).build();
                Recording recording = new Recording()) {
            Transport transport = Transport.http();
            for (int i = 0; i < STORES; i++) {
                Sandbox sandbox = shops.get(i).sandbox;
                fleet.add(
                        "store " + i,
                        shops.get(i).engine(transport, TimeSource.system(), sandbox.unleashedApiKey()),
                        MONTHLY);
            }
            fleet.start();
            // Loading a class pins, once.
            fleet.wake("store 0");
            heard.await(1, "store 0");
            recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
            recording.start();
            for (int i = 1; i < STORES; i++) {
                fleet.wake("store " + i);
            }
            List<Heard.Told> passes = heard.await(STORES, told -> true);
            recording.stop();
            recording.dump(file);

            assertThat(passes).extracting(Heard.Told::thread).allMatch(thread -> thread.startsWith("VirtualThread["));
            assertThat(passes)
                    .extracting(told -> told.reports().get(0).counts())
                    .containsOnly(Map.of(Outcome.Kind.SENT, 3L));
        } finally {
            shops.forEach(Shop::close);
        }
        assertThat(RecordingFile.readAllEvents(file))
                .extracting(RecordedEvent::toString)
                .isEmpty();
    }
}
