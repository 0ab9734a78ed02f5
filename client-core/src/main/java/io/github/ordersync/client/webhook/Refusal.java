package io.github.ordersync.client.webhook;

/**
 * Why a request is not taken for a webhook of the service. Answer a refused request with {@link #httpStatus()} and
 * nothing else: whoever sent it learns no more than that.
 */
public enum Refusal {
    /** The body is larger than the bound. */
    TOO_LARGE(413),
    /** The body is of a kind that the service never sends. */
    WRONG_CONTENT_TYPE(415),
    /** A header that the service always sends is missing or blank. */
    HEADER_MISSING(401),
    /** A header that decides is there more than once. */
    HEADER_REPEATED(400),
    /** The form around the value is broken. */
    MALFORMED(400),
    /** It is meant for another store. */
    OTHER_STORE(403),
    /** No known secret makes this signature over this body: it is forged, was changed on its way, or the secret is an old one. */
    WRONG_SIGNATURE(401),
    /** The time of sending is not a number of seconds. */
    TIMESTAMP_MALFORMED(400),
    /** Rightly signed, but too long ago: it may be a repeat of what somebody overheard. */
    TOO_OLD(401),
    /** Rightly signed, but for a time to come: one of the two clocks is wrong. */
    TOO_NEW(401),
    /**
     * Not what the service is known to send, although nothing is wrong with the signature. The service sends what is
     * refused again; to accept it silently loses it.
     */
    NOT_UNDERSTOOD(422);

    private final int httpStatus;

    Refusal(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /**
     * The status to answer with.
     *
     * @return 4xx; both services take it for a failure and try again (documented for Order Desk, inferred for Unleashed)
     */
    public int httpStatus() {
        return httpStatus;
    }
}
