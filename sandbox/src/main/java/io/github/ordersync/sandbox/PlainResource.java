package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A resource of Unleashed that is described, not programmed: where it is, how its rows are found, what a write may hold.
 * Everything else is alike for all of them and is done here.
 */
final class PlainResource {

    /** What can be done beside listing. */
    enum Verb {
        GET,
        /** POST without a guid in the path: a new row. */
        CREATE,
        /** POST under the caller's guid: a new row. */
        CREATE_AT,
        /** POST under a guid: a new row, or the old one replaced. */
        SAVE,
        UPDATE,
        DELETE,
        COMPLETE
    }

    /** Refuses a body that is not good, beyond what its fields say of themselves. */
    interface Check {
        void check(ObjectNode body, @Nullable Row existing, Problems problems);
    }

    final Table table;
    private final UnleashedAccount account;
    private final String path;
    private final Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    private final Map<String, Consumer<Row>> acts = new LinkedHashMap<>();
    private Fields fields = new Fields();
    private RowFilters filters = new RowFilters();
    private Supplier<Collection<Row>> rows;
    private Comparator<Row> order;
    private boolean paged = true;
    private boolean guidsOfItsOwn;
    private boolean byNumber;
    private Check check = (body, existing, problems) -> {};
    private BiFunction<ObjectNode, @Nullable Row, ObjectNode> maker =
            (body, existing) -> fields.make(body, existing == null ? null : existing.json());
    private BiFunction<Call, ObjectNode, ObjectNode> listed = (call, row) -> row;
    private UnaryOperator<ObjectNode> single = row -> row;
    private Consumer<Row> stored = row -> {};
    private @Nullable Lifecycle lifecycle;
    private @Nullable PlainLines lines;
    private @Nullable Table owners;

    PlainResource(UnleashedAccount account, String path, Table table) {
        this.account = account;
        this.path = path;
        this.table = table;
        this.rows = table::rows;
        this.order = Comparator.comparing(row -> row.text(table.key()));
    }

    // What it is like.

    PlainResource allows(Verb... allowed) {
        verbs.addAll(List.of(allowed));
        return this;
    }

    PlainResource fields(Fields described) {
        fields = described;
        return this;
    }

    PlainResource filters(RowFilters described) {
        filters = described;
        return this;
    }

    /** Rows that follow from other rows and are not stored. */
    PlainResource derived(Supplier<Collection<Row>> source) {
        rows = source;
        return this;
    }

    PlainResource newestFirst() {
        order = Table.NEWEST_FIRST;
        return this;
    }

    PlainResource unpaged() {
        paged = false;
        return this;
    }

    /** The service chooses the guid; one of the caller's is refused. */
    PlainResource choosesGuids() {
        guidsOfItsOwn = true;
        return this;
    }

    PlainResource check(Check added) {
        check = added;
        return this;
    }

    /** Makes what is stored in another way than out of the fields. */
    PlainResource maker(BiFunction<ObjectNode, @Nullable Row, ObjectNode> made) {
        maker = made;
        return this;
    }

    /** How a row looks in a list, and how alone, where that differs from how it is stored. */
    PlainResource looks(BiFunction<Call, ObjectNode, ObjectNode> inList, UnaryOperator<ObjectNode> alone) {
        listed = inList;
        single = alone;
        return this;
    }

    /** What follows from a row that was stored or whose lines were changed. */
    PlainResource whenStored(Consumer<Row> consequence) {
        stored = consequence;
        return this;
    }

    /** One can be read by its number too, where its guid would stand. */
    PlainResource foundByNumber() {
        byNumber = true;
        return this;
    }

    PlainResource lifecycle(Lifecycle described) {
        lifecycle = described;
        return this;
    }

    PlainResource lines(String member, Fields described) {
        lines = new PlainLines(account, member, described);
        return this;
    }

    /** Lines that have paths of their own. */
    PlainResource linesWithPaths(String member, Fields described) {
        PlainLines made = new PlainLines(account, member, described);
        lines = made;
        made.reachable = true;
        return this;
    }

    /** POST to a path below a row, without a body. */
    PlainResource act(String below, Consumer<Row> act) {
        acts.put(below, act);
        return this;
    }

    /** The rows belong to those of another table, whose guid stands in the path as {@code {owner_guid}}. */
    PlainResource below(Table ownerTable) {
        owners = ownerTable;
        return this;
    }

    String path() {
        return path;
    }

