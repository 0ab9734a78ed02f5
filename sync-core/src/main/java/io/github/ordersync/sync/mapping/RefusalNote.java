package io.github.ordersync.sync.mapping;

import java.util.List;

/** The note for the history of an order that could not be sent. */
public final class RefusalNote {

    /** What a note holds (documented by a third party). */
    static final int MAX = 1_800;

    private static final String OPENING = "Order Could Not Be Submitted to Unleashed.";

    private RefusalNote() {}

    /**
     * Writes the note.
     *
     * @param problems what is wrong, one sentence each, from the rules or from Unleashed
     * @return {@code Order Could Not Be Submitted to Unleashed.} and every problem, at most 1,800 characters; the same
     *     text for the same problems
     */
    public static String of(List<String> problems) {
        StringBuilder note = new StringBuilder(OPENING);
        for (int i = 0; i < problems.size(); i++) {
            String line = "\n- " + Text.cut(problems.get(i), MAX / 3);
            String rest = "\n- and " + (problems.size() - i) + " more";
            boolean last = i == problems.size() - 1;
            if (note.length() + line.length() + (last ? 0 : rest.length()) > MAX) {
                return note.append(rest).toString();
            }
            note.append(line);
        }
        return note.toString();
    }
}
