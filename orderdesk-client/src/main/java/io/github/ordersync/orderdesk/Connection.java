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
    Envelope readList(Endpoint endpoint, String member, Query query, Object... pathArguments) {
        return Envelope.ofList(pipeline.call(endpoint, query, null, pathArguments), member);
    }

    /** A write; a deletion has no body. */
    Envelope write(Endpoint endpoint, @Nullable Object body, Object... pathArguments) {
        return new Envelope(pipeline.call(endpoint, Query.none(), body, pathArguments));
    }
}
