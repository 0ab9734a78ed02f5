package io.github.ordersync.examples.spring;

import io.github.ordersync.client.Secret;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ordersync.*} of the application's configuration.
 *
 * @param every how long to wait between two passes of a store
 * @param stores by your own name for them
 */
@ConfigurationProperties("ordersync")
record OrderSyncProperties(
        @DefaultValue("10m") Duration every, @DefaultValue Map<String, Account> stores) {

    OrderSyncProperties {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("ordersync.every is " + every + "; at least 1s is needed.");
        }
        stores = Map.copyOf(stores);
    }

    /**
     * One store. Keys stay out of files: {@code ${SHOP_NZ_UNLEASHED_KEY}} takes one from the environment.
     *
     * @param unleashedApiId of the Unleashed account
     * @param unleashedApiKey of the Unleashed account
     * @param orderDeskStoreId of the Order Desk store
     * @param orderDeskApiKey of the Order Desk store
     * @param unleashedUrl another address, or nothing
     * @param orderDeskUrl another address, or nothing
     * @param settings the file with the settings of the integration
     */
    record Account(
            String unleashedApiId,
            String unleashedApiKey,
            String orderDeskStoreId,
            String orderDeskApiKey,
            @Nullable URI unleashedUrl,
            @Nullable URI orderDeskUrl,
            Path settings) {

        /** Without the keys. */
        @Override
        public String toString() {
            return "Account[store " + orderDeskStoreId + "]";
        }

        private StoreAccount named(String name) {
            return new StoreAccount(
                    name,
                    Secret.of(unleashedApiId),
                    Secret.of(unleashedApiKey),
                    orderDeskStoreId,
                    Secret.of(orderDeskApiKey),
                    unleashedUrl,
                    orderDeskUrl,
                    read(name));
        }

        private IntegrationSettings read(String name) {
            try {
                return IntegrationSettings.fromJson(Files.readString(settings));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "ordersync.stores." + name + ".settings is " + settings + ", which cannot be read.", e);
            }
        }
    }

    List<StoreAccount> accounts() {
        return stores.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(store -> store.getValue().named(store.getKey()))
                .toList();
    }
}
