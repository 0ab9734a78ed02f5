package io.github.ordersync.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of a call. A pattern is a path whose parts are words, taken ignoring case, or variables told apart
 * by their shape: {@code {guid}} takes a guid, names that end in {@code number} take anything, {@code {page}} and names that
 * end in {@code id} take digits.
 */
final class Router {

    /** Answers one kind of call. */
    interface Handler {
        Answer handle(Call call);
    }

    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern ANY = Pattern.compile(".+");

    private record Route(String method, List<String> pattern, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    Router on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, List.of(pattern.substring(1).split("/", -1)), handler));
        return this;
    }

    /**
     * Answers the call, or null when no pattern fits the path.
     *
     * @param wrongMethod answers when the path is known but not with this method; told the methods that are
     */
    @Nullable
    Answer route(
            Request request,
            String method,
            List<String> path,
            java.util.function.Function<String, Answer> wrongMethod) {
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Map<String, String> variables = match(route.pattern(), path);
            if (variables != null) {
                if (route.method().equals(method)) {
                    return route.handler().handle(Call.of(request, variables));
                }
                allowed.add(route.method());
            }
        }
        return allowed.isEmpty() ? null : wrongMethod.apply(String.join(", ", allowed));
    }

    static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            String part = path.get(i);
            if (!expected.startsWith("{")) {
                if (!expected.equalsIgnoreCase(part)) {
                    return null;
                }
            } else {
                String name = expected.substring(1, expected.length() - 1);
                Pattern shape = name.endsWith("guid") ? GUID : name.endsWith("number") ? ANY : NUMBER;
                if (!shape.matcher(part).matches()) {
                    return null;
                }
                variables.put(name, part);
            }
        }
        return variables;
    }
}
