package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Unleashed's envelope around a list. */
final class Paging {

    private static final int DEFAULT_SIZE = 200;
    private static final int LARGEST_SIZE = 1000;

    private Paging() {}

    /** One page. A page after the last one is empty (inferred). */
    static Answer answer(Call call, List<? extends JsonNode> all) {
        int size = size(call);
        String asked = call.variable("page");
        long page = asked.isEmpty() ? 1 : Long.parseLong(asked);
        if (page < 1) {
            throw new Refused(UnleashedApi.failure(400, "The page number is " + page + ", expected 1 or more."));
        }
        int pages = (all.size() + size - 1) / size;
        ObjectNode body = Trees.object();
        // Page 0 of 0 when there is nothing, whichever page was asked for (seen).
        body.putObject("Pagination")
                .put("NumberOfItems", all.size())
                .put("PageSize", size)
                .put("PageNumber", all.isEmpty() ? 0 : page)
                .put("NumberOfPages", pages);
        ArrayNode items = body.putArray("Items");
        all.stream().skip((page - 1) * size).limit(size).forEach(items::add);
        return UnleashedApi.json(200, body);
    }

    private static int size(Call call) {
        String text = call.parameter("pageSize");
        if (text.isEmpty()) {
            return DEFAULT_SIZE;
        }
        int size = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > LARGEST_SIZE) {
            throw new Refused(UnleashedApi.failure(
                    400, "pageSize is '" + text + "', expected a whole number from 1 to " + LARGEST_SIZE + "."));
        }
        return size;
    }
}
