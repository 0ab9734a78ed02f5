package io.github.ordersync.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductSettingsTest {

    private static ProductSettings match(String codeMatch) {
        return ProductSettings.parse(codeMatch, "", "", "", "");
    }

    private static List<SettingsProblem> problems(String codeMatch) {
        return catchThrowableOfType(InvalidSettingsException.class, () -> match(codeMatch))
                .problems();
    }

    @Test
    void aCodeIsReplaced() {
        ProductSettings settings = match("CART-1=UN-1\r\n  CART-2 = UN-2  \n\n");

        assertThat(settings.match("CART-1")).containsExactly("UN-1");
        assertThat(settings.match("CART-2")).containsExactly("UN-2");
        assertThat(settings.match("CART-3")).containsExactly("CART-3");
        assertThat(settings.isReplaced("CART-1")).isTrue();
        assertThat(settings.isReplaced("CART-3")).isFalse();
    }

    @Test
    void aBundleKeepsItsRepeats() {
        assertThat(match("DGT123=SKU1,SKU1, SKU2").match("DGT123")).containsExactly("SKU1", "SKU1", "SKU2");
    }

    @Test
    void caseCountsOnlyWhereTwoCodesDifferByIt() {
        ProductSettings settings = match("abc=X\nABC=Y\nDef=Z");

        assertThat(settings.match("abc")).containsExactly("X");
        assertThat(settings.match("ABC")).containsExactly("Y");
        assertThat(settings.match("Abc")).containsExactly("Abc");
        assertThat(settings.match("DEF")).containsExactly("Z");
    }

    @Test
    void codesToSkipStandOnLinesOrBetweenCommas() {
        ProductSettings settings = ProductSettings.parse("", "A\nB, C\r\n\r\n,D", "", "", "");

        assertThat(List.of("A", "b", "C", "D")).allMatch(settings::skips);
        assertThat(settings.skips("E")).isFalse();
        assertThat(settings.skips("")).isFalse();
    }

    @Test
    void theReverseOfAMatchIsOnlyKnownOneToOne() {
        ProductSettings settings = match("A=X\nB=Y,Z\nC=W\nD=W\nE=V,V");

        assertThat(settings.orderDeskCodeFor("X")).hasValue("A");
        assertThat(settings.orderDeskCodeFor("x")).hasValue("A");
        assertThat(settings.orderDeskCodeFor("Y")).as("part of a bundle").isEmpty();
        assertThat(settings.orderDeskCodeFor("W")).as("two items").isEmpty();
        assertThat(settings.orderDeskCodeFor("V")).as("two of one").isEmpty();
        assertThat(settings.orderDeskCodeFor("Q")).isEmpty();
    }

    @Test
    void namesAreUnsetWhenBlank() {
        ProductSettings set = ProductSettings.parse("", "", " Gift Message ", "Main, Second", "Pick");

        assertThat(set.giftMessageField()).hasValue("Gift Message");
        assertThat(set.picklistMessageField()).hasValue("Pick");
        assertThat(set.inventoryLocationMatch()).hasValue("Main, Second");
        assertThat(set.matchesLocation(" main")).isTrue();
        assertThat(set.matchesLocation("SECOND")).isTrue();
        assertThat(set.matchesLocation("Third")).isFalse();
        assertThat(ProductSettings.NONE.giftMessageField()).isEmpty();
        assertThat(ProductSettings.NONE.picklistMessageField()).isEmpty();
        assertThat(ProductSettings.NONE.inventoryLocationMatch()).isEmpty();
        assertThat(ProductSettings.NONE.matchesLocation("anywhere")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "A=B;nonsense     | line 2, column 1  | one CODE=CODE",
                "A=B;=C           | line 2, column 1  | a code before the =",
                "A=               | line 1, column 3  | a code here",
                "A=B,,C           | line 1, column 5  | a code here",
                "A=B,             | line 1, column 5  | a code here",
                "A=B=C            | line 1, column 4  | a single =",
                "A=B;C=D;A=E      | line 3, column 1  | already on line 1",
                "🙂=B=C           | line 1, column 4  | a single =",
            })
    void aLineThatCannotBeReadIsNamed(String lines, String place, String wanted) {
        List<SettingsProblem> problems = problems(lines.replace(';', '\n'));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("productSettings.codeMatch (" + place + ")");
            assertThat(problem.allowed()).contains(wanted);
        });
    }

    @Test
    void allProblemsComeAtOnce() {
        assertThat(problems("x\nA=B\ny\nC=" + "D".repeat(101)))
                .extracting(SettingsProblem::key)
                .containsExactly(
                        "productSettings.codeMatch (line 1, column 1)",
                        "productSettings.codeMatch (line 3, column 1)",
                        "productSettings.codeMatch (line 4, column 3)");
    }

    @Test
    void aLongListIsFine() {
        String lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "CART-" + i + "=UN-" + i)
                .collect(Collectors.joining("\n"));

        assertThat(lines.length()).isGreaterThan(10_000);
        assertThat(match(lines).match("CART-4999")).containsExactly("UN-4999");
    }

    @Test
    void settingsAreValues() {
        assertThat(match("A=B"))
                .isEqualTo(match("A=B"))
                .hasSameHashCodeAs(match("A=B"))
                .isNotEqualTo(match("A=C"));
        assertThat(match("A=B")).hasToString("ProductSettings[A=B, , , , ]");
    }
}
