package io.github.ordersync.sandbox;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Calls in their order: a list that can be narrowed down, one condition after the other, and that tells its story in an
 * error's message.
 *
 * <pre>{@code
 * assertEquals(1, sandbox.calls().to(Service.UNLEASHED).with("POST", "/SalesOrders/*").status(201).size());
 * sandbox.calls().to(Service.ORDER_DESK).writes().expectNone();
 * }</pre>
 *
 * <p>Immutable: later calls are not in it.
 */
public final class Calls extends AbstractList<RecordedCall> {

    private final List<RecordedCall> calls;
    private final String described;

    Calls(List<RecordedCall> calls) {
        this(List.copyOf(calls), "");
    }

    private Calls(List<RecordedCall> calls, String described) {
        this.calls = calls;
        this.described = described;
    }

    @Override
    public RecordedCall get(int index) {
        return calls.get(index);
    }

    @Override
    public int size() {
        return calls.size();
    }

    /**
     * The calls that fit a condition.
     *
     * @param condition the condition
     * @return those calls
     */
    public Calls matching(Predicate<? super RecordedCall> condition) {
        return narrowed("that fit", condition);
    }

    Calls arrived() {
        return new Calls(calls.stream().filter(call -> call.status() != 0).toList());
    }

    private Calls narrowed(String how, Predicate<? super RecordedCall> condition) {
        List<RecordedCall> left = calls.stream().filter(condition).toList();
        return new Calls(left, described + " " + how);
    }

    /**
     * The calls to one of the services.
     *
     * @param service the service
     * @return those calls
     */
    public Calls to(Service service) {
        return narrowed("to " + service, call -> call.service() == service);
    }

    /**
     * The calls with a method.
     *
     * @param method the HTTP method, such as {@code POST}
     * @return those calls
     */
    public Calls method(String method) {
        return narrowed(method, call -> call.method().equalsIgnoreCase(method));
    }

    /**
     * The calls to a path.
     *
     * @param pattern the path, where {@code *} stands for anything but a slash and {@code **} for anything; case makes
     *     no difference
     * @return those calls
     */
    public Calls path(String pattern) {
        Predicate<String> path = ReceivedCall.pathLike(pattern);
        return narrowed(pattern, call -> path.test(call.path()));
    }

    /**
     * The calls with a method to a path.
     *
     * @param method the HTTP method
     * @param pattern the path as in {@link #path}
     * @return those calls
     */
    public Calls with(String method, String pattern) {
        return method(method).path(pattern);
    }

    /**
     * The calls that the service answered with a status, whether the answer arrived or not.
     *
     * @param status the HTTP status
     * @return those calls
     */
    public Calls status(int status) {
        return narrowed("answered " + status, call -> call.status() == status);
    }

    /**
     * The calls that only read.
     *
     * @return those calls
     */
    public Calls reads() {
        return method("GET");
    }

    /**
     * The calls that write.
     *
     * @return those calls
     */
    public Calls writes() {
        return narrowed("that write", call -> !call.method().equalsIgnoreCase("GET"));
    }

    /**
     * The calls that met a fault.
     *
     * @return those calls
     */
    public Calls faulty() {
        return narrowed("with a fault", RecordedCall::isFaulty);
    }

    /**
     * The calls that met no fault.
     *
     * @return those calls
     */
    public Calls clean() {
        return narrowed("without a fault", call -> !call.isFaulty());
    }

    /**
     * The one call that there is.
     *
     * @return the call
     * @throws AssertionError if there is none or more than one; the message lists them
     */
    public RecordedCall only() {
        expect(1);
        return calls.get(0);
    }

    /**
     * Makes sure of the number of calls.
     *
     * @param count how many there should be
     * @return this
     * @throws AssertionError if there are more or fewer; the message lists them
     */
    public Calls expect(int count) {
        if (calls.size() != count) {
            throw new AssertionError(
                    "Expected " + count + " calls" + described + ", there were " + calls.size() + ":\n" + story());
        }
        return this;
    }

    /**
     * Makes sure that there are no such calls.
     *
     * @throws AssertionError if there is any; the message lists them
     */
    public void expectNone() {
        expect(0);
    }

    /**
     * The calls one a line, numbered.
     *
     * @return the text, which ends in a line break unless it is empty
     */
    public String story() {
        StringBuilder story = new StringBuilder();
        int number = 0;
        for (RecordedCall call : calls) {
            story.append("  ").append(++number).append(". ").append(call).append('\n');
        }
        return story.toString();
    }

    /** The calls in one line. */
    @Override
    public String toString() {
        return calls.stream().map(RecordedCall::toString).collect(Collectors.joining("; ", "[", "]"));
    }
}
