package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.ItemReader.Given;
import io.github.ordersync.sync.settings.IntegrationSettings;

/** The settings, and what is made of them once for all orders. */
final class PreparedSettings {

    final IntegrationSettings settings;
    final FieldNames fieldNames;

    /** The discount of items that have none of their own. */
    final Given discountRate;

    PreparedSettings(IntegrationSettings settings) {
        this.settings = settings;
        this.fieldNames = new FieldNames(settings);
        this.discountRate = new Given(Rates.rounded(settings.discountRate()), "setting discountRate");
    }
}
