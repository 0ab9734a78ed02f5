package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.settings.CustomField;

/** The types of lines. Only null and Charge have been seen in Unleashed. */
final class LineTypes {

    static final String CHARGE = "Charge";

    private static final String FIELD = CustomField.LINE_TYPE.fieldName();

    private LineTypes() {}

    /** The type of an item's line; blank = null. */
    static String of(MappingRun run, CustomFields itemFields, Object place) {
        Sourced found = itemFields.find(CustomField.LINE_TYPE, run.prepared.fieldNames);
        String type = Text.line(found == null ? run.settings.lineType().orElse("") : found.value());
        // The guide says "defaults to Null", so people write it.
        if (type.isEmpty() || type.equalsIgnoreCase("null")) {
            return "";
        }
        if (type.equalsIgnoreCase(CHARGE)) {
            return CHARGE;
        }
        Object where = found == null ? new Phrase(place, ", setting lineType") : found.source();
        run.findings.warn(FindingCode.UNKNOWN_LINE_TYPE, FIELD, where, type, "it is sent as it is; known is Charge");
        return Text.cut(type, 50);
    }
}
