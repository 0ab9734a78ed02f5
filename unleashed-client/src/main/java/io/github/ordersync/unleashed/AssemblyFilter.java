package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Which assemblies a list holds; without any value all. */
@Value.Immutable
@JsonDeserialize(builder = AssemblyFilter.Builder.class)
public sealed interface AssemblyFilter extends ListFilter permits ImmutableAssemblyFilter {

    /** {@return the one with this number} */
    Optional<String> assemblyNumber();

    /** {@return the status} */
    Optional<String> assemblyStatus();

    /** {@return a custom status; overrides {@link #assemblyStatus()}} */
    Optional<String> customAssemblyStatus();

    /** {@return date from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return date up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static AssemblyFilter all() {
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

    /** Builds an assembly filter. */
    final class Builder extends ImmutableAssemblyFilter.Builder {
        Builder() {}
    }
}
