package io.github.ordersync.sync.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and rules write them: never guessed. */
final class RequiredDates {

    private static final int MAX_LENGTH = 60;
    private static final int ISO_DAY_LENGTH = 10;
    private static final LocalDate AFTER = LocalDate.of(2000, 1, 1);
    private static final Pattern ISO = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,9})?)?"
            + " ?(?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?)?");
    private static final Pattern THREE_NUMBERS = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{2,4}).*");
    private static final int YEAR_LENGTH = 4;

    private RequiredDates() {}

    /** What a text turned out to be. */
    sealed interface Reading {

        /** A date that can be sent. */
        record Day(LocalDate date) implements Reading {}

        /** A date that cannot, and what would be right. */
        record Bad(FindingCode code, String wanted) implements Reading {}
    }

    /**
     * Reads a date.
     *
     * @param text an ISO date or date-time, whose time of day and offset do not count: Unleashed keeps the calendar day
     *     (seen); or a date in the store's format
     * @param storeFormat the store's format, blank if not known
     * @return the day, or what is wrong
     */
    static Reading read(String text, String storeFormat) {
        if (text.length() > MAX_LENGTH) {
            return bad(FindingCode.BAD_DATE, storeFormat);
        }
        Optional<LocalDate> iso = iso(text);
        // A format without a hyphen reads no ISO date, so it need not be asked about one.
        boolean ownMatters = iso.isEmpty() || storeFormat.indexOf('-') >= 0;
        Optional<LocalDate> own =
                ownMatters ? PhpDateFormat.of(storeFormat).flatMap(format -> format.parse(text)) : Optional.empty();
        if (iso.isPresent() && own.isPresent() && !iso.equals(own)) {
            return bad(FindingCode.AMBIGUOUS_DATE, "");
        }
        return iso.or(() -> own)
                .map(RequiredDates::checked)
                .orElseGet(() -> PhpDateFormat.of(storeFormat).isEmpty() && mayBeADate(text)
                        ? bad(FindingCode.AMBIGUOUS_DATE, "")
                        : bad(FindingCode.BAD_DATE, storeFormat));
    }

    private static Reading checked(LocalDate date) {
        return date.isAfter(AFTER)
                ? new Reading.Day(date)
                : new Reading.Bad(FindingCode.BAD_DATE, "a date after 2000-01-01");
    }

    private static Reading bad(FindingCode code, String storeFormat) {
        // A format that cannot be read here is no help.
        String own = PhpDateFormat.of(storeFormat).isEmpty() ? "" : ", or a date in the store's format " + storeFormat;
        return new Reading.Bad(code, "an existing date such as 2026-01-31" + own);
    }

    private static Optional<LocalDate> iso(String text) {
        if (text.length() == ISO_DAY_LENGTH) {
            return isoDay(text);
        }
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(matcher.group(1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The form that most orders have, {@code yyyy-MM-dd}, without the cost of a pattern. */
    private static Optional<LocalDate> isoDay(String text) {
        int date = 0;
        for (int i = 0; i < ISO_DAY_LENGTH; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 4 || i == 7;
            if (hyphen ? c != '-' : c < '0' || c > '9') {
                return Optional.empty();
            }
            date = hyphen ? date : date * 10 + (c - '0');
        }
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        return exists(year, month, day) ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Day and month, or month and day; of two digits nobody knows which are the year. */
    private static boolean mayBeADate(String text) {
        Matcher numbers = THREE_NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return false;
        }
        int one = Integer.parseInt(numbers.group(1));
        int two = Integer.parseInt(numbers.group(2));
        int year = Integer.parseInt(numbers.group(3));
        return numbers.group(3).length() < YEAR_LENGTH || exists(year, two, one) || exists(year, one, two);
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
