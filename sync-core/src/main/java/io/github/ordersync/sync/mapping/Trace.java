package io.github.ordersync.sync.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, List<FindingCode>> codes = new HashMap<>();
        findings.problems().forEach(p -> add(codes, p.field(), p.code()));
        findings.warnings().forEach(w -> add(codes, w.field(), w.code()));
        List<Explanation.Row> explained = rows.stream()
                .map(row -> codes.containsKey(row.target())
                        ? new Explanation.Row(
                                row.target(),
                                row.value(),
                                row.source(),
                                List.copyOf(codes.getOrDefault(row.target(), List.of())))
                        : row)
                .toList();
        return new Explanation(explained, List.copyOf(skipped));
    }

    private static void add(Map<String, List<FindingCode>> codes, String field, FindingCode code) {
        List<FindingCode> known = codes.computeIfAbsent(field, f -> new ArrayList<>());
        if (!known.contains(code)) {
            known.add(code);
        }
    }
}
