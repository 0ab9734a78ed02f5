package io.github.ordersync.sync.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes where the values of one order came from. The notes become an explanation when somebody asks for it. */
final class Trace {

    private final List<Fact> facts = new ArrayList<>(32);
    private final List<Phrase> skipped = new ArrayList<>();

    /** Something that explains one value or several. */
    interface Fact {
        /** Tells every value, always the same ones. */
        void tell(Listener listener);
    }

    /** Is told where a value came from. */
    interface Listener {
        /** Values and sources may be anything that {@link Phrase#text} makes a text of. */
        void row(String target, Object value, Object source);
    }

    private record Value(String target, Object value, Object source) implements Fact {
        @Override
        public void tell(Listener listener) {
            listener.row(target, value, source);
        }
    }

    void row(String target, Object value, Object source) {
        facts.add(new Value(target, value, source));
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    void skipped(Object place, Object reason) {
        skipped.add(new Phrase(place, reason));
    }

    List<Explanation.Row> rows(List<Problem> problems, List<Warning> warnings) {
        Map<String, Set<FindingCode>> codes = new HashMap<>();
        problems.forEach(p -> add(codes, p.field(), p.place(), p.code()));
        warnings.forEach(w -> add(codes, w.field(), w.place(), w.code()));
        List<Explanation.Row> rows = new ArrayList<>();
        facts.forEach(fact -> fact.tell((target, value, source) -> {
            String from = Phrase.text(source);
            rows.add(new Explanation.Row(target, Phrase.text(value), from, about(target, from, codes)));
        }));
        return List.copyOf(rows);
    }

    List<Explanation.Skipped> skipped() {
        return skipped.stream()
                .map(item -> new Explanation.Skipped(Phrase.text(item.first()), Phrase.text(item.second())))
                .toList();
    }

    /** A finding is about a value if it names the value's field, or the place that the value came from. */
    private static List<FindingCode> about(String target, String source, Map<String, Set<FindingCode>> codes) {
        Set<FindingCode> about = new LinkedHashSet<>(codes.getOrDefault(target, Set.of()));
        about.addAll(codes.getOrDefault(source, Set.of()));
        return List.copyOf(about);
    }

    private static void add(Map<String, Set<FindingCode>> codes, String field, String place, FindingCode code) {
        codes.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(code);
        codes.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(code);
    }
}
