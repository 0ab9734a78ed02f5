package io.github.ordersync.client.internal;

import io.github.ordersync.client.RepeatSafety;

/**
 * A kind of call, named as a value: logs, metrics and errors speak of {@code salesOrders.create}, never of an address.
 *
 * @param name resource and verb
 * @param method the HTTP method
 * @param path the path below the base address; each {@code {}} is filled with one encoded argument
 * @param safety what a repeat does
 * @param howToFindOut for a write: how a person learns whether it happened
 */
public record Endpoint(String name, String method, String path, RepeatSafety safety, String howToFindOut) {

    private static final String HOLE = "{}";

    /** What an id may hold as it is: not a slash, a question mark or a semicolon, which would name another resource. */
    private static final String PLAIN_IN_PATH = "-._~:,@!$'()*";

    /**
     * A read.
     *
     * @param name resource and verb
     * @param path the path template
     * @return the endpoint
     */
    public static Endpoint read(String name, String path) {
        return new Endpoint(name, "GET", path, RepeatSafety.SAFE, "");
    }

    /**
     * A write that may be repeated.
     *
     * @param name resource and verb
     * @param method the HTTP method
     * @param path the path template
     * @param howToFindOut how a person learns whether it happened
     * @return the endpoint
     */
    public static Endpoint repeatable(String name, String method, String path, String howToFindOut) {
        return new Endpoint(name, method, path, RepeatSafety.REPEATABLE, howToFindOut);
    }

    /**
     * A write that must not be repeated.
     *
     * @param name resource and verb
     * @param method the HTTP method
     * @param path the path template
     * @param howToFindOut how a person learns whether it happened
     * @return the endpoint
     */
    public static Endpoint once(String name, String method, String path, String howToFindOut) {
        return new Endpoint(name, method, path, RepeatSafety.ONCE, howToFindOut);
    }

    /**
     * The path with its holes filled.
     *
     * @param arguments one per hole, not encoded
     * @return the encoded path
     * @throws IllegalArgumentException if an argument is no id, or if there are more or fewer of them than holes
     */
    String pathWith(Object... arguments) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object argument : arguments) {
            int hole = path.indexOf(HOLE, from);
            String text = argument.toString();
            // A dot segment would name another resource, and none of either service's ids is one.
            if (hole < 0 || text.isBlank() || text.equals(".") || text.equals("..")) {
                throw new IllegalArgumentException(name + ": the path argument '" + text + "' "
                        + (hole < 0 ? "has no place in " + path : "is not an id") + ".");
            }
            out.append(path, from, hole).append(Query.encode(text, PLAIN_IN_PATH));
            from = hole + HOLE.length();
        }
        if (path.indexOf(HOLE, from) >= 0) {
            throw new IllegalArgumentException(
                    name + ": " + arguments.length + " path arguments are too few for " + path + ".");
        }
        return out.append(path.substring(from)).toString();
    }
}
