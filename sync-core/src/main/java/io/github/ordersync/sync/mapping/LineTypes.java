package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.settings.CustomField;
import java.util.Optional;

/** The types of lines. Only null and Charge have been seen in Unleashed. */
final class LineTypes {

    static final String CHARGE = "Charge";

    private static final String FIELD = CustomField.LINE_TYPE.fieldName();

    private LineTypes() {}

    /** The type of an item's line; blank = null. */
    static String of(MappingRun run, CustomFields itemFields, String place) {
        Optional<CustomFields.Found> found = itemFields.find(CustomField.LINE_TYPE);
        String type = Text.line(
                found.map(CustomFields.Found::value).or(run.settings::lineType).orElse(""));
        // The guide says "defaults to Null", so people write it.
        if (type.isEmpty() || type.equalsIgnoreCase("null")) {
            return "";
        }
        if (type.equalsIgnoreCase(CHARGE)) {
            return CHARGE;
        }
        String where = found.map(CustomFields.Found::place).orElse(place + ", setting lineType");
        run.findings.warn(FindingCode.UNKNOWN_LINE_TYPE, FIELD, where, type, "it is sent as it is; known is Charge");
        return Text.cut(type, 50);
    }
}
