package io.github.ordersync.client.error;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A call that failed. Each subclass stands for one decision that a caller can take. */
public abstract class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FailedCall call;

    ApiException(FailedCall call, String what, @Nullable Throwable cause) {
        super(call.sentence(what), cause);
        this.call = call;
    }

    /** Service, call, what went wrong and what the service said; never a credential. */
    @Override
    public final String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /**
     * The name of the call.
     *
     * @return such as {@code salesOrders.create}
     */
    public final String endpoint() {
        return call.endpoint();
    }

    /**
     * The service that was called.
     *
     * @return {@code Unleashed} or {@code Order Desk}
     */
    public final String service() {
        return call.service();
    }

    /**
     * How often the call was tried.
     *
     * @return 1 or more
     */
    public final int attempts() {
        return call.attempts();
    }

    /**
     * The last HTTP status.
     *
     * @return empty when there was no answer
     */
    public final OptionalInt status() {
        return call.status();
    }

    /**
     * What the service or the network said.
     *
     * @return shortened, credentials masked; may be blank
     */
    public final String detail() {
        return call.detail();
    }
}
