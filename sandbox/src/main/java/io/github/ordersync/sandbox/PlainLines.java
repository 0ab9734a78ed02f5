package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a {@link PlainResource}: with its whole object, and at some resources under paths of their own. */
final class PlainLines {

    private final UnleashedAccount account;
    private final String member;
    private final Fields fields;

    /** Whether lines have paths of their own. */
    boolean reachable;

    PlainLines(UnleashedAccount account, String member, Fields fields) {
        this.account = account;
        this.member = member;
        this.fields = fields;
    }

    String member() {
        return member;
    }

    void check(JsonNode body, @Nullable Row existing, Problems problems) {
        Map<String, JsonNode> known = known(existing);
        int index = 0;
        for (JsonNode line : body.path(member)) {
            String place = member + "[" + index++ + "].";
            fields.check(place, line, problems);
            String guid = guid(line);
            // A line without a guid is a new line; one that is not its own is refused (inferred).
            if (existing != null && !guid.isEmpty() && !known.containsKey(guid)) {
                problems.unknown(place + "Guid", "line", guid);
            }
        }
        if (index == 0) {
            problems.required(member);
        }
    }

    /** All lines of a body; those that have a guid of the existing row keep it. */
    ArrayNode make(JsonNode body, @Nullable Row existing) {
        Map<String, JsonNode> known = known(existing);
        ArrayNode lines = Trees.array();
        for (JsonNode line : body.path(member)) {
            lines.add(line(line, known.get(guid(line)), lines.size() + 1));
        }
        return lines;
    }

    private ObjectNode line(JsonNode body, @Nullable JsonNode existing, int number) {
        ObjectNode line = Trees.object();
        int own = body.path("LineNumber").asInt(0);
        line.put("LineNumber", own > 0 ? own : number);
        line.setAll(fields.make(body, existing));
        Trees.carry(line, body, existing, Trees.NODES.nullNode());
        String guid = guid(body);
        line.put("Guid", guid.isEmpty() ? account.stamps.newGuid() : guid);
        line.set("LastModifiedOn", WireDates.write(account.stamps.now()));
        return line;
    }

    private Map<String, JsonNode> known(@Nullable Row existing) {
        Map<String, JsonNode> known = new HashMap<>();
        if (existing != null) {
            existing.json().path(member).forEach(line -> known.put(guid(line), line));
        }
        return known;
    }

    private static String guid(JsonNode line) {
        return Trees.text(line, "Guid").toLowerCase(Locale.ROOT);
    }

    private ObjectNode body(Call call) {
        ObjectNode body = UnleashedApi.body(call);
        Problems problems = new Problems();
        fields.check("", body, problems);
        problems.refuseIfAny();
        return body;
    }

    /** One line a call (inferred). */
    boolean add(Row row, Call call) {
        ArrayNode lines = row.json().withArrayProperty(member);
        lines.add(line(body(call), null, lines.size() + 1));
        return true;
    }

    boolean update(Row row, Call call) {
        ArrayNode lines = row.json().withArrayProperty(member);
        int index = index(lines, call);
        JsonNode existing = lines.get(index);
        ObjectNode body = body(call).put("Guid", Trees.text(existing, "Guid"));
        lines.set(index, line(body, existing, existing.path("LineNumber").asInt()));
        return false;
    }

    boolean delete(Row row, Call call) {
        ArrayNode lines = row.json().withArrayProperty(member);
        lines.remove(index(lines, call));
        return false;
    }

    private static int index(ArrayNode lines, Call call) {
        int index = find(lines, call);
        if (index < 0) {
            throw notFound(call);
        }
        return index;
    }

    /** Where the line is that the path names, -1 when it is not among them. */
    static int find(ArrayNode lines, Call call) {
        for (int i = 0; i < lines.size(); i++) {
            if (guid(lines.get(i)).equalsIgnoreCase(call.variable("line_guid"))) {
                return i;
            }
        }
        return -1;
    }

    static Refused notFound(Call call) {
        return new Refused(
                UnleashedApi.failure(404, "There is no line with the guid " + call.variable("line_guid") + "."));
    }
}
