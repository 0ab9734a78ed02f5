package io.github.ordersync.sync.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the explanation of one order. */
final class Trace {

    private final List<Explanation.Row> rows = new ArrayList<>();
    private final List<Explanation.Skipped> skipped = new ArrayList<>();

    void row(String target, String value, String source) {
        rows.add(new Explanation.Row(target, value, source, List.of()));
    }

    void skipped(String place, String reason) {
        skipped.add(new Explanation.Skipped(place, reason));
    }

    Explanation explanation(Findings findings) {
        Map<String, Set<FindingCode>> codes = new HashMap<>();
        findings.problems().forEach(p -> add(codes, p.field(), p.place(), p.code()));
        findings.warnings().forEach(w -> add(codes, w.field(), w.place(), w.code()));
        List<Explanation.Row> explained = rows.stream()
                .map(row -> new Explanation.Row(row.target(), row.value(), row.source(), about(row, codes)))
                .toList();
        return new Explanation(explained, List.copyOf(skipped));
    }

    /** A finding is about a value if it names the value's field, or the place that the value came from. */
    private static List<FindingCode> about(Explanation.Row row, Map<String, Set<FindingCode>> codes) {
        Set<FindingCode> about = new LinkedHashSet<>(codes.getOrDefault(row.target(), Set.of()));
        about.addAll(codes.getOrDefault(row.source(), Set.of()));
        return List.copyOf(about);
    }

    private static void add(Map<String, Set<FindingCode>> codes, String field, String place, FindingCode code) {
        codes.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(code);
        codes.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(code);
    }
}
