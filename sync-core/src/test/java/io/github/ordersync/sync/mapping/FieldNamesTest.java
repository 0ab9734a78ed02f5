package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.IntegrationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TaxCode",
                "tax_code",
                " TAX - CODE\t",
                "TaxCod",
                "TaxCodes",
                "",
                "--",
                "Tax\u00A0Code",
                "\u0130Code",
                "Tax\u212Aode",
                "\u001CTaxCode",
                "\uD83D\uDE42TaxCode"
            })
    void aNameMatchesWhereItIsTheSameFolded(String key) {
        for (String name : new String[] {"TaxCode", "", "Tax kode", "\u0130code", "\uD83D\uDE42 taxcode"}) {
            assertThat(FieldNames.matches(key, CustomField.folded(name)))
                    .as("%s for %s", key, name)
                    .isEqualTo(CustomField.folded(key).equals(CustomField.folded(name)));
        }
    }

    @Test
    void aliasesComeAfterTheFieldsOwnName() {
        FieldNames names = new FieldNames(IntegrationSettings.builder()
                .putFieldAliases("PO notes", "delivery instruction")
                .build());

        assertThat(names.of(CustomField.DELIVERY_INSTRUCTION)).containsExactly("deliveryinstruction", "ponotes");
        assertThat(names.of(CustomField.TAX_CODE)).containsExactly("taxcode");
    }
}
