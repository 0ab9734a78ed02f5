package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

/** How a list is read for which the service has no filter. */
@Value.Immutable
@JsonDeserialize(builder = PageFilter.Builder.class)
public sealed interface PageFilter extends ListFilter permits ImmutablePageFilter {

    /** {@return the filter that holds every row} */
    static PageFilter all() {
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

    /** Builds a page filter. */
    final class Builder extends ImmutablePageFilter.Builder {
        Builder() {}
    }
}
