package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A store with its folders. The service's answer holds the API key and the password of the mail server in the clear
 * (documented), so this is no {@link io.github.ordersync.client.json.OpenModel}: nothing is kept but what is named here.
 */
@Value.Immutable
@JsonDeserialize(builder = Store.Builder.class)
public sealed interface Store permits ImmutableStore {

    /** The settings that are kept; all others are dropped, because some of them are credentials. */
    Set<String> KEPT_SETTINGS = Set.of(
            "timezone",
            "store_country",
            "date_format",
            "short_date_format",
            "auto_update_stock_count",
            "auto_create_inventory_items",
            "default_checkout_data_fields");

    /** {@return the store's id} */
    Optional<String> id();

    /** {@return the store's name} */
    Optional<String> name();

    /**
     * {@return those of {@link #KEPT_SETTINGS} that the service sent, by the service's names; types vary, {@code "1"},
     * {@code 1}, {@code ""} and {@code []} all occur (documented)}
     */
    Map<String, JsonValue> settings();

    /** {@return the names of the folders by id, in the service's order} */
    @JsonDeserialize(contentUsing = TextOrNothing.class)
    Map<String, String> folders();

    /** {@return the folders, in the service's order} */
    default List<Folder> folderList() {
        return folders().entrySet().stream()
                .map(folder -> new Folder(folder.getKey(), folder.getValue()))
                .toList();
    }

    /**
     * A folder by its name.
     *
     * @param name the exact name
     * @return the first folder of that name, or empty when there is none
     */
    default Optional<Folder> folderNamed(String name) {
        return folderList().stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst();
    }

    /**
     * A setting as text.
     *
     * @param name one of {@link #KEPT_SETTINGS}
     * @return the text, or empty where the setting is missing, blank or no plain value
     */
    default Optional<String> setting(String name) {
        return Optional.ofNullable(settings().get(name))
                .flatMap(JsonValue::text)
                .filter(text -> !text.isBlank());
    }

    /**
     * Drops every setting that is not known to be harmless.
     *
     * @return this store, or one with fewer settings
     */
    @Value.Check
    default Store withoutOtherSettings() {
        if (KEPT_SETTINGS.containsAll(settings().keySet())) {
            return this;
        }
        Map<String, JsonValue> kept = new HashMap<>(settings());
        kept.keySet().retainAll(KEPT_SETTINGS);
        return builder().from(this).settings(kept).build();
    }

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a store. */
    final class Builder extends ImmutableStore.Builder {
        Builder() {}
    }
}
