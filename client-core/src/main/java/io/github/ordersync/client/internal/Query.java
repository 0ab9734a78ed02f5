package io.github.ordersync.client.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The part of an address after the question mark: pairs in a fixed order. Immutable. */
public final class Query {

    private static final Query EMPTY = new Query(List.of());

    /** What a query may hold as it is (RFC 3986, unreserved and the harmless others); all else is percent-encoded. */
    private static final String PLAIN = "-._~:,@/!$'()*;?";

    private final List<Pair> pairs;

    private record Pair(String name, String value) {}

    private Query(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * No query.
     *
     * @return the empty query
     */
    public static Query none() {
        return EMPTY;
    }

    /**
     * This query and one pair more.
     *
     * @param name the parameter
     * @param value its value, not encoded
     * @return the longer query
     * @throws IllegalArgumentException if the value is blank: left out, it would list everything; sent, Unleashed answers 403
     *     (seen)
     */
    public Query with(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "The filter " + name + " is '" + value + "'; give it a value, or do not set it at all.");
        }
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(name, value));
        return new Query(List.copyOf(more));
    }

    /**
     * This query and one pair more, where there is a value.
     *
     * @param name the parameter
     * @param value its value; its {@code toString} is sent
     * @return the longer query
     * @throws IllegalArgumentException if the value is there and blank
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Query with(String name, Optional<?> value) {
        return value.map(present -> with(name, present.toString())).orElse(this);
    }

    /**
     * This query and one pair more, where there are values.
     *
     * @param name the parameter
     * @param values its values, joined by commas
     * @return the longer query
     * @throws IllegalArgumentException if one of them is blank
     */
    public Query withAll(String name, List<String> values) {
        Optional<String> blank = values.stream().filter(String::isBlank).findFirst();
        return values.isEmpty() ? this : with(name, blank.orElse(String.join(",", values)));
    }

    /**
     * The pairs as they were given.
     *
     * @return {@code name=value&name=value} without any encoding
     */
    public String decoded() {
        return joined(text -> text);
    }

    /**
     * The pairs for the wire: only what RFC 3986 forbids is percent-encoded, a space becomes {@code %20}.
     *
     * @return the encoded query
     */
    public String encoded() {
        return joined(Query::encode);
    }

    private String joined(UnaryOperator<String> form) {
        StringBuilder out = new StringBuilder();
        for (Pair pair : pairs) {
            out.append(out.isEmpty() ? "" : "&")
                    .append(form.apply(pair.name))
                    .append('=')
                    .append(form.apply(pair.value));
        }
        return out.toString();
    }

    static String encode(String text) {
        return encode(text, PLAIN);
    }

    static String encode(String text, String plain) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || plain.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
