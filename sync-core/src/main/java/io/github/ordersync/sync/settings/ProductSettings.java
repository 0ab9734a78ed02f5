package io.github.ordersync.sync.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Order Desk's <em>Product Settings</em> of an integration: codes to replace, codes to leave out, and three names.
 * Codes are compared exactly, then ignoring case where that is unambiguous.
 */
public final class ProductSettings {

    /** Nothing is replaced, nothing is left out. */
    public static final ProductSettings NONE = parse("", "", "", "", "");

    private final String codeMatch;
    private final String codeSkip;
    private final String giftMessageField;
    private final String inventoryLocationMatch;
    private final String picklistMessageField;
    private final Map<String, List<String>> replacements;
    private final Map<String, String> replacementsIgnoringCase;
    private final Set<String> skipped;
    private final Map<String, String> oneToOne;

    private ProductSettings(
            String codeMatch,
            String codeSkip,
            String giftMessageField,
            String inventoryLocationMatch,
            String picklistMessageField,
            List<SettingsProblem> problems) {
        this.codeMatch = codeMatch;
        this.codeSkip = codeSkip;
        this.giftMessageField = giftMessageField.strip();
        this.inventoryLocationMatch = inventoryLocationMatch.strip();
        this.picklistMessageField = picklistMessageField.strip();
        this.replacements = ProductCodeText.replacements(codeMatch, problems);
        this.replacementsIgnoringCase = unambiguous(replacements.keySet());
        this.skipped = new HashSet<>();
        ProductCodeText.codes(codeSkip).forEach(code -> skipped.add(folded(code)));
        this.oneToOne = oneToOne(replacements);
    }

    /**
     * Reads the five settings as they are typed in Order Desk. Blank means unset. The limit of 10,000 characters that
     * Order Desk has for its page does not apply.
     *
     * @param codeMatch <em>Product Code Match</em>: one {@code CODE=CODE} or bundle {@code CODE=CODE,CODE,CODE} a line;
     *     a repeated code is one more of it
     * @param codeSkip <em>Product Code Skip</em>: codes, one a line or separated by commas
     * @param giftMessageField <em>Gift Message Field</em>: the name of an order's field
     * @param inventoryLocationMatch <em>Inventory Location Match</em>: the location that items must have; several are
     *     separated by commas
     * @param picklistMessageField <em>Picklist Message Field</em>: the name of an order's field
     * @return the settings
     * @throws InvalidSettingsException if a line of the code match cannot be read; names line and column
     */
    public static ProductSettings parse(
            String codeMatch,
            String codeSkip,
            String giftMessageField,
            String inventoryLocationMatch,
            String picklistMessageField) {
        List<SettingsProblem> problems = new ArrayList<>();
        ProductSettings settings =
                parse(codeMatch, codeSkip, giftMessageField, inventoryLocationMatch, picklistMessageField, problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    /** As the public one, but puts the problems into a list; what cannot be read is left out. */
    static ProductSettings parse(
            String codeMatch,
            String codeSkip,
            String giftMessageField,
            String inventoryLocationMatch,
            String picklistMessageField,
            List<SettingsProblem> problems) {
        return new ProductSettings(
                codeMatch, codeSkip, giftMessageField, inventoryLocationMatch, picklistMessageField, problems);
    }

    /**
     * What is sent for a code.
     *
     * @param code an item's code in Order Desk
     * @return the codes in Unleashed, a repeated one as often as it is needed; the code itself where it is not replaced
     */
    public List<String> match(String code) {
        List<String> products = replacements.get(keyOf(code));
        return products == null ? List.of(code) : products;
    }

    /**
     * Whether a code has a line in <em>Product Code Match</em>. The stock of such an item cannot be synced back
     * (documented), unless the line is {@linkplain #orderDeskCodeFor one to one}.
     *
     * @param code an item's code in Order Desk
     * @return true if another code, or a bundle, is sent
     */
    public boolean isReplaced(String code) {
        return !keyOf(code).isEmpty();
    }

    /**
     * Whether items with this code are not sent.
     *
     * @param code an item's code in Order Desk
     * @return true if <em>Product Code Skip</em> names it
     */
    public boolean skips(String code) {
        return !skipped.isEmpty() && skipped.contains(folded(code));
    }

    /**
     * The item whose stock a product is: the reverse of a match that is one to one. A bundle is not, and neither are
     * two items that are sent as the same product.
     *
     * @param unleashedCode a product's code in Unleashed
     * @return the code in Order Desk as it is written in the settings; empty where there is no such match
     */
    public Optional<String> orderDeskCodeFor(String unleashedCode) {
        return Optional.ofNullable(oneToOne.get(folded(unleashedCode)));
    }

    /**
     * The field that holds the gift message.
     *
     * @return a field of checkout data or order metadata; empty if unset
     */
    public Optional<String> giftMessageField() {
        return set(giftMessageField);
    }

    /**
     * The location that items must have to be sent.
     *
     * @return one location, or several separated by commas; empty if all items are sent
     */
    public Optional<String> inventoryLocationMatch() {
        return set(inventoryLocationMatch);
    }

    /**
     * The field that holds the message for the pick list.
     *
     * @return a field of checkout data or order metadata; empty if unset
     */
    public Optional<String> picklistMessageField() {
        return set(picklistMessageField);
    }

    /**
     * Whether a location passes <em>Inventory Location Match</em>, ignoring case.
     *
     * @param location the inventory item's location
     * @return true if it is one of those wanted, or if all are
     */
    public boolean matchesLocation(String location) {
        return inventoryLocationMatch.isEmpty()
                || ProductCodeText.codes(inventoryLocationMatch).stream()
                        .anyMatch(wanted -> folded(wanted).equals(folded(location)));
    }

    /** Codes that are both replaced and left out: the replacement never happens. */
    List<String> replacedAndSkipped() {
        return replacements.keySet().stream().filter(this::skips).toList();
    }

    private String keyOf(String code) {
        if (replacements.isEmpty()) {
            return "";
        }
        String exact = code.strip();
        return replacements.containsKey(exact) ? exact : replacementsIgnoringCase.getOrDefault(folded(exact), "");
    }

    private static Optional<String> set(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String folded(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> unambiguous(Set<String> codes) {
        Map<String, String> byFolded = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String code : codes) {
            if (byFolded.put(folded(code), code) != null) {
                ambiguous.add(folded(code));
            }
        }
        byFolded.keySet().removeAll(ambiguous);
        return byFolded;
    }

    private static Map<String, String> oneToOne(Map<String, List<String>> replacements) {
        Map<String, String> reverse = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        replacements.forEach((code, products) -> {
            if (products.size() == 1 && reverse.put(folded(products.get(0)), code) != null) {
                ambiguous.add(folded(products.get(0)));
            }
        });
        reverse.keySet().removeAll(ambiguous);
        return reverse;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductSettings that && texts().equals(that.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }

    /** The settings as they were typed. */
    @Override
    public String toString() {
        return "ProductSettings" + texts();
    }

    private List<String> texts() {
        return List.of(codeMatch, codeSkip, giftMessageField, inventoryLocationMatch, picklistMessageField);
    }
}
