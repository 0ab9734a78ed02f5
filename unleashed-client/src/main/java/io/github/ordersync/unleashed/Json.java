package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.ordersync.client.internal.JsonMappers;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.unleashed.internal.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** How Unleashed writes things: models as JSON with names in Pascal case, filters as pairs of a query. */
final class Json {

    /** Shared by all clients: it holds no account's data. */
    static final JsonMapper MODELS =
            JsonMappers.forModels(PropertyNamingStrategies.UPPER_CAMEL_CASE, Secrets.addTo(new Dates()));

    /** A filter's accessors have the names of the query's parameters. Sorted, so that equal filters make equal queries. */
    private static final JsonMapper FILTERS = JsonMappers.forModels(
                    PropertyNamingStrategies.LOWER_CAMEL_CASE,
                    new Dates().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Json() {}

    /** The body of a write. */
    static JsonNode body(Object model) {
        JsonNode tree = MODELS.valueToTree(model);
        dropStamps(tree);
        if (tree instanceof ObjectNode object) {
            // The key of a subscription is the service's own and never goes back.
            object.remove(List.of("signatureKey", "SignatureKey"));
        }
        return tree;
    }

    /** One integrator had trouble with a {@code LastModifiedOn} that was sent back (weak); the service sets it anyway. */
    private static void dropStamps(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove("LastModifiedOn");
        }
        tree.forEach(Json::dropStamps);
    }

    /** The query of a list. */
    static Query query(Object filter) {
        Query query = Query.none();
        for (Map.Entry<String, JsonNode> member : FILTERS.valueToTree(filter).properties()) {
            JsonNode value = member.getValue();
            query = value.isArray()
                    ? query.withAll(member.getKey(), texts(value))
                    : query.with(member.getKey(), value.asText());
        }
        return query;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
