package io.github.ordersync.sync.mapping;

import java.util.List;

/** Notes for an order's history in Order Desk. */
final class HistoryNotes {

    /** What a note holds (documented by a third party). */
    static final int MAX = 1_800;

    private static final String OPENING = "Order Could Not Be Submitted to Unleashed.";

    private HistoryNotes() {}

    static String refused(List<Problem> problems) {
        StringBuilder note = new StringBuilder(OPENING);
        for (int i = 0; i < problems.size(); i++) {
            String line = "\n- " + Text.cut(problems.get(i).text(), MAX / 3);
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
