package io.github.ordersync.orderdesk;

import io.github.ordersync.client.Async;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RawResponse;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.BaseAddress;
import io.github.ordersync.client.internal.TokenBucket;
import io.github.ordersync.orderdesk.model.ConnectionTest;
import io.github.ordersync.orderdesk.model.Store;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The client for one Order Desk store. Immutable and safe for use by many threads; make one per store and keep it.
 * Clients with the same {@link ClientOptions} share the HTTP connections and, where they speak for the same store, its
 * rate limit.
 *
 * <pre>{@code
 * OrderDeskClient client = OrderDeskClient.builder()
 *         .credentials("12345", Secret.of(key))
 *         .build();
 * for (Order order : client.orders().list(OrderFilter.builder().folderName("New").build())) {
 *     System.out.println(order.sourceId().orElse("?"));
 * }
 * }</pre>
 */
public interface OrderDeskClient extends AutoCloseable {

    /**
     * The store that this client speaks for.
     *
     * @return the id that was given when the client was built
     */
    String storeId();

    /**
     * Tests the credentials.
     *
     * @return the service's greeting and clock
     * @throws io.github.ordersync.client.error.CredentialsRefusedException if they are refused
     */
    ConnectionTest test();

    /**
     * The store, with its folders. The answer holds credentials in the clear: all of it that is not known to be harmless is dropped.
     *
     * @return the store
     */
    Store store();

    /**
     * The orders.
     *
     * @return the same object each time
     */
    Orders orders();

    /**
     * The shipments of orders.
     *
     * @return the same object each time
     */
    Shipments shipments();

    /**
     * The inventory.
     *
     * @return the same object each time
     */
    InventoryItems inventoryItems();

    /**
     * How calls are made; change them with {@code client.withOptions(client.options().toBuilder()...build())}.
     *
     * @return the client's options
     */
    ClientOptions options();

    /**
     * This client with other options. Both share the rate limit of the store, in the time of the first one.
     *
     * @param options how calls are made
     * @return another view of the same store
     */
    OrderDeskClient withOptions(ClientOptions options);

    /**
     * Makes calls and tells what went over the wire for them.
     *
     * @param <T> what the calls return
     * @param call the calls, made on the client that it is given; a list must be read within
     * @return what they returned, with status and headers of the last answer and all attempts
     */
    default <T extends @Nullable Object> RawResponse<T> withRawResponse(
            Function<? super OrderDeskClient, ? extends T> call) {
        return RawResponse.of(options(), this::withOptions, call);
    }

    /**
     * This client on threads of its own, virtual ones where the JVM has them; keep it.
     *
     * @return the same client, asynchronous
     */
    default Async<OrderDeskClient> async() {
        return Async.of(this);
    }

    /**
     * This client on other threads.
     *
     * @param executor runs the calls
     * @return the same client, asynchronous
     */
    default Async<OrderDeskClient> async(Executor executor) {
        return Async.of(this, executor);
    }

    /** Closes nothing that could be shared; the transport belongs to the options. */
    @Override
    void close();

    /**
     * Starts a client.
     *
     * @return a builder that still needs credentials
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the credentials of the environment variables {@code ORDERDESK_STORE_ID} and {@code ORDERDESK_API_KEY}, all else by
     * default.
     *
     * @return the client
     * @throws IllegalStateException if one of them is missing or blank; the message names it
     */
    static OrderDeskClient fromEnvironment() {
        return builder().credentialsFrom(System::getenv).build();
    }

    /** Builds a client. Not safe for use by several threads. */
    final class Builder {

        /**
         * Order Desk has 20 tokens and gives back 3 in a second (documented). Two stay in reserve for whoever else uses the
         * store's key.
         */
        private static final int BURST = 18;

        private static final int PER_SECOND = 3;
        private static final URI SERVICE = URI.create("https://app.orderdesk.me/api/v2");
        private static final Pattern HEADER_TEXT = Pattern.compile("[\\x21-\\x7e]+");

