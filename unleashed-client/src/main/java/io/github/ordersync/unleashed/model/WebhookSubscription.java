package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * A subscription to events. An account has at most five (documented). Member names are those of a client that works,
 * in camel case; Pascal case is read too (inferred).
 */
@Value.Immutable
@JsonDeserialize(builder = WebhookSubscription.Builder.class)
public sealed interface WebhookSubscription extends OpenModel permits ImmutableWebhookSubscription {

    /** {@return the id; chosen by the service} */
    @JsonProperty("subscriptionId")
    @JsonAlias("SubscriptionId")
    Optional<UUID> subscriptionId();

    /** {@return what it is for} */
    @JsonProperty("description")
    @JsonAlias("Description")
    Optional<String> description();

    /** {@return where events are sent; HTTPS only (documented)} */
    @JsonProperty("notificationUrl")
    @JsonAlias("NotificationUrl")
    Optional<String> notificationUrl();

    /** {@return the events in lower case, such as {@code salesorder.created} (documented)} */
    @JsonProperty("eventTypes")
    @JsonAlias("EventTypes")
    List<String> eventTypes();

    /**
     * {@return the key that signs the events; only in the answer to the create, never again (documented): keep it
     * then}
     */
    @JsonProperty("signatureKey")
    @JsonAlias("SignatureKey")
    Optional<Secret> signatureKey();

    /** {@return when the subscription was made, UTC; read only} */
    @JsonProperty("createdOn")
    @JsonAlias("CreatedOn")
    Optional<Instant> createdOn();

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

    /** Builds a webhook subscription. */
    final class Builder extends ImmutableWebhookSubscription.Builder {
        Builder() {}
    }
}
