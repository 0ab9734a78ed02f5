package io.github.ordersync.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DeliveryInstruction",
                "delivery_instruction",
                "DELIVERY-INSTRUCTION",
                " Delivery Instruction",
                "Delivery\u00A0Instruction"
            })
    void waysOfWritingANameAreOne(String name) {
        assertThat(CustomField.named(name)).hasValue(CustomField.DELIVERY_INSTRUCTION);
    }

    @Test
    void theGuidesFieldsAreKnownByNameAndPlace() {
        assertThat(CustomField.values())
                .filteredOn(CustomField::onItem)
                .extracting(CustomField::fieldName)
                .containsExactly("LineType", "LineTax", "DiscountRate");
        assertThat(CustomField.names().split(", "))
                .hasSize(14)
                .startsWith("guid", "currency", "customer_guid")
                .endsWith("LineTax", "DiscountRate");
    }

    @Test
    void otherNamesAreNone() {
        assertThat(CustomField.named("Instruction")).isEmpty();
        assertThat(CustomField.named("")).isEmpty();
    }
}
