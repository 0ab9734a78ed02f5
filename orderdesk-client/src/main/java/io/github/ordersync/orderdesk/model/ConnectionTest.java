package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The answer to a test of the credentials. */
@Value.Immutable
@JsonDeserialize(builder = ConnectionTest.Builder.class)
public sealed interface ConnectionTest permits ImmutableConnectionTest {

    /** {@return the service's words, such as {@code Connection Successful}} */
    Optional<String> message();

    /** {@return the service's clock, to the second} */
    Optional<Instant> currentDateTime();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a connection test. */
    final class Builder extends ImmutableConnectionTest.Builder {
        Builder() {}
    }
}
