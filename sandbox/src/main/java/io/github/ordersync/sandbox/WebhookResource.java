package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * {@code /webhooks/subscriptions}: at most five, to HTTPS addresses, with a key that is shown once (documented). The
 * path, and that one can be read, replaced and deleted under its id, are inferred. Nothing is ever delivered.
 */
final class WebhookResource {

    private static final int MOST = 5;

    private final Table table;

    WebhookResource(UnleashedAccount account) {
        table = new Table("webhook subscription", "notificationUrl", account.stamps).ambiguous();
    }

    void routes(Router router) {
        String path = "/webhooks/subscriptions";
        router.on("GET", path, this::list)
                .on("GET", path + "/{page}", this::list)
                .on("POST", path, this::create)
                .on("GET", path + "/{guid}", call -> UnleashedApi.json(200, shown(named(call))))
                .on("PUT", path + "/{guid}", this::update)
                .on("DELETE", path + "/{guid}", call -> {
                    table.remove(named(call));
                    return Answer.empty(204);
                });
    }

    private Answer list(Call call) {
        List<ObjectNode> rows =
                table.rows().stream().map(WebhookResource::shown).toList();
        return Paging.answer(call.ignoringCase(), rows);
    }

    private static ObjectNode shown(Row row) {
        ObjectNode copy = row.json().deepCopy();
        copy.remove(List.of("Guid", "LastModifiedOn"));
        return copy.put("subscriptionId", row.guid());
    }

    private Row named(Call call) {
        Row row = table.byGuid(call.variable("guid"));
        if (row == null) {
            throw new Refused(UnleashedApi.failure(
                    404, "There is no webhook subscription with the id " + call.variable("guid") + "."));
        }
        return row;
    }

    private static ObjectNode accepted(ObjectNode body) {
        Problems problems = new Problems();
        if (!Trees.text(body, "notificationUrl").startsWith("https://")) {
            problems.invalid("notificationUrl", "notificationUrl must be an HTTPS address.");
        }
        boolean events = StreamSupport.stream(body.path("eventTypes").spliterator(), false)
                .allMatch(event -> event.asText().matches("[a-z]+\\.(created|updated|deleted)"));
        if (body.path("eventTypes").isEmpty() || !events) {
            problems.invalid("eventTypes", "eventTypes must be a list of names such as salesorder.created.");
        }
        problems.refuseIfAny();
        ObjectNode made = Trees.object();
        made.put("description", Trees.text(body, "description"));
        made.put("notificationUrl", Trees.text(body, "notificationUrl"));
        made.set("eventTypes", body.path("eventTypes").deepCopy());
        return made;
    }

    private Answer create(Call call) {
        ObjectNode made = accepted(UnleashedApi.body(call));
        if (table.rows().size() >= MOST) {
            throw new Refused(UnleashedApi.failure(400, "There are " + MOST + " subscriptions already."));
        }
        Row row = table.add(made);
        row.json().set("createdOn", row.json().path("LastModifiedOn"));
        // Derived from the id: worth nothing, since nothing is ever delivered.
        String key =
                Base64.getEncoder().encodeToString(("sandbox key of " + row.guid()).getBytes(StandardCharsets.UTF_8));
        return UnleashedApi.json(201, shown(row).put("signatureKey", key));
    }

    private Answer update(Call call) {
        Row row = named(call);
        ObjectNode made = accepted(UnleashedApi.body(call)).put("Guid", row.guid());
        made.set("createdOn", row.json().path("createdOn"));
        row.replace(made);
        table.touch(row);
        return UnleashedApi.json(200, shown(row));
    }
}
