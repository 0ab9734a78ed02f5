package io.github.ordersync.examples.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.examples.probe.Verdict.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * What a probe found out. Holds neither credentials nor personal data: nothing of the accounts but the services' own
 * words, with codes and credentials masked.
 *
 * @param at when it ran
 * @param findings one for each assumption
 * @param kept what the services keep for ever, as was said beforehand
 * @param notCleaned what is left behind and should not be, and why
 * @param stoppedBecause why it did not run to the end; empty where it did
 */
public record ProbeReport(
        Instant at, List<Finding> findings, List<String> kept, List<String> notCleaned, String stoppedBecause) {

    /**
     * What was found out about one assumption.
     *
     * @param assumption which
     * @param verdict what was seen
     */
    public record Finding(Assumption assumption, Verdict verdict) {

        /** Whether the code relies on the opposite. */
        public boolean isAgainstTheCode() {
            return assumption.isAgainstTheCode(verdict.decision());
        }
    }

    /** Whether somebody should look: the code relies on something that is not so, or something was left behind. */
    public boolean isGood() {
        return notCleaned.isEmpty()
                && stoppedBecause.isEmpty()
                && againstTheCode().isEmpty();
    }

    /** The ids of assumptions that the code relies on and that do not hold. */
    public List<String> againstTheCode() {
        return findings.stream()
                .filter(Finding::isAgainstTheCode)
                .map(finding -> finding.assumption().id())
                .toList();
    }

    /** One line: how many of each. */
    public String summary() {
        return count(Decision.TRUE) + " true, " + count(Decision.FALSE) + " false ("
                + againstTheCode().size() + " of them against what the code relies on), " + count(Decision.NOT_DECIDED)
                + " not decided.";
    }

    private long count(Decision decision) {
        return findings.stream()
                .filter(finding -> finding.verdict().decision() == decision)
                .count();
    }

    /** For people. */
    public String text() {
        StringBuilder text = new StringBuilder("ordersync probe, " + at + "\n" + summary() + "\n");
        if (!stoppedBecause.isEmpty()) {
            text.append("Stopped: ").append(stoppedBecause).append('\n');
        }
        for (Finding finding : findings) {
            Assumption assumption = finding.assumption();
            text.append('\n')
                    .append(assumption.id())
                    .append(": ")
                    .append(shown(finding.verdict().decision()))
                    .append(finding.isAgainstTheCode() ? ", AND THE CODE RELIES ON IT" : "")
                    .append("\n  assumed: ")
                    .append(assumption.text())
                    .append("\n  before:  ")
                    .append(assumption.mark())
                    .append(" (")
                    .append(assumption.reference())
                    .append(")\n  seen:    ")
                    .append(finding.verdict().seen())
                    .append('\n');
        }
        list(text, "Stays, as was said beforehand:", kept);
        list(text, "COULD NOT BE CLEANED UP:", notCleaned);
        return text.toString();
    }

    private static void list(StringBuilder text, String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            entries.forEach(entry -> text.append("  ").append(entry).append('\n'));
        }
    }

    static String shown(Decision decision) {
        return decision.name().replace('_', ' ');
    }

    /** For programs. */
    public String json() {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode().put("at", at.toString()).put("stopped", stoppedBecause);
        for (Finding finding : findings) {
            Assumption assumption = finding.assumption();
            root.withArray("assumptions")
                    .addObject()
                    .put("id", assumption.id())
                    .put("service", assumption.service())
                    .put("text", assumption.text())
                    .put("mark", assumption.mark().toString())
                    .put("reference", assumption.reference())
                    .put("decision", finding.verdict().decision().name())
                    .put("againstTheCode", finding.isAgainstTheCode())
                    .put("seen", finding.verdict().seen());
        }
        kept.forEach(root.putArray("kept")::add);
        notCleaned.forEach(root.putArray("notCleanedUp")::add);
        try {
            return mapper.writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
