package io.github.ordersync.sync.mapping;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ItemFieldPrecedence;
import io.github.ordersync.sync.settings.OrderFieldPrecedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields of an order or an item. The place that has precedence is searched first; in each place the exact name
 * comes first, then other ways of writing it, then the aliases of the settings. Blank is absent.
 */
final class CustomFields {

    private final List<Place> places;
    private final Map<String, String> aliases;
    private final Findings findings;

    private CustomFields(List<Place> places, Map<String, String> aliases, Findings findings) {
        this.places = places;
        this.aliases = aliases;
        this.findings = findings;
    }

    /** A field that is set: its text without space around it, and where it was found. */
    record Found(String value, String place) {}

    private record Place(String name, Map<String, JsonValue> members) {}

    static CustomFields of(Order order, IntegrationSettings settings, Findings findings) {
        Place checkoutData = new Place("checkout_data", order.checkoutData());
        Place metadata = new Place("order_metadata", order.orderMetadata());
        boolean checkoutDataFirst = settings.orderFieldPrecedence() == OrderFieldPrecedence.CHECKOUT_DATA_FIRST;
        List<Place> places = checkoutDataFirst ? List.of(checkoutData, metadata) : List.of(metadata, checkoutData);
        return new CustomFields(places, settings.fieldAliases(), findings);
    }

    static CustomFields of(OrderItem item, String itemPlace, IntegrationSettings settings, Findings findings) {
        Place metadata = new Place(itemPlace + ", metadata", item.metadata());
        Place variations = new Place(itemPlace + ", variation_list", item.variationList());
        boolean metadataFirst = settings.itemFieldPrecedence() == ItemFieldPrecedence.METADATA_FIRST;
        List<Place> places = metadataFirst ? List.of(metadata, variations) : List.of(variations, metadata);
        return new CustomFields(places, settings.fieldAliases(), findings);
    }

    Optional<Found> find(CustomField field) {
        return find(field.fieldName(), otherNames(field));
    }

    /** A field that the settings name. */
    Optional<Found> find(String name) {
        return find(name, List.of());
    }

    private Optional<Found> find(String name, List<String> otherNames) {
        for (Place place : places) {
            Optional<Found> found = find(place, name, otherNames);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> find(Place place, String name, List<String> otherNames) {
        if (place.members().isEmpty()) {
            return Optional.empty();
        }
        JsonValue exact = place.members().get(name);
        if (exact != null) {
            Optional<Found> found = text(name, place, name, exact);
            if (found.isPresent()) {
                return found;
            }
        }
        List<String> folded = new ArrayList<>();
        folded.add(CustomField.folded(name));
        otherNames.forEach(other -> folded.add(CustomField.folded(other)));
        for (String wanted : folded) {
            List<Found> found = new ArrayList<>();
            place.members().forEach((key, value) -> {
                if (CustomField.folded(key).equals(wanted) && !key.equals(name)) {
                    text(name, place, key, value).ifPresent(found::add);
                }
            });
            if (found.stream().map(Found::value).distinct().count() > 1) {
                findings.warn(
                        FindingCode.FIELD_SET_TWICE,
                        name,
                        found.get(0).place(),
                        found.get(0).value(),
                        "this one counts; " + found.get(1).place() + " says "
                                + Text.shown(found.get(1).value()));
            }
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> text(String name, Place place, String key, JsonValue value) {
        boolean nothing = value.isNull()
                || value.isArray() && value.elements().isEmpty()
                || value.isObject() && value.members().isEmpty();
        if (nothing) {
            return Optional.empty();
        }
        String where = place.name() + "." + Text.line(key);
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            findings.problem(FindingCode.NOT_A_TEXT, name, where, value.toJson(), "a text or a number");
        }
        return text.map(Text::lines).filter(Text::isPresent).map(t -> new Found(t, where));
    }

    private List<String> otherNames(CustomField field) {
        return aliases.entrySet().stream()
                .filter(alias -> CustomField.named(alias.getValue()).equals(Optional.of(field)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