    Collection<Row> rows() {
        return rows.get();
    }

    void routes(Router router) {
        router.on("GET", path, this::list);
        if (paged) {
            router.on("GET", path + "/{page}", this::list).on("GET", path + "/Page/{page}", this::list);
        }
        String one = path + "/{guid}";
        on(router, Verb.GET, "GET", one, this::get);
        if (byNumber) {
            router.on("GET", path + "/{number}", this::get);
        }
        on(router, Verb.CREATE, "POST", path, this::create);
        on(router, Verb.CREATE_AT, "POST", one, this::create);
        on(router, Verb.SAVE, "POST", one, call -> create(call, true));
        on(router, Verb.UPDATE, "PUT", one, this::update);
        on(router, Verb.DELETE, "DELETE", one, this::delete);
        on(router, Verb.COMPLETE, "POST", one + "/Complete", this::complete);
        acts.forEach((below, act) -> router.on("POST", one + "/" + below, call -> act(call, act)));
        PlainLines described = lines;
        if (described != null && described.reachable) {
            router.on("POST", one + "/Lines", call -> line(call, described::add))
                    .on("PUT", one + "/Lines/{line_guid}", call -> line(call, described::update))
                    .on("DELETE", one + "/Lines/{line_guid}", call -> line(call, described::delete));
        }
    }

    private void on(Router router, Verb verb, String method, String pattern, Router.Handler handler) {
        if (verbs.contains(verb)) {
            router.on(method, pattern, handler);
        }
    }

    // Reading.

    private Answer list(Call raw) {
        Call call = raw.ignoringCase();
        account.doubts.refuse(Doubt.U_SELL_PRICE_TIERS_PATH, path.equals("/SellPriceTiers"), "");
        List<ObjectNode> found = rows.get().stream()
                .filter(belonging(call).and(filters.of(call)))
                .sorted(order(call))
                .map(row -> listed.apply(call, row.json()))
                .toList();
        if (paged) {
            return Paging.answer(call, found);
        }
        // Not paginated (inferred).
        ObjectNode body = Trees.object();
        body.putArray("Items").addAll(found);
        return UnleashedApi.json(200, body);
    }

    private Predicate<Row> belonging(Call call) {
        String owner = owner(call);
        return row -> owners == null || row.owner().equals(owner);
    }

    /** The guid of the row that the rows of the call belong to, empty where they belong to none. */
    private String owner(Call call) {
        if (owners == null) {
            return "";
        }
        return existing(owners, call.variable("owner_guid")).guid();
    }

    private Comparator<Row> order(Call call) {
        String orderBy = call.parameter("orderBy");
        Comparator<Row> chosen = order;
        if (orderBy.equalsIgnoreCase("LastModifiedOn")) {
            chosen = Comparator.comparing(Row::modified).thenComparing(Row::event);
        } else if (orderBy.equalsIgnoreCase("CreatedOn")) {
            chosen = Comparator.comparing(row -> String.valueOf(WireDates.stored(row.json(), "CreatedOn")));
        } else if (orderBy.equalsIgnoreCase(table.key())) {
            chosen = Comparator.comparing(row -> row.text(table.key()));
        }
        return call.parameter("sort").equalsIgnoreCase("desc") ? chosen.reversed() : chosen;
    }

    private Answer get(Call call) {
        return UnleashedApi.json(200, single.apply(named(call).json()));
    }

    private Row named(Call call) {
        String name = call.variable(call.variables().containsKey("guid") ? "guid" : "number");
        for (Row row : rows.get()) {
            boolean fits = row.guid().equalsIgnoreCase(name)
                    || byNumber && row.text(table.key()).equals(name);
            if (fits && belonging(call).test(row)) {
                return row;
            }
        }
        throw notFound(table, name);
    }

    private static Row existing(Table table, String guid) {
        Row row = table.byGuid(guid);
        if (row == null) {
            throw notFound(table, guid);
        }
        return row;
    }

    private static Refused notFound(Table table, String guid) {
        return new Refused(UnleashedApi.failure(404, "There is no " + table.name() + " named " + guid + "."));
    }

    // Writing.

    Answer create(Call call) {
        return create(call, false);
    }

