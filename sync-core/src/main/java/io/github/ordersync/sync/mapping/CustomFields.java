package io.github.ordersync.sync.mapping;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ItemFieldPrecedence;
import io.github.ordersync.sync.settings.OrderFieldPrecedence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields of an order or an item. The place that has precedence is searched first; in each place the exact name
 * comes first, then other ways of writing it, then the aliases of the settings. Blank is absent.
 */
final class CustomFields {

    private static final String[] NO_KEYS = {};

    private final @Nullable Place first;
    private final @Nullable Place second;
    private final Findings findings;

    private CustomFields(@Nullable Place first, @Nullable Place second, Findings findings) {
        this.first = first;
        this.second = second;
        this.findings = findings;
    }

    /** A map of the order or of an item that is not empty; its name ends with a point. */
    private record Place(Object name, Map<String, JsonValue> members, String[] keys) {

        static @Nullable Place of(Object owner, String name, Map<String, JsonValue> members) {
            return members.isEmpty()
                    ? null
                    : new Place(
                            new Phrase(owner, name), members, members.keySet().toArray(NO_KEYS));
        }
    }

    static CustomFields of(Order order, IntegrationSettings settings, Findings findings) {
        Place checkoutData = Place.of("", "checkout_data.", order.checkoutData());
        Place metadata = Place.of("", "order_metadata.", order.orderMetadata());
        return settings.orderFieldPrecedence() == OrderFieldPrecedence.CHECKOUT_DATA_FIRST
                ? new CustomFields(checkoutData, metadata, findings)
                : new CustomFields(metadata, checkoutData, findings);
    }

    static CustomFields of(OrderItem item, Object itemPlace, IntegrationSettings settings, Findings findings) {
        Place metadata = Place.of(itemPlace, ", metadata.", item.metadata());
        Place variations = Place.of(itemPlace, ", variation_list.", item.variationList());
        return settings.itemFieldPrecedence() == ItemFieldPrecedence.METADATA_FIRST
                ? new CustomFields(metadata, variations, findings)
                : new CustomFields(variations, metadata, findings);
    }

    /** A custom field, its text without space around it; null if it is not set. */
    @Nullable
    Sourced find(CustomField field, FieldNames names) {
        return find(field.fieldName(), names.of(field));
    }

    /** A field that the settings name. */
    @Nullable
    Sourced find(String name) {
        return find(name, List.of(CustomField.folded(name)));
    }

    private @Nullable Sourced find(String name, List<String> foldedNames) {
        Sourced found = first == null ? null : find(first, name, foldedNames);
        return found != null || second == null ? found : find(second, name, foldedNames);
    }

    private @Nullable Sourced find(Place place, String name, List<String> foldedNames) {
        JsonValue exact = place.members().get(name);
        Sourced found = exact == null ? null : text(name, place, name, exact);
        for (int i = 0; found == null && i < foldedNames.size(); i++) {
            found = findOtherwiseWritten(place, name, foldedNames.get(i));
        }
        return found;
    }

    private @Nullable Sourced findOtherwiseWritten(Place place, String name, String folded) {
        Sourced first = null;
        Sourced second = null;
        boolean differ = false;
        for (String key : place.keys()) {
            JsonValue value = FieldNames.matches(key, folded) && !key.equals(name)
                    ? place.members().get(key)
                    : null;
            Sourced found = value == null ? null : text(name, place, key, value);
            if (found == null) {
                continue;
            }
            if (first == null) {
                first = found;
            } else {
                second = second == null ? found : second;
                differ |= !found.value().equals(first.value());
            }
        }
        if (first != null && second != null && differ) {
            findings.warn(
                    FindingCode.FIELD_SET_TWICE,
                    name,
                    first.source(),
                    first.value(),
                    "this one counts; " + second.source() + " says " + Text.shown(second.value()));
        }
        return first;
    }

    private @Nullable Sourced text(String name, Place place, String key, JsonValue value) {
        boolean nothing = value.isNull()
                || value.isArray() && value.elements().isEmpty()
                || value.isObject() && value.members().isEmpty();
        if (nothing) {
            return null;
        }
        Phrase where = new Phrase(place.name(), Text.line(key));
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            findings.problem(FindingCode.NOT_A_TEXT, name, where, value.toJson(), "a text or a number");
            return null;
        }
        String lines = Text.lines(text.get());
        return Text.isPresent(lines) ? new Sourced(lines, where) : null;
    }
}
