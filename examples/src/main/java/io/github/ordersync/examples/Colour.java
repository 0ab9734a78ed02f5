package io.github.ordersync.examples;

import io.github.ordersync.engine.Outcome;

/** What a terminal shows a word in, so that what needs a look is seen first. */
enum Colour {
    PLAIN(""),
    BOLD("1"),
    RED("31"),
    GREEN("32"),
    YELLOW("33");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    static Colour of(Outcome.Kind kind) {
        if (kind.isProblem()) {
            return RED;
        }
        return switch (kind) {
            case WARNING, ENDED_EARLY, CANCELED -> YELLOW;
            case ALREADY_SENT, NOTHING_TO_SEND -> PLAIN;
            default -> GREEN;
        };
    }

    String paint(String text, boolean coloured) {
        return coloured ? paint(text) : text;
    }

    String paint(String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
