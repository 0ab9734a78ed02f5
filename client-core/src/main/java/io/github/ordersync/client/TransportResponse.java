package io.github.ordersync.client;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One HTTP answer, read to its end.
 *
 * @param status the HTTP status
 * @param headers the headers; names are looked up ignoring case
 * @param body the body, empty when there is none
 */
public record TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {

    /**
     * Checks or copies the parts.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @param body the body, empty when there is none
     */
    public TransportResponse {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        headers.forEach((name, values) ->
                copy.merge(name.toLowerCase(Locale.ROOT), List.copyOf(values), TransportResponse::both));
        headers = Collections.unmodifiableMap(copy);
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * The first value of a header.
     *
     * @param name the header's name, in any case
     * @return the value, or empty where the header is missing
     */
    public Optional<String> header(String name) {
        return first(headers, name);
    }

    /** The first value of a header in a map with names in lower case. */
    static Optional<String> first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Names status and size only: the body may hold secrets or personal data. */
    @Override
    public String toString() {
        return "TransportResponse[" + status + ", " + body.length + " bytes]";
    }
}
