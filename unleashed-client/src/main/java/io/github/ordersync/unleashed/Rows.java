package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Answer;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A list at one path: in pages, in one piece, with or without what surrounds the rows.
 *
 * @param <T> the model of a row
 */
final class Rows<T> {

    private final Pipeline pipeline;
    private final String name;
    private final String path;
    private final Class<T> model;

    /**
     * A list.
     *
     * @param name for errors and logs, such as {@code salesOrders.list}
     * @param path such as {@code /SalesOrders}; may have holes for the ids above it
     */
    Rows(Pipeline pipeline, String name, String path, Class<T> model) {
        // Nothing is made before it is needed: a process may have a client, with forty lists, for each of thousands of
        // stores.
        this.pipeline = pipeline;
        this.name = name;
        this.path = path;
        this.model = model;
    }

    private Endpoint first() {
        return Endpoint.read(name, path);
    }

    /** The page's number stands in the path and is not signed (documented). */
    private Endpoint further() {
        return Endpoint.read(name, path + "/{}");
    }

    private static TypeFactory types() {
        return Json.MODELS.getTypeFactory();
    }

    Paged<T> paged(Query query, Object... above) {
        return Paged.of(position -> {
            int page = position.map(Rows::pageNumber).orElse(1);
            return page == 1
                    ? page(pipeline.call(first(), query, null, above), page)
                    : page(pipeline.call(further(), query, null, and(above, page)), page);
        });
    }

    /** All rows. They have no pages (inferred); were there more, none must be lost in silence. */
    List<T> all(Object... above) {
        return only(pipeline.call(first(), Query.none(), null, above));
    }

    /** As {@link #all}, where it is not known whether the service sends a list or the one object as it is. */
    List<T> oneOrMore(Object... above) {
        Answer answer = pipeline.call(first(), Query.none(), null, above);
        Envelope<T> list = read(answer);
        return list.items() == null && list.pagination() == null
                ? List.of(answer.<T>as(types().constructType(model)))
                : only(answer);
    }

    private List<T> only(Answer answer) {
        Page<T> page = page(answer, 1);
        if (page.next().isPresent()) {
            throw answer.notUnderstood("rows in pages where all were expected");
        }
        return page.items();
    }

    private static Object[] and(Object[] above, int page) {
        Object[] arguments = Arrays.copyOf(above, above.length + 1);
        arguments[above.length] = page;
        return arguments;
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
        return startsWith(answer, '[')
                ? new Envelope<>(null, answer.<List<T>>as(types().constructCollectionType(List.class, model)))
                : answer.as(types().constructParametricType(Envelope.class, model));
    }

    private static boolean startsWith(Answer answer, char c) {
        for (byte b : answer.response().body()) {
            if (b > ' ') {
                return b == c;
            }
        }
        return false;
    }
}
