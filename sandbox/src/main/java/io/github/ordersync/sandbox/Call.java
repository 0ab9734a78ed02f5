package io.github.ordersync.sandbox;

import java.util.Map;
import java.util.TreeMap;

/** A routed request: the parts of the path that were variable, and the query's parameters. */
record Call(Request request, Map<String, String> variables, Map<String, String> query) {

    static Call of(Request request, Map<String, String> variables) {
        return new Call(request, variables, request.query());
    }

    /** The same call with parameter names that are looked up ignoring case. */
    Call ignoringCase() {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        query.forEach(sorted::putIfAbsent);
        return new Call(request, variables, sorted);
    }

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** A parameter of the query, empty when it is missing. */
    String parameter(String name) {
        return query.getOrDefault(name, "").strip();
    }

    boolean flag(String name) {
        String value = parameter(name);
        return value.equalsIgnoreCase("true") || value.equals("1");
    }
}
