package io.github.ordersync.values;

/** Joins the lines of each method: whatever fails in generated code is found by the method's name. */
final class OneLine {

    private OneLine() {}

    /**
     * Joins the lines of each method of a class and of its nested classes.
     *
     * @param source indented by 2 for each level, as Immutables does
     * @return the same code in fewer lines
     */
    static String each(String source) {
        StringBuilder result = new StringBuilder();
        int members = 2;
        boolean canGrow = false;
        for (String line : source.split("\n", -1)) {
            String text = line.strip();
            int indent = line.length() - line.stripLeading().length();
            boolean isComment = text.startsWith("/*") || text.startsWith("*") || text.contains("//");
            if (canGrow && !isComment && (indent > members || indent == members && text.equals("}"))) {
                result.append(text.isEmpty() ? "" : " ").append(text);
            } else {
                result.append(result.isEmpty() ? "" : "\n").append(line);
            }
            if (indent == 2 && text.matches(".*\\bclass \\w+ .*\\{")) {
                members = 4;
                canGrow = false;
            } else if (indent == 2 && text.equals("}")) {
                members = 2;
                canGrow = false;
            } else {
                canGrow = !isComment
                        && indent >= members
                        && !(indent == members && (text.equals("}") || text.startsWith("@")));
            }
        }
        return result.toString();
    }
}
