package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A resource whose lines have paths of their own below their object.
 *
 * @param <T> the model
 * @param <F> the filter
 * @param <L> the model of a line
 */
class ResourceWithLines<T, F, L> extends Resource<T, F> implements HasLines<L> {

    private final Function<L, Optional<UUID>> lineGuid;

    ResourceWithLines(Pipeline pipeline, Kind<T> kind, Function<L, Optional<UUID>> lineGuid) {
        super(pipeline, kind);
        this.lineGuid = lineGuid;
    }

    @Override
    public final void addLine(UUID guid, L line) {
        // One line a call (inferred: one digest of the documentation says "lines" for assemblies).
        pipeline.call(kind.addLine(), Query.none(), Json.body(line), guid);
    }

    @Override
    public final void updateLine(UUID guid, L line) {
        Endpoint endpoint = kind.updateLine();
        pipeline.call(endpoint, Query.none(), Json.body(line), guid, required(endpoint, lineGuid.apply(line)));
    }

    @Override
    public final void deleteLine(UUID guid, UUID lineGuid) {
        remove(kind.deleteLine(), guid, lineGuid);
    }
}
