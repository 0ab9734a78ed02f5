package io.github.ordersync.client.internal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenEnum;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A model with a member of every kind. */
@Value.Immutable
@JsonDeserialize(builder = Crate.Builder.class)
sealed interface Crate extends OpenModel permits ImmutableCrate {

    Optional<String> name();

    Optional<BigDecimal> weight();

    Optional<Integer> pieces();

    Optional<Long> number();

    Optional<Boolean> fragile();

    Optional<Instant> packed();

    Optional<Kind> kind();

    Optional<Crate> inner();

    List<Crate> crates();

    List<String> tags();

    Map<String, JsonValue> notes();

    Map<String, String> labels();

    Optional<JsonValue> raw();

    @Override
    @JsonAnyGetter
    Map<String, JsonValue> additionalMembers();

    static Builder builder() {
        return new Builder();
    }

    default Builder toBuilder() {
        return builder().from(this);
    }

    final class Builder extends ImmutableCrate.Builder {
        Builder() {}
    }

    /** An open enum, as the models have them. */
    final class Kind extends OpenEnum {
        static final Kind WOOD = new Kind("Wood");

        private Kind(String text) {
            super(text);
        }

        @com.fasterxml.jackson.annotation.JsonCreator
        static Kind of(String text) {
            return text.equalsIgnoreCase("wood") ? WOOD : new Kind(text);
        }
    }
}
