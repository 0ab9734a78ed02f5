package io.github.ordersync.orderdesk;

import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the resources of one store share. */
record Connection(Pipeline pipeline, ZoneId filterZone, String noteSource) {

    Envelope read(Endpoint endpoint, Query query, Object... pathArguments) {
        return new Envelope(pipeline.call(endpoint, query, null, pathArguments));
    }

    /** A read whose answer holds a list under this name. */
    <T> Envelope.Listed<T> readList(
            Endpoint endpoint, String member, Class<T> type, Query query, Object... pathArguments) {
        return Envelope.list(pipeline.call(endpoint, query, null, pathArguments), member, type);
    }

    /** A write; a deletion has no body. */
    Envelope write(Endpoint endpoint, @Nullable Object body, Object... pathArguments) {
        return new Envelope(pipeline.call(endpoint, Query.none(), body, pathArguments));
    }
}
