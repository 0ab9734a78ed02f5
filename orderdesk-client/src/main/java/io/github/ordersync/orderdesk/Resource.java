package io.github.ordersync.orderdesk;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What all resources have in common: list, read, make, replace, delete. Path arguments are the ids from left to right.
 *
 * @param <T> the model
 */
final class Resource<T> {

    /**
     * What distinguishes one resource from another.
     *
     * @param <T> the model
     * @param type the model
     * @param id reads the model's id
     * @param name the first part of the calls' names, such as {@code orders}
     * @param path the path of the list
     * @param one the member that holds one of them
     * @param many the member that holds a list of them
     * @param afterCreate how a person learns whether a create happened
     */
    record Kind<T>(
            Class<T> type,
            Function<T, Optional<String>> id,
            String name,
            String path,
            String one,
            String many,
            String afterCreate) {}

    /** A position in a list: how many rows were read, and the first row of the page before. */
    private record Position(long offset, String firstId) {

        private static final Position START = new Position(0, "");

        static Position parse(String text) {
            int colon = text.indexOf(':');
            String offset = colon < 0 ? text : text.substring(0, colon);
            if (!offset.matches("\\d{1,15}")) {
                throw new IllegalArgumentException("'" + text
                        + "' is no position in a list; take it from Page.next(), or give the number of rows to skip.");
            }
            return new Position(Long.parseLong(offset), colon < 0 ? "" : text.substring(colon + 1));
        }

        boolean isRepeatedIn(List<String> ids) {
            return !firstId.isEmpty() && ids.contains(firstId);
        }

        Optional<String> after(List<String> ids) {
            return Optional.of(offset + ids.size() + ":" + ids.get(0));
        }
    }

    /** Servers cap pages at round numbers. */
    private static final int ROUND = 25;

    private final Connection connection;
    private final Kind<T> kind;
    private final Endpoint list;
    private final Endpoint get;
    private final Endpoint create;
    private final Endpoint update;
    private final Endpoint delete;

    Resource(Connection connection, Kind<T> kind) {
        this.connection = connection;
        this.kind = kind;
        String name = kind.name;
        String single = kind.path + "/{}";
        String noun = noun();
        this.list = Endpoint.read(name + ".list", kind.path);
        this.get = Endpoint.read(name + ".get", single);
        this.create = Endpoint.once(name + ".create", "POST", kind.path, kind.afterCreate);
        // A replacement and a deletion have the same effect once and twice (inferred, O-DELETE-TWICE).
        this.update = Endpoint.repeatable(
                name + ".update", "PUT", single, "Read the " + noun + " again and compare it with what was sent.");
        this.delete = Endpoint.repeatable(
                name + ".delete", "DELETE", single, "Read the " + noun + ": it is gone if this happened.");
    }

    /** A list in pages. {@code arrange} may sort the rows of a page. */
    Paged<T> paged(Query filter, int limit, UnaryOperator<List<T>> arrange) {
        return Paged.of(position ->
                page(filter, limit, arrange, position.map(Position::parse).orElse(Position.START)));
    }

    private Page<T> page(Query filter, int limit, UnaryOperator<List<T>> arrange, Position position) {
        Query query = filter.with("limit", Integer.toString(limit)).with("offset", Long.toString(position.offset));
        Envelope.Listed<T> listed = connection.readList(list, kind.many, kind.type, query);
        Envelope answer = listed.frame();
        List<T> rows = listed.rows();
        List<String> ids =
                rows.stream().map(row -> kind.id.apply(row).orElse("")).toList();
        // Counters in the answer are wrong at times (seen: "0" with three rows), so they never end a list.
        // A service that ignores the offset repeats its rows; without this the list would never end (inferred).
        if (rows.isEmpty() || position.isRepeatedIn(ids)) {
            return new Page<>(List.of(), answer.number("total_records"), Optional.empty());
        }
        // The order list says which limit it obeyed. The inventory list does not, and its largest page is not known: a
        // page that is short, but of a round size, may have been cut by the service. Then one call more is made.
        long obeyed = answer.number("limit").orElse(limit);
        boolean full = rows.size() >= Math.min(limit, obeyed);
        boolean perhapsCut = answer.number("limit").isEmpty() && rows.size() % ROUND == 0;
        return new Page<>(
                arrange.apply(rows),
                answer.number("total_records"),
                full || perhapsCut ? position.after(ids) : Optional.empty());
    }

    /** A list that the service gives whole. */
    List<T> all(Object... parents) {
        return connection
                .readList(list, kind.many, kind.type, Query.none(), parents)
                .rows();
    }

    T get(Object... ids) {
        return connection.read(get, Query.none(), ids).found(kind.one, kind.type);
    }

    Optional<T> find(Object... ids) {
        try {
            return Optional.of(get(ids));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    Envelope create(T value, Object... parents) {
        return connection.write(create, value, parents);
    }

    /** What was written, or what was sent where the answer does not hold it. */
    T createdOrSent(T value, Object... parents) {
        return create(value, parents).written(kind.one, kind.type).orElse(value);
    }

    T update(T value, Object... parents) {
        Object[] ids = new Object[parents.length + 1];
        System.arraycopy(parents, 0, ids, 0, parents.length);
        ids[parents.length] = idOf(value);
        return connection.write(update, value, ids).written(kind.one, kind.type).orElse(value);
    }

    /** Reads right before it writes: the service has no version, so this is all that can be done against lost updates. */
    T update(String id, UnaryOperator<T> change, UnaryOperator<T> check) {
        T before = get(id);
        T after = Objects.requireNonNull(change.apply(before), () -> kind.name + ".update: the change returned null.");
        if (!idOf(after).equals(idOf(before))) {
            throw new IllegalArgumentException(kind.name + ".update: the change made id '" + idOf(before) + "' into '"
                    + idOf(after) + "'; it must stay.");
        }
        return after.equals(before) ? before : update(check.apply(after));
    }

    void delete(Object... ids) {
        connection.write(delete, null, ids).done();
    }

    /** A member without which a call makes no sense. */
    String demand(T value, String member, Function<T, Optional<String>> read, String where) {
        return read.apply(value)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(
                        where + ": the " + noun() + " has no " + member + "; one that was read has it."));
    }

    private String idOf(T value) {
        return demand(value, "id", kind.id, kind.name + ".update");
    }

    private String noun() {
        return kind.one.replace('_', ' ');
    }
}
