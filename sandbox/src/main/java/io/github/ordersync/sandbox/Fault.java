package io.github.ordersync.sandbox;

import java.util.Map;

/** One thing that goes wrong with a call. Hand it to {@link Faults#failNext}. */
public final class Fault {

    /** When the call goes wrong, seen from the service. */
    enum Kind {
        NEVER_ARRIVES,
        INSTEAD_OF_THE_WORK,
        AFTER_THE_WORK,
        ANSWER_LOST,
        ANSWER_TRUNCATED
    }

    private final Kind kind;
    private final int status;
    private final boolean html;

    private Fault(Kind kind, int status, boolean html) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException("A fault's HTTP status is " + status + ", expected 300 to 599");
        }
        this.kind = kind;
        this.status = status;
        this.html = html;
    }

    /**
     * The service does nothing and answers a status in its own error shape. Order Desk's 429 carries
     * {@code X-Retry-After}.
     *
     * @param status the HTTP status, 300 to 599
     * @return the fault
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Fault status(int status) {
        return new Fault(Kind.INSTEAD_OF_THE_WORK, status, false);
    }

    /**
     * The service does the work and then answers a status in its error shape: the caller can't know.
     *
     * @param status the HTTP status, 300 to 599
     * @return the fault
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Fault statusAfterwards(int status) {
        return new Fault(Kind.AFTER_THE_WORK, status, false);
    }

    /**
     * A proxy in front of the service answers with a page of HTML; the service never sees the call.
     *
     * @param status the HTTP status, 300 to 599
     * @return the fault
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Fault html(int status) {
        return new Fault(Kind.INSTEAD_OF_THE_WORK, status, true);
    }

    /**
     * The call never arrives. In-process this is a {@link java.net.ConnectException}. Over HTTP the connection is
     * closed without an answer, since a listening port cannot refuse one caller; the JDK's client then repeats a GET by
     * itself, once, which meets no fault any more.
     *
     * @return the fault
     */
    public static Fault lostBeforeSend() {
        return new Fault(Kind.NEVER_ARRIVES, 599, false);
    }

    /**
     * The service does the work and its answer is lost: in-process a plain {@link java.io.IOException}, over HTTP a
     * closed connection (where the JDK's client repeats a GET by itself, once).
     *
     * @return the fault
     */
    public static Fault lostAfterwards() {
        return new Fault(Kind.ANSWER_LOST, 599, false);
    }

    /**
     * The service does the work and half of its answer's text arrives.
     *
     * @return the fault
     */
    public static Fault truncated() {
        return new Fault(Kind.ANSWER_TRUNCATED, 599, false);
    }

    Kind kind() {
        return kind;
    }

    Answer answer(Service service) {
        if (html) {
            return new Answer(
                    status,
                    Map.of("Content-Type", "text/html"),
                    "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>");
        }
        return switch (service) {
            case UNLEASHED -> UnleashedApi.failure(status, "The service could not answer.");
            case ORDER_DESK -> OrderDeskApi.failure(status, "The service could not answer.");
        };
    }
}
