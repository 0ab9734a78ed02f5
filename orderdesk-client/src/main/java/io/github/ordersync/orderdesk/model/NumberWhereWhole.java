package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Writes an id as the number that it is on the wire. Ids of inventory items and folders and those of a move are numbers
 * (documented); all others are texts. What is no plain whole number stays text.
 */
final class NumberWhereWhole extends StdSerializer<String> {

    private static final long serialVersionUID = 1L;
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,17}");

    NumberWhereWhole() {
        super(String.class);
    }

    @Override
    public void serialize(String id, JsonGenerator generator, SerializerProvider provider) throws IOException {
        if (WHOLE.matcher(id).matches()) {
            generator.writeNumber(Long.parseLong(id));
        } else {
            generator.writeString(id);
        }
    }
}