        private @Nullable String storeId;
        private @Nullable Secret apiKey;
        private URI baseUrl = SERVICE;
        private ZoneId filterZone = ZoneOffset.UTC;
        private String historySourceName = "ordersync";
        private @Nullable ClientOptions options;

        Builder() {}

        /**
         * Sets the credentials; needed.
         *
         * @param id the id of the store, a number
         * @param key the key of the API tab of the store's settings
         * @return this builder
         * @throws IllegalArgumentException if the id is blank or cannot be sent in a header
         */
        public Builder credentials(String id, Secret key) {
            String stripped = id.strip();
            if (!HEADER_TEXT.matcher(stripped).matches()) {
                throw new IllegalArgumentException(
                        "The store id is blank or holds spaces or characters that a header cannot carry; it is a number such as 12345.");
            }
            this.storeId = stripped;
            this.apiKey = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * Sets another address, for a sandbox or a proxy. With http the credentials travel unencrypted: for a server on the same
         * machine only.
         *
         * @param url {@code http} or {@code https}, with the path before the resource; default {@code https://app.orderdesk.me/api/v2}
         * @return this builder
         * @throws IllegalArgumentException if it is no such address
         */
        public Builder baseUrl(URI url) {
            this.baseUrl = BaseAddress.of(url, SERVICE);
            return this;
        }

        /**
         * Sets how calls are made.
         *
         * @param value default {@link ClientOptions#standard()}
         * @return this builder
         */
        public Builder options(ClientOptions value) {
            this.options = value;
            return this;
        }

        /**
         * Sets the time zone in which Order Desk reads the date filters of a list. The sources contradict each other: the older documents
         * say the store's own zone, those derived from newer ones say UTC (O-FILTER-ZONE). Until that is settled let the windows of a
         * poller overlap by more than the difference. Dates in answers are UTC either way.
         *
         * @param zone default UTC
         * @return this builder
         */
        public Builder filterZone(ZoneId zone) {
            this.filterZone = zone;
            return this;
        }

        /**
         * Sets under which name history notes are written.
         *
         * @param name what people see in the history; default {@code ordersync}
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder historySourceName(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("historySourceName is blank; people see it beside each note.");
            }
            this.historySourceName = name;
            return this;
        }

        Builder credentialsFrom(Function<String, @Nullable String> environment) {
            return credentials(
                    variable(environment, "ORDERDESK_STORE_ID"), Secret.of(variable(environment, "ORDERDESK_API_KEY")));
        }

        private static String variable(Function<String, @Nullable String> environment, String name) {
            String value = environment.apply(name);
            if (value == null || value.isBlank()) {
                throw new IllegalStateException("The environment variable " + name
                        + " is missing or blank; it holds a value of the API tab of the store's settings.");
            }
            return value;
        }

        /**
         * Builds the client. No call is made.
         *
         * @return the client
         * @throws IllegalStateException if there are no credentials
         */
        public OrderDeskClient build() {
            if (storeId == null || apiKey == null) {
                throw new IllegalStateException("credentials(storeId, apiKey) is missing.");
            }
            ClientOptions made = options == null ? ClientOptions.standard() : options;
            OrderDeskDialect dialect = new OrderDeskDialect(storeId, apiKey);
            TokenBucket limiter = made.rateLimits()
                    .shared(
                            new Account("Order Desk", baseUrl, storeId),
                            TokenBucket.class,
                            () -> new TokenBucket(made.time(), BURST, PER_SECOND, dialect));
            return new HttpOrderDeskClient(
                    new HttpOrderDeskClient.Shared(storeId, dialect, baseUrl, filterZone, historySourceName, limiter),
                    made);
        }

        /** Clients that agree in this share one bucket. */
        private record Account(String service, URI baseUrl, String storeId) {}
    }
}
