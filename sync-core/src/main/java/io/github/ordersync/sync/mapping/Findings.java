package io.github.ordersync.sync.mapping;

import java.util.ArrayList;
import java.util.List;

/** What is found while one order is mapped, in the order in which it is found. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    void problem(FindingCode code, String field, Object source, String value, String wanted) {
        String place = Phrase.text(source);
        add(
                problems,
                new Problem(
                        code, field, place, value, wanted, sentence(code, field, place, value, "Wanted: " + wanted)));
    }

    void warn(FindingCode code, String field, Object source, String value, String wanted) {
        String place = Phrase.text(source);
        add(
                warnings,
                new Warning(
                        code, field, place, value, wanted, sentence(code, field, place, value, capitalized(wanted))));
    }

    /** Two rules may read one field; what is wrong with it is said once. */
    private static <T> void add(List<T> findings, T finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    boolean refused() {
        return !problems.isEmpty();
    }

    private static String sentence(FindingCode code, String field, String place, String value, String advice) {
        String subject = value.isBlank() ? field : field + " " + Text.shown(value);
        String where = place.equals(field) ? " " : " (" + place + ") ";
        return subject + where + code.verdict() + ". " + advice + ".";
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
