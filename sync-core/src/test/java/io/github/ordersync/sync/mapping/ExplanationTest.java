package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** It is put into words when it is asked for, and that must not show. */
class ExplanationTest {

    @Test
    void twoOfTheSameOrderAreEqual() {
        Orders orders = order().shipping("5.00").checkout("TaxRate", "15");
        Explanation one = orders.map().explanation();
        Explanation other = orders.map().explanation();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        assertThat(one).isNotEqualTo(order().map().explanation());
        assertThat(one.toString()).startsWith("Explanation[rows=[Row[target=SourceId, value=orderdesk:11:26211, ");
    }

    @Test
    void itSaysTheSameEachTime() {
        Explanation explanation = order().map().explanation();

        assertThat(explanation.rows()).isNotEmpty().isSameAs(explanation.rows()).isUnmodifiable();
        assertThat(explanation.skipped()).isSameAs(explanation.skipped()).isUnmodifiable();
    }

    @Test
    void anExplanationInWordsKeepsNoHoldOnTheLists() {
        List<Explanation.Skipped> skipped = new ArrayList<>(List.of(new Explanation.Skipped("item 1", "why")));
        Explanation explanation = new Explanation(List.of(), skipped);
        skipped.clear();

        assertThat(explanation.skipped()).containsExactly(new Explanation.Skipped("item 1", "why"));
    }
}
