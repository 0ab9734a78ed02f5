package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.JavaType;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.internal.Answer;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Every verb that several resources share. Users see the verbs of a resource's interface only; so the ones that the
 * service does not offer for it are out of reach.
 *
 * @param <T> the model
 * @param <F> the filter
 */
class Resource<T, F> implements Reads<T, F>, Creates<T>, Saves<T>, Updates<T>, Deletes, Completes {

    final Pipeline pipeline;
    final Kind<T> kind;

    Resource(Pipeline pipeline, Kind<T> kind) {
        this.pipeline = pipeline;
        this.kind = kind;
    }

    private JavaType type() {
        return Json.MODELS.getTypeFactory().constructType(kind.model());
    }

    @Override
    public final Paged<T> list(F filter) {
        return new Rows<>(pipeline, kind.name() + ".list", kind.path(), kind.model()).paged(Json.query(filter));
    }

    @Override
    public final Optional<T> find(UUID guid) {
        return find(kind.get(), guid);
    }

    /** One by whatever names it in the path. */
    final Optional<T> find(Endpoint endpoint, Object key) {
        try {
            return Optional.of(read(endpoint, key));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public final T get(UUID guid) {
        return read(kind.get(), guid);
    }

    private T read(Endpoint endpoint, Object key) {
        return pipeline.call(endpoint, Query.none(), null, key).as(type());
    }

    @Override
    public T create(T object) {
        return add(kind.create(), object, Query.none());
    }

    /** Makes an object at a path without its guid. */
    final T add(Endpoint endpoint, T object, Query options) {
        return pipeline.call(endpoint, options, Json.body(object)).as(type());
    }

    @Override
    public final T save(T object) {
        return write(kind.save(), object, Query.none());
    }

    @Override
    public final T update(T object) {
        return write(kind.update(), object, Query.none());
    }

    /** Writes a whole object to a path with its guid. An answer without a body leaves the object to be read. */
    final T write(Endpoint endpoint, T object, Query options) {
        UUID guid = required(endpoint, kind.guid().apply(object));
        Answer answer = pipeline.call(endpoint, options, Json.body(object), guid);
        return answer.response().body().length == 0 ? get(guid) : answer.as(type());
    }

    @Override
    public final T update(UUID guid, UnaryOperator<T> change) {
        // Read right before the write: the service takes whole objects only, and blanks what is left out (documented).
        T changed = change.apply(get(guid));
        Optional<UUID> own = kind.guid().apply(changed);
        if (own.isPresent() && !own.get().equals(guid)) {
            throw new IllegalArgumentException(
                    kind.update().name() + ": the change made guid " + guid + " into " + own.get() + "; it must stay.");
        }
        Answer answer = pipeline.call(kind.update(), Query.none(), Json.body(changed), guid);
        return answer.response().body().length == 0 ? get(guid) : answer.as(type());
    }

    @Override
    public final void delete(UUID guid) {
        remove(kind.delete(), guid);
    }

    @Override
    public final void complete(UUID guid) {
        act(kind.complete(), guid);
    }

    /** A call without a body whose answer is not looked at. */
    final void act(Endpoint endpoint, Object... keys) {
        pipeline.call(endpoint, Query.none(), null, keys);
    }

    /** A delete. When a repeat finds nothing, there is nothing left to delete, whether the first attempt was heard or not. */
    final void remove(Endpoint endpoint, Object... keys) {
        try {
            act(endpoint, keys);
        } catch (OutcomeUnknownException e) {
            if (e.status().orElse(0) != 404) {
                throw e;
            }
        }
    }

    static UUID required(Endpoint endpoint, Optional<UUID> guid) {
        return guid.orElseThrow(() -> new IllegalArgumentException(
                endpoint.name() + ": guid is missing; the path needs it. For a new object choose one of your own."));
    }

    /** Where the service chooses the guid itself and takes none (documented). */
    static void refused(Endpoint endpoint, Optional<UUID> guid) {
        guid.ifPresent(own -> {
            throw new IllegalArgumentException(
                    endpoint.name() + ": guid is " + own + "; the service chooses it, so leave it out.");
        });
    }
}
