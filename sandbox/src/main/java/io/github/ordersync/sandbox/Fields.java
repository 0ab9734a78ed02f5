package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a resource or of its lines, in the order of answers. Lengths and decimals are the reference's. */
final class Fields {

    /** Where the reference gives no length, that of most texts. */
    static final int LONG = 500;

    private final List<Field> fields = new ArrayList<>();
    private final Set<String> required = new HashSet<>();
    private final Set<String> onCreationOnly = new HashSet<>();

    private Fields add(String name, Field.Kind kind, int size) {
        fields.add(new Field(name, kind, size, null, List.of()));
        return this;
    }

    Fields texts(int length, String... names) {
        for (String name : names) {
            add(name, Field.Kind.TEXT, length);
        }
        return this;
    }

    Fields numbers(int decimals, String... names) {
        for (String name : names) {
            add(name, Field.Kind.NUMBER, decimals);
        }
        return this;
    }

    Fields whole(String name) {
        return add(name, Field.Kind.WHOLE, 0);
    }

    /** True when it is given as true only. */
    Fields flags(String... names) {
        for (String name : names) {
            add(name, Field.Kind.FLAG, 0);
        }
        return this;
    }

    /** True unless it is given as false. */
    Fields flagsOn(String... names) {
        for (String name : names) {
            add(name, Field.Kind.FLAG, 1);
        }
        return this;
    }

    Fields dates(String... names) {
        for (String name : names) {
            add(name, Field.Kind.DATE, 0);
        }
        return this;
    }

    /** Another row, named in a write by guid or by the key of its table. */
    Fields link(String name, Table table, String... shown) {
        fields.add(new Field(name, Field.Kind.LINK, 0, table, List.of(shown)));
        return this;
    }

    /** The product of a line. */
    Fields product(UnleashedAccount account) {
        return link("Product", account.products, "ProductCode", "ProductDescription");
    }

    /** Kept as it is sent. */
    Fields list(String name) {
        return add(name, Field.Kind.LIST, 0);
    }

    Fields required(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    /** What an update can't change (documented for codes). */
    Fields onCreationOnly(String... names) {
        onCreationOnly.addAll(List.of(names));
        return this;
    }

    /**
     * Finds what is wrong with a body.
     *
     * @param place what stands before a member's name in a problem, such as {@code Lines[0].}
     */
    void check(String place, JsonNode body, Problems problems) {
        for (Field field : fields) {
            if (required.contains(field.name()) && Trees.blank(body, field.name())) {
                problems.required(place + field.name());
            } else {
                field.check(place + field.name(), body, problems);
            }
        }
    }

    /** What is stored for a body that was accepted. */
    ObjectNode make(JsonNode body, @Nullable JsonNode existing) {
        ObjectNode made = Trees.object();
        for (Field field : fields) {
            if (existing != null && onCreationOnly.contains(field.name())) {
                made.set(field.name(), existing.path(field.name()));
            } else {
                field.put(made, body);
            }
        }
        return made;
    }
}
