package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The statuses of a document. It is open until it is completed or deleted; then it can't be changed (documented for sales
 * orders, inferred for the others).
 *
 * @param member where the status stands
 * @param statuses those that a write may set, the one it gets without first
 * @param completed the status of a completed one
 * @param consequence what completing does to stock
 */
record Lifecycle(String member, List<String> statuses, String completed, Consumer<Row> consequence) {

    static final String DELETED = "Deleted";

    /** A status that the document has already, through an act, may go back with it. */
    void check(ObjectNode body, @Nullable Row existing, Problems problems) {
        String status = Trees.text(body, member);
        boolean stays = existing != null && existing.text(member).equals(status);
        if (!status.isBlank() && !stays && !statuses.contains(status)) {
            problems.invalid(member, member + " '" + status + "' is not one of " + statuses + ".");
        }
    }

    void put(ObjectNode made, ObjectNode body) {
        made.put(member, Trees.blank(body, member) ? statuses.get(0) : Trees.text(body, member));
    }

    /** A row that was written as completed. */
    void stored(Row row) {
        if (row.text(member).equals(completed)) {
            consequence.accept(row);
        }
    }

    void refuseUnlessOpen(Table table, Row row) {
        String status = row.text(member);
        if (status.equals(completed) || status.equals(DELETED)) {
            Problems problems = new Problems();
            problems.invalid(
                    member,
                    "The " + table.name() + " '" + row.text(table.key()) + "' is " + status
                            + " and cannot be changed.");
            problems.refuseIfAny();
        }
    }

    void complete(Row row, Instant now) {
        consequence.accept(row);
        row.json().put(member, completed);
        if (row.json().has("CompletedDate")) {
            row.json().set("CompletedDate", WireDates.write(now));
        }
    }

    void delete(Row row) {
        row.json().put(member, DELETED);
    }
}
