package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Which currencies a list holds; without any value all. This list has no pages (documented). */
@Value.Immutable
@JsonDeserialize(builder = CurrencyFilter.Builder.class)
public sealed interface CurrencyFilter permits ImmutableCurrencyFilter {

    /** {@return only currencies that the account uses, or only the others} */
    Optional<Boolean> inUse();

    /** {@return the filter that holds every row} */
    static CurrencyFilter all() {
        return builder().build();
    }

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this filter} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a currency filter. */
    final class Builder extends ImmutableCurrencyFilter.Builder {
        Builder() {}
    }
}
