package io.github.ordersync.examples.probe;

/**
 * What an experiment showed.
 *
 * @param decision whether the assumption holds
 * @param seen what was seen, in short
 */
public record Verdict(Decision decision, String seen) {

    /** Whether an assumption holds. */
    public enum Decision {
        /** It holds. */
        TRUE,
        /** It does not hold. */
        FALSE,
        /** What was seen does not tell. */
        NOT_DECIDED
    }

    static Verdict of(boolean holds, String seen) {
        return new Verdict(holds ? Decision.TRUE : Decision.FALSE, seen);
    }

    static Verdict notDecided(String seen) {
        return new Verdict(Decision.NOT_DECIDED, seen);
    }
}
