package io.github.ordersync.sync.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date format as PHP's {@code date()} writes it, which is how Order Desk keeps a store's format (seen). A value may end
 * after the date where the format goes on with a time.
 */
final class PhpDateFormat {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Map<Character, String> DATE_PARTS = Map.ofEntries(
            Map.entry('d', "([0-9]{1,2})"),
            Map.entry('j', "([0-9]{1,2})"),
            Map.entry('m', "([0-9]{1,2})"),
            Map.entry('n', "([0-9]{1,2})"),
            Map.entry('Y', "([0-9]{4})"),
            Map.entry('y', "([0-9]{2})"),
            Map.entry('M', "([a-z]{3})"),
            Map.entry('F', "([a-z]{3,9})"),
            Map.entry('D', "([a-z]{3})"),
            Map.entry('l', "([a-z]{6,9})"),
            Map.entry('S', "(st|nd|rd|th)"));
    private static final Map<Character, String> TIME_PARTS = Map.of(
            'H', "(?:[01]?[0-9]|2[0-3])",
            'G', "(?:[01]?[0-9]|2[0-3])",
            'h', "(?:0?[1-9]|1[0-2])",
            'g', "(?:0?[1-9]|1[0-2])",
            'i', "[0-5][0-9]",
            's', "[0-5][0-9]",
            'A', "[ap]m",
            'a', "[ap]m",
            'T', "[a-z]{1,5}",
            'P', "[+-][0-9]{2}:[0-9]{2}");

    private final Pattern pattern;
    private final List<Character> groups;

    private PhpDateFormat(Pattern pattern, List<Character> groups) {
        this.pattern = pattern;
        this.groups = groups;
    }

    /** The format; empty if it has a part that is not known here, or does not say day, month and year. */
    static Optional<PhpDateFormat> of(String format) {
        if (format.isBlank()) {
            return Optional.empty();
        }
        StringBuilder date = new StringBuilder();
        StringBuilder after = new StringBuilder();
        List<Character> groups = new ArrayList<>();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            String part = DATE_PARTS.get(c);
            if (part != null) {
                // What came since the last part of the date stands between two parts and cannot be missing.
                date.append(after).append(part);
                after.setLength(0);
                groups.add(c);
            } else if (TIME_PARTS.containsKey(c)) {
                after.append(TIME_PARTS.get(c));
            } else if (Character.isLetter(c)) {
                return Optional.empty();
            } else {
                boolean escaped = c == '\\' && i + 1 < format.length();
                after.append(Pattern.quote(
                        String.valueOf(escaped ? format.charAt(++i) : c).toLowerCase(Locale.ROOT)));
            }
        }
        return hasAny(groups, "dj") && hasAny(groups, "mnMF") && hasAny(groups, "Yy")
                ? Optional.of(new PhpDateFormat(Pattern.compile(date + "(?:" + after + ")?"), groups))
                : Optional.empty();
    }

    /** The date; empty if the text does not have this format, or the date does not exist. */
    Optional<LocalDate> parse(String text) {
        Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<Character, Integer> parts = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            char part = groups.get(i);
            parts.merge(kind(part), number(part, matcher.group(i + 1)), (one, two) -> one.equals(two) ? one : -1);
        }
        try {
            LocalDate date =
                    LocalDate.of(parts.getOrDefault('Y', -1), parts.getOrDefault('m', -1), parts.getOrDefault('d', -1));
            int weekday = parts.getOrDefault('D', date.getDayOfWeek().getValue());
            return weekday == date.getDayOfWeek().getValue() ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasAny(List<Character> groups, String parts) {
        return groups.stream().anyMatch(group -> parts.indexOf(group) >= 0);
    }

    private static char kind(char part) {
        return switch (part) {
            case 'j' -> 'd';
            case 'n', 'M', 'F' -> 'm';
            case 'y' -> 'Y';
            case 'l' -> 'D';
            default -> part;
        };
    }

    private static int number(char part, String text) {
        return switch (part) {
            case 'M', 'F' -> position(MONTHS, text, part == 'M');
            case 'D', 'l' -> position(DAYS, text, part == 'D');
            // Required dates lie ahead, so two digits are a year of this century.
            case 'y' -> 2000 + Integer.parseInt(text);
            case 'S' -> 0;
            default -> Integer.parseInt(text);
        };
    }

    /** From 1; 0 if there is no such name. */
    private static int position(List<String> names, String text, boolean shortened) {
        for (int i = 0; i < names.size(); i++) {
            if (text.equals(shortened ? names.get(i).substring(0, 3) : names.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
