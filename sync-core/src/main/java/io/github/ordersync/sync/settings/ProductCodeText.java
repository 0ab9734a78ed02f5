package io.github.ordersync.sync.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the two lists of product codes that users type. */
final class ProductCodeText {

    static final String MATCH_KEY = "productSettings.codeMatch";

    /** The longest product code in Unleashed (documented by a third party). */
    static final int MAX_PRODUCT_CODE = 100;

    private static final String ALLOWED = "one CODE=CODE or CODE=CODE,CODE a line";

    private ProductCodeText() {}

    /** Codes separated by line ends or commas; blank ones do not count. */
    static List<String> codes(String text) {
        return Arrays.stream(text.split("[\\r\\n,]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    static Map<String, List<String>> replacements(String text, List<SettingsProblem> problems) {
        Map<String, List<String>> replacements = new LinkedHashMap<>();
        Map<String, Integer> lineOf = new HashMap<>();
        String[] lines = text.split("\\r\\n|\\r|\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Line line = new Line(i + 1, lines[i], problems);
            if (lines[i].isBlank()) {
                continue;
            }
            int equals = lines[i].indexOf('=');
            if (equals < 0) {
                line.problem(0, lines[i], ALLOWED);
                continue;
            }
            String code = lines[i].substring(0, equals).strip();
            List<String> products = line.products(equals + 1);
            Integer before = lineOf.putIfAbsent(code, i + 1);
            if (code.isEmpty()) {
                line.problem(0, lines[i], "a code before the =");
            } else if (before != null) {
                line.problem(0, code, "every code once; this one is already on line " + before);
            } else if (!products.isEmpty()) {
                replacements.put(code, products);
            }
        }
        return replacements;
    }

    private record Line(int number, String text, List<SettingsProblem> problems) {

        List<String> products(int start) {
            List<String> products = new ArrayList<>();
            int from = start;
            while (from <= text.length()) {
                int comma = text.indexOf(',', from);
                int to = comma < 0 ? text.length() : comma;
                String product = text.substring(from, to).strip();
                if (product.isEmpty()) {
                    problem(from, text, "a code here; " + ALLOWED);
                } else if (product.indexOf('=') >= 0) {
                    problem(text.indexOf('=', from), text, "a single = a line; " + ALLOWED);
                } else if (product.length() > MAX_PRODUCT_CODE) {
                    problem(from, product, "a code of at most " + MAX_PRODUCT_CODE + " characters");
                } else {
                    products.add(product);
                }
                from = to + 1;
            }
            return List.copyOf(products);
        }

        void problem(int index, String value, String allowed) {
            int column = text.codePointCount(0, index) + 1;
            problems.add(new SettingsProblem(
                    MATCH_KEY + " (line " + number + ", column " + column + ")", value.strip(), allowed));
        }
    }
}
