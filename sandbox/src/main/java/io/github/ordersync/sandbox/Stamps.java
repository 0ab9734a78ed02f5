package io.github.ordersync.sandbox;

import io.github.ordersync.client.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Time, guids and an order of events. The guids follow a count, so that two runs of one program are alike. */
final class Stamps {

    private final TimeSource time;
    private final Duration ahead;
    private long events;
    private long guids;

    Stamps(TimeSource time, Duration ahead) {
        this.time = time;
        this.ahead = ahead;
    }

    Instant now() {
        return time.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Tells two changes of the same millisecond apart. */
    long nextEvent() {
        return ++events;
    }

    String newGuid() {
        guids++;
        return UUID.nameUUIDFromBytes(("sandbox:" + guids).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
