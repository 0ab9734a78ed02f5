package io.github.ordersync.client.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The headers of a received request, whatever the web framework. A servlet's are {@code name ->
 * Collections.list(request.getHeaders(name))}; where there is a map, {@link #of}.
 */
@FunctionalInterface
public interface WebhookHeaders {

    /**
     * All values of a header. Two lines are two values: a verifier refuses what it can't tell which of them to believe.
     *
     * @param name in any case
     * @return in their order; empty where the request has no such header
     */
    List<String> values(String name);

    /**
     * Headers out of a map, whose names may be in any case.
     *
     * @param headers by name; a name may occur in more than one case, and a name that is null (the status line in the maps of
     *     {@code java.net}) is passed over
     * @return the headers
     */
    static WebhookHeaders of(Map<String, ? extends Collection<String>> headers) {
        return name -> {
            List<String> values = new ArrayList<>();
            headers.forEach((key, lines) -> {
                if (name.equalsIgnoreCase(key)) {
                    values.addAll(lines);
                }
            });
            return values;
        };
    }
}
