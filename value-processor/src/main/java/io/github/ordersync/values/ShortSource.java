package io.github.ordersync.values;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated value with less code that does the same: calls of {@code BuiltValues} in client-core instead of the code that
 * each value would repeat.
 *
 * <p>What does not look as expected stays as it is, which is always right: it is only longer. {@code ShortSourceTest} notices
 * when a new version of Immutables writes something else, and so does the limit in {@code .ci/published}.
 */
final class ShortSource {

    private static final String SHARED = "io.github.ordersync.client.internal.BuiltValues";

    /** A piece of generated code and what stands for it; the spaces of both mean any white space. */
    private record Piece(Pattern longer, String shorter) {

        static Piece of(String longer, String shorter) {
            return new Piece(Pattern.compile(longer.replace(" ", "\\s+")), shorter);
        }

        String in(String source) {
            return longer.matcher(source).replaceAll(shorter);
        }
    }

    /** Everywhere in a value; {@code $1} is the member. */
    private static final List<Piece> REPEATED = List.of(
            // What a builder got, copied.
            Piece.of(
                    "builder\\.(\\w+) == null \\? Collections\\.<[^;]*?>emptyMap\\(\\) : createUnmodifiableMap\\(false, false, builder\\.\\1\\)",
                    "BuiltValues.mapOf(builder.$1)"),
            Piece.of(
                    "builder\\.(\\w+) == null \\? Collections\\.<[^;]*?>emptyList\\(\\) : createUnmodifiableList\\(true, builder\\.\\1\\)",
                    "BuiltValues.listOf(builder.$1)"),
            // A map's entry, an entry that is an object, and many.
            Piece.of(
                    made("LinkedHashMap") + " this\\.\\1\\.put\\( " + entry("key", "value") + "\\);",
                    "this.$1 = BuiltValues.put(this.$1, \"$1\", key, value);"),
            Piece.of(
                    made("LinkedHashMap")
                            + " \\S+ k = entry\\.getKey\\(\\); [^;]+ v = entry\\.getValue\\(\\); this\\.\\1\\.put\\( "
                            + entry("k", "v") + "\\);",
                    "this.$1 = BuiltValues.put(this.$1, \"$1\", entry.getKey(), entry.getValue());"),
            Piece.of(
                    made("LinkedHashMap")
                            + " for \\(Map\\.Entry<[^:]+> e : entries\\.entrySet\\(\\)\\) \\{ \\S+ k = e\\.getKey\\(\\); [^;]+ v = e\\.getValue\\(\\); this\\.\\1\\.put\\( "
                            + entry("k", "v") + "\\); \\}",
                    "this.$1 = BuiltValues.putAll(this.$1, \"$1\", entries);"),
            // A list's element, and many.
            Piece.of(
                    made("ArrayList")
                            + " this\\.\\1\\.add\\(Objects\\.requireNonNull\\(element, \"\\1 element\"\\)\\);",
                    "this.$1 = BuiltValues.add(this.$1, \"$1\", element);"),
            Piece.of(
                    made("ArrayList")
                            + " for \\([^:]+ element : elements\\) \\{ this\\.\\1\\.add\\(Objects\\.requireNonNull\\(element, \"\\1 element\"\\)\\); \\}",
                    "this.$1 = BuiltValues.addAll(this.$1, \"$1\", elements);"),
            // Nobody else can call this constructor, and each method of the builder would fail.
            Piece.of(
                    "if \\(!\\(this instanceof \\w+\\.Builder\\)\\) \\{ throw new UnsupportedOperationException\\(\"[^\"]*\"\\); \\}",
                    ""));

    /** In text: a member that is printed where it has a value, with a comma before all but the first one. */
    private static final List<Piece> PRINTED = List.of(
            Piece.of(
                    "if \\((\\w+) != null\\) \\{ (?:(?:if \\(builder\\.length\\(\\) > \\d+\\) )?builder\\.append\\(\", \"\\); )?"
                            + "builder\\.append\\(\"\\1=\"\\)\\.append\\(\\1\\); \\}",
                    "BuiltValues.print(builder, START, \"$1\", $1);"),
            Piece.of(
                    "(?:(?:if \\(builder\\.length\\(\\) > \\d+\\) )?builder\\.append\\(\", \"\\); )?"
                            + "builder\\.append\\(\"(\\w+)=\"\\)\\.append\\(\\1\\);",
                    "BuiltValues.print(builder, START, \"$1\", $1);"));

