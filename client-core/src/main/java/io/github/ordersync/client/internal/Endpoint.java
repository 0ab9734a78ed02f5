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

    String pathWith(Object... arguments) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object argument : arguments) {
            int hole = path.indexOf("{}", from);
            String text = argument.toString();
            if (hole < 0 || text.isBlank()) {
                throw new IllegalArgumentException(
                        name + ": path argument '" + text + "' is blank or has no place in " + path + ".");
            }
            // An encoded slash or dot segment would name another resource.
            out.append(path, from, hole).append(Query.encode(text).replace("/", "%2F"));
            if (text.equals(".") || text.equals("..")) {
                throw new IllegalArgumentException(name + ": '" + text + "' is not an id.");
            }
            from = hole + 2;
        }
        return out.append(path.substring(from)).toString();
    }
}
