package io.github.ordersync.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One thing that goes wrong with a call. Hand it to {@link Faults#failNext}, {@link Faults#during} or {@link Chaos}.
 * Immutable; one fault can be used many times.
 */
public final class Fault {

    /** When the call goes wrong, seen from the service. */
    enum Kind {
        NEVER_ARRIVES,
        ARRIVES_LATER,
        INSTEAD_OF_THE_WORK,
        AFTER_THE_WORK,
        AFTER_DOING_IT_TWICE,
        ANSWER_LOST
    }

    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

    private final Kind kind;
    private final String description;
    private final Duration delay;
    private final BiFunction<Service, Answer, Answer> answer;

    private Fault(Kind kind, String description, Duration delay, BiFunction<Service, Answer, Answer> answer) {
        this.kind = kind;
        this.description = description;
        this.delay = delay;
        this.answer = answer;
    }

    private static Fault of(Kind kind, String description) {
        return new Fault(kind, description, Duration.ZERO, (service, done) -> done);
    }

    private static Fault answering(Kind kind, String description, BiFunction<Service, Answer, Answer> answer) {
        return new Fault(kind, description, Duration.ZERO, answer);
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
        return answering(
                Kind.INSTEAD_OF_THE_WORK, "status " + checked(status), (service, none) -> error(service, status));
    }

    /**
     * The service does the work and then answers a status in its error shape: the caller can't know.
     *
     * @param status the HTTP status, 300 to 599
     * @return the fault
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Fault statusAfterwards(int status) {
        return answering(
                Kind.AFTER_THE_WORK,
                "status " + checked(status) + " after the work",
                (service, done) -> error(service, status));
    }

    /**
     * A proxy in front of the service answers with a page of HTML; the service never sees the call.
     *
     * @param status the HTTP status, 200 or 300 to 599
     * @return the fault
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Fault html(int status) {
        int shown = status == 200 ? status : checked(status);
        return answering(
                Kind.INSTEAD_OF_THE_WORK,
                "a proxy's page of HTML with status " + shown,
                (service, none) -> new Answer(
                        status,
                        HTML,
                        "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>"));
    }

    /**
     * The call never arrives. In-process this is a {@link java.net.ConnectException}. Over HTTP the connection is
     * closed without an answer, since a listening port cannot refuse one caller; the JDK's client then repeats a GET by
     * itself, once, which meets no fault any more.
     *
     * @return the fault
     */
    public static Fault lostBeforeSend() {
        return of(Kind.NEVER_ARRIVES, "never arrived");
    }

    /**
     * The caller sees a lost connection, and the call arrives all the same, later: right before the first call to the
     * sandbox after this time.
     *
     * @param delay how much later, in the sandbox's time
     * @return the fault
     * @throws IllegalArgumentException if the delay is not positive
     */
    public static Fault arrivesLater(Duration delay) {
        return new Fault(Kind.ARRIVES_LATER, "arrives " + positive(delay) + " later", delay, (service, done) -> done);
    }

    /**
     * The service does the work and its answer is lost: in-process a plain {@link java.io.IOException}, over HTTP a
     * closed connection (where the JDK's client repeats a GET by itself, once).
     *
     * @return the fault
     */
    public static Fault lostAfterwards() {
        return of(Kind.ANSWER_LOST, "answer lost");
    }

    /**
     * The service does the work and half of its answer's text arrives.
     *
     * @return the fault
     */
    public static Fault truncated() {
        return answering(Kind.AFTER_THE_WORK, "answer cut in half", (service, done) -> done.truncated());
    }

    /**
     * The service does the work and its answer comes with its status and without a body.
     *
     * @return the fault
     */
    public static Fault empty() {
        return answering(
                Kind.AFTER_THE_WORK,
                "answer without its body",
                (service, done) -> new Answer(done.status(), done.headers(), ""));
    }

    /**
     * The service does the work and its answer comes as what it is not: {@code text/plain} in place of JSON. The text
     * itself is whole.
     *
     * @return the fault
     */
    public static Fault wrongContentType() {
        return answering(
                Kind.AFTER_THE_WORK,
                "answer with a wrong content type",
                (service, done) -> done.with("Content-Type", "text/plain"));
    }

    /**
     * The service does the work and its answer arrives with characters changed on the way, so that it is no JSON.
     *
     * @return the fault
     */
    public static Fault garbled() {
        return answering(
                Kind.AFTER_THE_WORK,
                "answer garbled",
                (service, done) -> new Answer(
                        done.status(),
                        done.headers(),
                        done.text().replace('"', '\u0000').replace(':', '\ufffd')));
    }

    /**
     * The call arrives twice, as when a proxy repeats it; the caller gets the second answer.
     *
     * @return the fault
     */
    public static Fault twice() {
        return of(Kind.AFTER_DOING_IT_TWICE, "done twice");
    }

    /**
     * The service does the work and takes its time. In-process, a caller whose timeout is shorter gets a
     * {@link java.net.http.HttpTimeoutException} after it. The time passes in the sandbox's time source: with a
     * {@link SimulatedClock} nobody really waits.
     *
     * @param delay how long the answer takes
     * @return the fault
     * @throws IllegalArgumentException if the delay is not positive
     */
    public static Fault slow(Duration delay) {
        return new Fault(Kind.AFTER_THE_WORK, "answer after " + positive(delay), delay, (service, done) -> done);
    }

    private static int checked(int status) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException("A fault's HTTP status is " + status + ", expected 300 to 599");
        }
        return status;
    }

    private static Duration positive(Duration delay) {
        if (delay.isNegative() || delay.isZero()) {
            throw new IllegalArgumentException("A fault's delay is " + delay + ", expected more than zero");
        }
        return delay;
    }

    private static Answer error(Service service, int status) {
        return switch (service) {
            case UNLEASHED -> UnleashedApi.failure(status, "The service could not answer.");
            case ORDER_DESK -> OrderDeskApi.failure(status, "The service could not answer.");
        };
    }

    Kind kind() {
        return kind;
    }

    Duration delay() {
        return delay;
    }

    /** What the caller gets where the service would answer as given. */
    Answer answer(Service service, Answer done) {
        return answer.apply(service, done);
    }

    /** What goes wrong, in words, as in the record of calls. */
    @Override
    public String toString() {
        return description;
    }
}
