package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2026-05-06                    | \"\"",
                "2026-05-06 23:59:59           | \"\"",
                "2026-05-06T00:00              | \"\"",
                "2026-05-06T23:59:59.999Z      | \"\"",
                "2026-05-06T01:00:00+13:00     | \"\"",
                "2026-05-06                    | m/d/Y",
                "05/06/2026                    | m/d/Y",
                "5/6/2026                      | n/j/Y",
                "06/05/2026                    | d/m/Y",
                "06.05.26                      | d.m.y",
                "May 6, 2026                   | M j, Y",
                "6th may 2026                  | jS F Y",
                "Wednesday 6 May 2026          | l j F Y",
                "2026/05/06 10:30:00           | Y/m/d H:i:s",
                "2026/05/06                    | Y/m/d H:i:s",
                "05/06/2026 1:05 PM            | m/d/Y g:i A",
                "06/05/2026 (6)                | d/m/Y (j)",
                "06/05/2026\\                  | d/m/Y\\",
                "6 on the 5 of 2026            | j \\o\\n \\t\\h\\e n \\o\\f Y",
            })
    void aDateIsReadInIsoOrTheStoresFormat(String text, String storeFormat) {
        assertThat(RequiredDates.read(text, storeFormat))
                .isEqualTo(new RequiredDates.Reading.Day(LocalDate.of(2026, 5, 6)));
    }

    /** The first and the last of a year, a leap day, and all ten digits. */
    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-12-31", "2028-02-29", "2039-09-19", "2047-08-05", "2000-01-02"})
    void theEdgesOfTheCalendarAreDates(String text) {
        assertThat(RequiredDates.read(text, "")).isEqualTo(new RequiredDates.Reading.Day(LocalDate.parse(text)));
        assertThat(RequiredDates.read(text + "T00:00:00Z", ""))
                .isEqualTo(new RequiredDates.Reading.Day(LocalDate.parse(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "03/04/2026        | \"\"    | AMBIGUOUS_DATE",
                "3.4.26            | \"\"    | AMBIGUOUS_DATE",
                "13/04/2026        | \"\"    | AMBIGUOUS_DATE",
                "03/04/2026        | \"U\"   | AMBIGUOUS_DATE",
                "03/04/2026        | m/Y     | AMBIGUOUS_DATE",
                "03/04/2026        | d/Y     | AMBIGUOUS_DATE",
                "03/04/2026        | d/m     | AMBIGUOUS_DATE",
                "06/05/2026 (7)    | d/m/Y (j) | BAD_DATE",
                "2026-05-06        | Y-d-m   | AMBIGUOUS_DATE",
                "2026-02-30        | \"\"    | BAD_DATE",
                "2026-13-01        | \"\"    | BAD_DATE",
                "2026-00-10        | \"\"    | BAD_DATE",
                "2026-05-00        | \"\"    | BAD_DATE",
                "2026-02-29        | \"\"    | BAD_DATE",
                "2026-0:-01        | \"\"    | BAD_DATE",
                "2026-/1-01        | \"\"    | BAD_DATE",
                "2026-05-06T25:00  | \"\"    | BAD_DATE",
                "02/30/2026        | \"\"    | BAD_DATE",
                "31/02/2026        | \"\"    | BAD_DATE",
                "00/00/2026        | \"\"    | BAD_DATE",
                "31/02/26          | \"\"    | AMBIGUOUS_DATE",
                "29.02.2028 12:00  | \"\"    | AMBIGUOUS_DATE",
                "29.02.2026 12:00  | \"\"    | BAD_DATE",
                "2000-01-01        | \"\"    | BAD_DATE",
                "1999-12-31        | \"\"    | BAD_DATE",
                "tomorrow          | \"\"    | BAD_DATE",
                "[DATE+5days]      | m/d/Y   | BAD_DATE",
                "20260506          | \"\"    | BAD_DATE",
                "13/04/2026        | m/d/Y   | BAD_DATE",
                "02/30/2026        | m/d/Y   | BAD_DATE",
                "Monday 6 May 2026 | l j F Y | BAD_DATE",
                "6 Mai 2026        | j F Y   | BAD_DATE",
                "6 Maybe 2026      | j F Y   | BAD_DATE",
            })
    void noDateIsGuessed(String text, String storeFormat, FindingCode code) {
        assertThat(RequiredDates.read(text, storeFormat))
                .isInstanceOfSatisfying(
                        RequiredDates.Reading.Bad.class,
                        bad -> assertThat(bad.code()).isEqualTo(code));
    }

    @Test
    void whatWouldBeRightNamesTheStoresFormat() {
        assertThat(RequiredDates.read("13/04/2026", "m/d/Y"))
                .isEqualTo(new RequiredDates.Reading.Bad(
                        FindingCode.BAD_DATE,
                        "an existing date such as 2026-01-31, or a date in the store's format m/d/Y"));
        assertThat(RequiredDates.read("tomorrow", "U"))
                .isEqualTo(new RequiredDates.Reading.Bad(FindingCode.BAD_DATE, "an existing date such as 2026-01-31"));
    }

    @Test
    void aVeryLongTextIsNotSearched() {
        assertThat(RequiredDates.read("1".repeat(100_000), "m/d/Y")).isInstanceOf(RequiredDates.Reading.Bad.class);
    }
}
