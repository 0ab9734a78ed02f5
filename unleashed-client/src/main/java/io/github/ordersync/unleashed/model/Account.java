package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** An account of the chart of accounts. */
@Value.Immutable
@JsonDeserialize(builder = Account.Builder.class)
public sealed interface Account extends OpenModel permits ImmutableAccount {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the code, at most 50 characters} */
    Optional<String> accountCode();

    /** {@return the name, at most 500 characters} */
    Optional<String> accountName();

    /** {@return the type: {@code Sales}, {@code Cost of Goods Sold} or {@code Expenses}} */
    Optional<String> accountType();

    /** {@return when the account was changed last, UTC; read only} */
    Optional<Instant> lastModifiedOn();

    @Override
    @JsonAnyGetter
    Map<String, JsonValue> additionalMembers();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an account. */
    final class Builder extends ImmutableAccount.Builder {
        Builder() {}
    }
}
