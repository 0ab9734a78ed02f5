package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {

    private final Ran ran = Ran.ordersync("demo");
    private final List<String> chapters = List.of(ran.out().split("\n(?=\\d\\. |What Order Desk shows)"));

    @Test
    void itEndsWellAndIsReadable() {
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        ran.fitsInto100Columns();
        assertThat(chapters).hasSize(6);
        assertThat(chapters.get(0)).contains("10 orders of two shops wait in Order Desk's folder New.");
    }

    @Test
    void theFirstPassSendsEightAndRefusesTwo() {
        assertThat(chapters.get(1))
                .contains("8 sent, 2 refused, 9 stock updated.")
                .contains("Order 70035 was refused by the rules, before any call was made for it.")
                .contains("Order 70034 was refused by Unleashed.")
                .containsPattern("MUG +151 -> 157")
                .doesNotContain("differs from Order Desk", "warning");
    }

    @Test
    void whatPeopleDoComesBack() {
        assertThat(chapters.get(2))
                .contains("Sales order SO-00000001 (KC-1041) is shipped with UPS, tracking number 1Z999AA10123456784.")
                .contains("Sales order SO-00000002 (KC-1042) is deleted.")
                .contains("30 of LANTERN, a new product, arrive in the warehouse MAIN.");
        assertThat(chapters.get(3))
                .containsPattern("KC-1041 +shipped +UPS 1Z999AA10123456784")
                .containsPattern("KC-1041 +moved +to Closed")
                .containsPattern("KC-1042 +canceled")
                .containsPattern("LANTERN +0 -> 30")
                // What KC-1042 had reserved: 3 teapots and 6 towels.
                .containsPattern("POT +21 -> 24")
                .containsPattern("TOWEL +84 -> 90")
                .contains("2 refused, 1 shipped, 1 moved, 1 canceled, 3 stock updated.");
    }

    @Test
    void theLastPassDoesNothing() {
        assertThat(chapters.get(4)).contains("\n2 refused.\n").doesNotContain("ITEM");
    }

    @Test
    void theEndShowsWhatOrderDeskShows() {
        assertThat(chapters.get(5))
                .containsPattern("KC-1041 +Closed +1Z999AA10123456784")
                .containsPattern("KC-1042 +Canceled")
                .containsPattern("70034 +New +Order Could Not Be Submitted to Unleashed\\.")
                .containsPattern("70035 +New +Order Could Not Be Submitted to Unleashed\\.")
                .containsPattern("6 others +Prepared");
    }
}
