package io.github.ordersync.sandbox;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Unleashed and Order Desk in memory. Both are as strict as the real services are known to be: signatures, headers,
 * validation, whole-object updates, the rate limit. Nothing is written to disk, and nothing leaves the machine but a webhook
 * that you post elsewhere.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *     // point the clients at sandbox.unleashedUrl() and sandbox.orderDeskUrl() with the sandbox's credentials
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class Sandbox implements AutoCloseable {

    private static final String UNLEASHED_HOST = "unleashed.sandbox";
    private static final String ORDER_DESK_HOST = "orderdesk.sandbox";

    private final FrontDoor door;
    private final Faults faults;
    private final UnleashedSide unleashed;
    private final OrderDeskSide orderDesk;
    private final List<LoopbackHttp> servers = new ArrayList<>();
    private final URI unleashedUrl;
    private final URI orderDeskUrl;
    private final Transport transport;
    private final TimeSource time;
    private volatile boolean closed;

    private Sandbox(Builder builder, boolean http) {
        ReentrantLock lock = new ReentrantLock();
        time = builder.time;
        Doubts doubts = new Doubts(builder.doubts);
        Stamps stamps = new Stamps(builder.time, builder.unleashedAhead);
        UnleashedAccount account = new UnleashedAccount(stamps, doubts);
        UnleashedApi unleashedApi = new UnleashedApi(account, builder.existingGuid);
        OrderDeskStore store =
                new OrderDeskStore(new Stamps(builder.time, builder.orderDeskAhead), builder.existingShipment, doubts);
        OrderDeskApi orderDeskApi = new OrderDeskApi(store, new TokenBucket(builder.time::nanoTime));
        faults = new Faults(lock, builder.time::now);
        unleashed = new UnleashedSide(lock, account, unleashedApi);
        orderDesk = new OrderDeskSide(lock, store);
        door = new FrontDoor(
                lock,
                faults,
                builder.time::now,
                Map.of(
                        Service.UNLEASHED, request -> doubts.watching(() -> unleashedApi.answer(request)),
                        Service.ORDER_DESK, request -> doubts.watching(() -> orderDeskApi.answer(request))));
        if (builder.shop) {
            Shop.open(unleashed, orderDesk, stamps.now());
        }
        Map<String, Service> authorities = new LinkedHashMap<>();
        authorities.put(UNLEASHED_HOST, Service.UNLEASHED);
        authorities.put(ORDER_DESK_HOST, Service.ORDER_DESK);
        if (http) {
            LoopbackHttp first = listen(Service.UNLEASHED);
            LoopbackHttp second = listen(Service.ORDER_DESK);
            authorities.put(first.authority(), Service.UNLEASHED);
            authorities.put(second.authority(), Service.ORDER_DESK);
            unleashedUrl = URI.create("http://" + first.authority());
            orderDeskUrl = URI.create("http://" + second.authority() + OrderDeskApi.BASE_PATH);
        } else {
            unleashedUrl = URI.create("http://" + UNLEASHED_HOST);
            orderDeskUrl = URI.create("http://" + ORDER_DESK_HOST + OrderDeskApi.BASE_PATH);
        }
        transport = new DirectTransport(door, authorities, time, () -> closed);
    }

    private LoopbackHttp listen(Service service) {
        LoopbackHttp server = new LoopbackHttp(service, door, time);
        servers.add(server);
        return server;
    }

    /**
     * Starts both services over HTTP, each on a free port of the loopback interface, with a small believable shop and
     * the system's time.
     *
     * @return the running sandbox
     * @throws java.io.UncheckedIOException if no port can be had
     */
    public static Sandbox start() {
        return builder().start();
    }

    /**
     * A sandbox with choices.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where Unleashed is.
     *
     * @return its base address, without a path
     */
    public URI unleashedUrl() {
        return unleashedUrl;
    }

    /**
     * Where Order Desk is.
     *
     * @return its base address, which ends in {@code /api/v2}
     */
    public URI orderDeskUrl() {
        return orderDeskUrl;
    }

    /**
     * Carries calls to both addresses without a socket, in both modes.
     *
     * @return the transport
     */
    public Transport transport() {
        return transport;
    }

    /**
     * The API id that Unleashed accepts. Not a secret: it opens nothing but the sandbox.
     *
     * @return the id
     */
    public String unleashedApiId() {
        return UnleashedApi.API_ID;
    }

    /**
     * The API key that Unleashed accepts. Not a secret: it opens nothing but the sandbox.
     *
     * @return the key
     */
    public String unleashedApiKey() {
        return UnleashedApi.API_KEY;
    }

    /**
     * The key with which the events of {@link UnleashedSide#webhook} are signed. Not a secret.
     *
     * @return the key
     */
    public String unleashedSignatureKey() {
        return UnleashedApi.SIGNATURE_KEY;
    }

    /**
     * The store id that Order Desk accepts.
     *
     * @return the id
     */
    public String orderDeskStoreId() {
        return OrderDeskApi.STORE_ID;
    }

    /**
     * The API key that Order Desk accepts. Not a secret: it opens nothing but the sandbox.
     *
     * @return the key
     */
    public String orderDeskApiKey() {
        return OrderDeskApi.API_KEY;
    }

    /**
     * What people do in Unleashed, and what is in it.
     *
     * @return Unleashed without its API
     */
    public UnleashedSide unleashed() {
        return unleashed;
    }

    /**
     * What people do in Order Desk, and what is in it.
     *
     * @return Order Desk without its API
     */
    public OrderDeskSide orderDesk() {
        return orderDesk;
    }

    /**
     * What is to go wrong.
     *
     * @return the planned faults
     */
    public Faults faults() {
        return faults;
    }

    /**
     * The calls that reached the services, in their order.
     *
     * @return a copy
     */
    public Calls calls() {
        return door.attempts().arrived();
    }

    /**
     * The calls that were made, in their order: those that reached the services, and those that a fault kept from it,
     * whose status is 0. A call that arrived later stands at both places.
     *
     * @return a copy
     */
    public Calls attempts() {
        return door.attempts();
    }

    /** Forgets the recorded calls. */
    public void clearCalls() {
        door.clearCalls();
    }

    /** Stops listening. What was in the services can still be looked at. */
    @Override
    public void close() {
        closed = true;
        servers.forEach(LoopbackHttp::close);
    }

    /** The choices for a sandbox. */
    public static final class Builder {

        private TimeSource time = TimeSource.system();
        private boolean shop = true;
        private ExistingGuid existingGuid = ExistingGuid.REFUSE;
        private ExistingShipment existingShipment = ExistingShipment.REFUSE_SAME_NUMBER;
        private Duration unleashedAhead = Duration.ZERO;
        private Duration orderDeskAhead = Duration.ZERO;

        private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

        private Builder() {}

        /**
         * Where the services take their time from: for created and modified stamps and for Order Desk's rate limit.
         *
         * @param time the time source; default the system's
         * @return this
         */
        public Builder time(TimeSource time) {
            this.time = time;
            return this;
        }

        /**
         * The time source that was chosen.
         *
         * @return the time source
         */
        public TimeSource time() {
            return time;
        }

        /**
         * Only what an account can't do without: warehouse MAIN; taxes NONE, GST15 and VAT20; currencies NZD (base),
         * USD, GBP and AUD; customer GUEST; shipping companies. No products, orders or inventory.
         *
         * @return this
         */
        public Builder empty() {
            shop = false;
            return this;
        }

        /**
         * A small believable shop. This is the default.
         *
         * @return this
         */
        public Builder shop() {
            shop = true;
            return this;
        }

        /**
         * What a POST of a sales order to a guid that already exists does; the real service's behaviour is unknown.
         *
         * @param existingGuid the behaviour; default {@link ExistingGuid#REFUSE}
         * @return this
         */
        public Builder existingGuid(ExistingGuid existingGuid) {
            this.existingGuid = existingGuid;
            return this;
        }

        /**
         * What a second shipment with one tracking number does; the real service's behaviour is not quite known.
         *
         * @param existingShipment the behaviour; default {@link ExistingShipment#REFUSE_SAME_NUMBER}
         * @return this
         */
        public Builder existingShipment(ExistingShipment existingShipment) {
            this.existingShipment = existingShipment;
            return this;
        }

        /**
         * Refuses what is doubtful too, beside what the services are known to refuse. Each refusal names the doubt's
         * id.
         *
         * @return this
         */
        public Builder strict() {
            doubts.addAll(EnumSet.allOf(Doubt.class));
            return this;
        }

        /**
         * Leaves some doubts out, after {@link #strict()}: what the program relies on knowingly, or what a probe of a
         * test account has settled.
         *
         * @param trusted what is not refused
         * @return this
         */
        public Builder trust(Doubt... trusted) {
            List.of(trusted).forEach(doubts::remove);
            return this;
        }

        /**
         * Clocks that are wrong: what each service stamps its data with.
         *
         * @param unleashed how far Unleashed's clock is ahead of the time source; negative when it is behind
         * @param orderDesk the same for Order Desk's
         * @return this
         */
        public Builder clocksAhead(Duration unleashed, Duration orderDesk) {
            this.unleashedAhead = unleashed;
            this.orderDeskAhead = orderDesk;
            return this;
        }

        /**
         * Starts both services over HTTP on free ports of the loopback interface.
         *
         * @return the running sandbox
         * @throws java.io.UncheckedIOException if no port can be had
         */
        public Sandbox start() {
            return new Sandbox(this, true);
        }

        /**
         * Starts both services without a socket: only {@link Sandbox#transport()} reaches them.
         *
         * @return the running sandbox
         */
        public Sandbox inProcess() {
            return new Sandbox(this, false);
        }
    }
}