    private Answer create(Call call, boolean replaces) {
        ObjectNode body = UnleashedApi.body(call);
        String guid = UnleashedApi.guid(call, body);
        Problems problems = new Problems();
        if (guidsOfItsOwn && !guid.isEmpty()) {
            problems.invalid("Guid", "The guid of a new " + table.name() + " is chosen by the service.");
        }
        Row existing = guid.isEmpty() ? null : table.byGuid(guid);
        if (existing != null && !replaces) {
            problems.invalid("Guid", "A " + table.name() + " with the guid '" + guid + "' already exists.");
        }
        problems.refuseIfAny();
        // 201 for an update too (seen).
        return UnleashedApi.json(
                201, single.apply(store(body, guid, existing, owner(call)).json()));
    }

    private Answer update(Call call) {
        Row row = named(call);
        ObjectNode body = UnleashedApi.body(call);
        UnleashedApi.guid(call, body);
        return UnleashedApi.json(
                200, single.apply(store(body, row.guid(), row, row.owner()).json()));
    }

    /** Adds or replaces a row, or refuses the body with all that is wrong with it. */
    Row store(ObjectNode body, String guid, @Nullable Row existing, String owner) {
        if (lifecycle != null && existing != null) {
            lifecycle.refuseUnlessOpen(table, existing);
        }
        Problems problems = new Problems();
        fields.check("", body, problems);
        String key = Trees.text(body, table.key());
        Row holder = key.isBlank() ? null : table.byKey(key);
        if (holder != null && holder != existing && table.unique()) {
            problems.invalid(table.key(), "The " + table.name() + " '" + key + "' is already in use.");
        }
        if (lifecycle != null) {
            lifecycle.check(body, existing, problems);
        }
        if (lines != null) {
            lines.check(body, existing, problems);
        }
        check.check(body, existing, problems);
        problems.refuseIfAny();
        Row row = put(made(body, existing), guid, existing, owner);
        if (lifecycle != null) {
            lifecycle.stored(row);
        }
        stored.accept(row);
        return row;
    }

    private ObjectNode made(ObjectNode body, @Nullable Row existing) {
        ObjectNode made = maker.apply(body, existing);
        if (lines != null) {
            made.set(lines.member(), lines.make(body, existing));
        }
        if (lifecycle != null) {
            lifecycle.put(made, body);
        }
        table.number(made, existing);
        if (!made.has("CreatedOn")) {
            made.put("CreatedBy", "api@unleashedsoftware.com");
            made.set(
                    "CreatedOn",
                    existing == null
                            ? WireDates.write(account.stamps.now())
                            : existing.json().path("CreatedOn"));
            made.put("LastModifiedBy", "api@unleashedsoftware.com");
        }
        Trees.carry(made, body, existing == null ? null : existing.json(), Trees.NODES.nullNode());
        account.doubts.members(
                Doubt.U_UNKNOWN_MEMBER, body, made.deepCopy().put("Guid", "").put("LastModifiedOn", ""));
        return made;
    }

    private Row put(ObjectNode made, String guid, @Nullable Row existing, String owner) {
        if (existing == null) {
            if (!guid.isEmpty()) {
                made.put("Guid", guid);
            }
            return table.add(made, owner);
        }
        made.put("Guid", existing.guid());
        existing.replace(made);
        table.touch(existing);
        return existing;
    }

    /** A document stays, as Deleted (inferred from sales orders); anything else is gone (inferred). */
    private Answer delete(Call call) {
        Row row = named(call);
        if (lifecycle == null) {
            table.remove(row);
        } else {
            lifecycle.refuseUnlessOpen(table, row);
            lifecycle.delete(row);
            table.touch(row);
        }
        return Answer.empty(204);
    }

    /** Without a body, as sales orders do it (inferred). */
    private Answer complete(Call call) {
        Row row = named(call);
        if (lifecycle != null) {
            lifecycle.refuseUnlessOpen(table, row);
            lifecycle.complete(row, account.stamps.now());
            table.touch(row);
        }
        return Answer.empty(200);
    }

    private Answer act(Call call, Consumer<Row> act) {
        Row row = named(call);
        act.accept(row);
        table.touch(row);
        return Answer.empty(200);
    }

    private Answer line(Call call, BiPredicate<Row, Call> change) {
        Row row = named(call);
        if (lifecycle != null) {
            lifecycle.refuseUnlessOpen(table, row);
        }
        boolean isNew = change.test(row, call);
        stored.accept(row);
        table.touch(row);
        return isNew
                ? UnleashedApi.json(201, row.json())
                : Answer.empty(call.request().method().equals("PUT") ? 200 : 204);
    }
}