    /** In {@code from}: an optional member that the other value has. */
    private static final Piece OPTIONAL = Piece.of(
            "Optional<[^;]+> (\\w+)Optional = instance\\.\\1\\(\\); if \\(\\1Optional\\.isPresent\\(\\)\\) \\{ \\1\\(\\1Optional\\); \\}",
            "if (from.$1 != null) this.$1 = from.$1;");

    private static final Pattern TEXT_START = Pattern.compile("new StringBuilder\\(\"(\\w+\\{)\"\\);");
    private static final Pattern NAME = Pattern.compile("final class (Immutable\\w+)\\s+implements (\\w+) \\{");
    private static final Pattern UNUSED =
            Pattern.compile("(?s)\n\n  private static <[KVT, ]+> \\w+<[KVT, ]+> (create\\w+)\\(.*?\n  }(?=\n)");

    private ShortSource() {}

    private static String made(String collection) {
        return "if \\(this\\.(\\w+) == null\\) \\{ this\\.\\1 = new " + collection + "<[^;]*>\\(\\); \\}";
    }

    private static String entry(String key, String value) {
        return "Objects\\.requireNonNull\\(" + key + ", \"\\1 key\"\\), Objects\\.requireNonNull\\(" + value + ", "
                + value + " == null \\? \"\\1 value for key: \" \\+ " + key + " : null\\)";
    }

    /**
     * Makes a source short.
     *
     * @param source what Immutables generated
     * @return the same value, shorter; anything but a value as it is
     */
    static String of(String source) {
        Matcher name = NAME.matcher(source);
        if (!name.find()) {
            return source;
        }
        String result = source.replaceFirst("\n\n", "\n\nimport " + SHARED + ";\n");
        for (Piece piece : REPEATED) {
            result = piece.in(result);
        }
        result = printed(result);
        result = copied(result, name.group(1), name.group(2));
        // Private members and parameters that the null checker is not shown.
        result = result.replace("private final @Nullable ", "private final ")
                .replace("private @Nullable ", "private ")
                .replace("equals(@Nullable Object another)", "equals(Object another)");
        return withoutUnused(result);
    }

    private static String printed(String source) {
        Matcher start = TEXT_START.matcher(source);
        if (!start.find()) {
            return source;
        }
        String result = source;
        for (Piece piece : PRINTED) {
            result = piece.in(result);
        }
        return result.replace("START", Integer.toString(start.group(1).length()));
    }

    /** Values are sealed, so that the other value is one of the same class: its fields need no optional around them. */
    private static String copied(String source, String implementation, String value) {
        // The part of "from" that knows the value's own type; what it shares with other types comes before or after.
        Matcher own = Pattern.compile("(?s)(" + value + ") instance = \\(" + value + "\\) object;"
                        + "(.*?)(?=\n      if \\(object instanceof |\n    }\n)"
                        + "|from\\(" + value
                        + " instance\\) \\{\\s+(Objects.requireNonNull\\(instance, \"instance\"\\);)(.*?)(?=\n    }\n)")
                .matcher(source);
        return own.replaceAll(part -> {
            String all = part.group();
            String direct = OPTIONAL.in(all);
            if (direct.equals(all)) {
                return Matcher.quoteReplacement(all);
            }
            String cast = implementation + " from = (" + implementation + ") instance;";
            return Matcher.quoteReplacement(
                    part.group(1) != null
                            ? direct.replaceFirst("object;", "object; " + cast)
                            : direct.replaceFirst("\"instance\"\\);", "\"instance\"); " + cast));
        });
    }

    private static String withoutUnused(String source) {
        String result = source;
        List<MatchResult> candidates = UNUSED.matcher(source).results().toList();
        // From the last one: they call each other.
        for (int i = candidates.size() - 1; i >= 0; i--) {
            MatchResult candidate = candidates.get(i);
            String without = result.replace(candidate.group(), "");
            if (!without.contains(candidate.group(1) + "(")) {
                result = without;
            }
        }
        return result;
    }
}
