package io.github.ordersync.sandbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One call as it came in, whichever way it came. Header names are in lower case. */
record Request(Service service, String method, URI uri, Map<String, String> headers, byte[] body) {

    static Request of(Service service, String method, URI uri, Map<String, String> headers, byte[] body) {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return new Request(service, method.toUpperCase(Locale.ROOT), uri, lower, body);
    }

    String path() {
        String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    ReceivedCall received() {
        return new ReceivedCall(service, method, path());
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
    }

    /** The path's parts; a trailing slash makes no difference. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String part : path().split("/", -1)) {
            if (!part.isEmpty()) {
                segments.add(decode(part.replace("+", "%2B")));
            }
        }
        return segments;
    }

    /** The query without the question mark, decoded as a whole, empty when there is none. */
    String decodedQuery() {
        String raw = uri.getRawQuery();
        return raw == null ? "" : decode(raw);
    }

    /** The query's parameters in their order; of a repeated one the first counts. */
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                if (!name.isEmpty()) {
                    query.putIfAbsent(decode(name), decode(value));
                }
            }
        }
        return query;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** Names the call only. */
    @Override
    public String toString() {
        return "Request[" + service + " " + method + " " + path() + "]";
    }
}
