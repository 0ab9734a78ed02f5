package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.JavaType;
import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.internal.Answer;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the resources share: a list in pages, one by its guid, a write of a whole object.
 *
 * @param <T> the model
 */
final class Resource<T> {

    private final Pipeline pipeline;
    private final String name;
    private final String path;
    private final JavaType type;
    private final JavaType bareRows;
    private final JavaType envelope;

    /**
     * A resource.
     *
     * @param name for errors and logs, such as {@code salesOrders}
     * @param path such as {@code /SalesOrders}
     */
    Resource(Pipeline pipeline, String name, String path, Class<T> model) {
        this.pipeline = pipeline;
        this.name = name;
        this.path = path;
        var types = Json.MODELS.getTypeFactory();
        this.type = types.constructType(model);
        this.bareRows = types.constructCollectionType(List.class, model);
        this.envelope = types.constructParametricType(Envelope.class, model);
    }

    Paged<T> list(Object filter) {
        Query query = Json.query(filter);
        Endpoint first = Endpoint.read(name + ".list", path);
        // The page's number stands in the path and is not signed (documented).
        Endpoint further = Endpoint.read(name + ".list", path + "/{}");
        return Paged.of(position -> {
            int page = position.map(Resource::pageNumber).orElse(1);
            return page == 1
                    ? page(pipeline.call(first, query, null), page)
                    : page(pipeline.call(further, query, null, page), page);
        });
    }

    private static int pageNumber(String position) {
        if (!position.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "The position '" + position + "' is no page number; take it from Page.next(), such as '2'.");
        }
        return Integer.parseInt(position);
    }

    private Page<T> page(Answer answer, int asked) {
        Envelope<T> list = read(answer);
        Envelope.Pagination pages = list.pagination();
        List<T> items = list.items();
        if (items == null) {
            throw answer.notUnderstood("a list without Items");
        }
        // An empty list says 0 pages; so "is there one more", never "is this the last".
        int last = pages == null ? 0 : orZero(pages.numberOfPages());
        int answered = pages == null ? 0 : orZero(pages.pageNumber());
        if (asked < last && answered != 0 && answered != asked) {
            // To go on would read the same rows again, to stop would lose the others.
            throw answer.notUnderstood("page " + answered + " where page " + asked + " of " + last + " was asked for");
        }
        Long total = pages == null ? null : pages.numberOfItems();
        return new Page<>(
                items,
                total == null ? OptionalLong.empty() : OptionalLong.of(total),
                asked < last ? Optional.of(Integer.toString(asked + 1)) : Optional.empty());
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private Envelope<T> read(Answer answer) {
        // No sample of a bare array exists, but some answers are documented as "one row per ..." only (inferred).
        return startsWith(answer, '[') ? new Envelope<>(null, answer.<List<T>>as(bareRows)) : answer.as(envelope);
    }

    private static boolean startsWith(Answer answer, char c) {
        for (byte b : answer.response().body()) {
            if (b > ' ') {
                return b == c;
            }
        }
        return false;
    }

    /** All rows below one object. They have no pages (inferred); were there more, none must be lost in silence. */
    List<T> rows(Endpoint endpoint, UUID guid) {
        Answer answer = pipeline.call(endpoint, Query.none(), null, guid);
        Page<T> page = page(answer, 1);
        if (page.next().isPresent()) {
            throw answer.notUnderstood("rows in pages where all were expected");
        }
        return page.items();
    }

    T get(UUID guid) {
        return pipeline.call(Endpoint.read(name + ".get", path + "/{}"), Query.none(), null, guid)
                .as(type);
    }

    Optional<T> find(UUID guid) {
        try {
            return Optional.of(get(guid));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Writes a whole object to a path with its guid. An answer without a body leaves the object to be read. */
    T write(Endpoint endpoint, T object, UUID guid) {
        Answer answer = pipeline.call(endpoint, Query.none(), Json.body(object), guid);
        return answer.response().body().length == 0 ? get(guid) : answer.as(type);
    }

    /** Makes an object at a path without its guid. */
    T add(Endpoint endpoint, T object) {
        return pipeline.call(endpoint, Query.none(), Json.body(object)).as(type);
    }

    /** Reads right before it writes: the service takes whole objects only, and blanks what is left out (documented). */
    T change(Endpoint endpoint, UUID guid, UnaryOperator<T> change, Function<T, Optional<UUID>> guidOf) {
        T changed = change.apply(get(guid));
        Optional<UUID> own = guidOf.apply(changed);
        if (own.isPresent() && !own.get().equals(guid)) {
            throw new IllegalArgumentException(
                    endpoint.name() + ": the change made guid " + guid + " into " + own.get() + "; it must stay.");
        }
        return write(endpoint, changed, guid);
    }

    /** A call without a body whose answer is not looked at. */
    void act(Endpoint endpoint, UUID guid) {
        pipeline.call(endpoint, Query.none(), null, guid);
    }

    static UUID required(Endpoint endpoint, Optional<UUID> guid) {
        return guid.orElseThrow(() -> new IllegalArgumentException(
                endpoint.name() + ": guid is missing; the path needs it. For a new object choose one of your own."));
    }
}
