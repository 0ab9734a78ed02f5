package io.github.ordersync.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where every call comes in, over HTTP or not: one at a time under the sandbox's one lock, past the planned faults, to
 * its service. Nothing waits in here.
 */
final class FrontDoor {

    /**
     * What becomes of a call.
     *
     * @param arrived whether the call may have reached the service, as far as the caller can tell
     * @param answer what the caller gets, or null when it gets nothing
     * @param delay how long the answer takes
     */
    record Outcome(boolean arrived, @Nullable Answer answer, Duration delay) {}

    /** A call that is still on its way. */
    private record Late(Instant due, long number, Request request, Faults.Met met) {}

    private final Lock lock;
    private final Faults faults;
    private final Supplier<Instant> now;
    private final Map<Service, Function<Request, Answer>> services;
    private final List<RecordedCall> attempts = new ArrayList<>();
    private final PriorityQueue<Late> late =
            new PriorityQueue<>(Comparator.comparing(Late::due).thenComparing(Late::number));
    private long lateOnes;

    FrontDoor(Lock lock, Faults faults, Supplier<Instant> now, Map<Service, Function<Request, Answer>> services) {
        this.lock = lock;
        this.faults = faults;
        this.now = now;
        this.services = Map.copyOf(services);
    }

    Outcome receive(Request request) {
        lock.lock();
        try {
            arriveLate();
            Faults.Met met = faults.take(request.received());
            if (met == null) {
                return new Outcome(true, record(request, work(request), ""), Duration.ZERO);
            }
            return faulty(request, met);
        } finally {
            lock.unlock();
        }
    }

    private Outcome faulty(Request request, Faults.Met met) {
        Fault fault = met.fault();
        String reason = met.toString();
        return switch (fault.kind()) {
            case NEVER_ARRIVES -> {
                attempts.add(recorded(request, 0, reason));
                yield new Outcome(false, null, Duration.ZERO);
            }
            case ARRIVES_LATER -> {
                attempts.add(recorded(request, 0, reason));
                late.add(new Late(now.get().plus(fault.delay()), lateOnes++, request, met));
                yield new Outcome(true, null, Duration.ZERO);
            }
            case INSTEAD_OF_THE_WORK -> answered(request, fault, Answer.empty(0), reason);
            case AFTER_THE_WORK -> answered(request, fault, work(request), reason);
            case AFTER_DOING_IT_TWICE -> {
                record(request, work(request), reason);
                yield answered(request, fault, work(request), reason);
            }
            case ANSWER_LOST -> {
                record(request, work(request), reason);
                yield new Outcome(true, null, Duration.ZERO);
            }
        };
    }

    private Outcome answered(Request request, Fault fault, Answer done, String reason) {
        return new Outcome(true, record(request, fault.answer(request.service(), done), reason), fault.delay());
    }

    /** Lets the calls arrive whose time has come, in their order; nobody gets their answers. */
    private void arriveLate() {
        Late next = late.peek();
        while (next != null && !next.due().isAfter(now.get())) {
            late.remove();
            record(next.request(), work(next.request()), next.met().toString());
            next = late.peek();
        }
    }

    private Answer work(Request request) {
        Function<Request, Answer> service = services.get(request.service());
        if (service == null) {
            throw new IllegalStateException("No service " + request.service());
        }
        try {
            return service.apply(request);
        } catch (RuntimeException e) {
            // A mistake of the sandbox: it must be seen in both modes, and must not end a server's thread.
            String message = "The sandbox itself failed: " + e;
            return request.service() == Service.UNLEASHED
                    ? UnleashedApi.failure(500, message)
                    : OrderDeskApi.failure(500, message);
        }
    }

    private Answer record(Request request, Answer answer, String reason) {
        attempts.add(recorded(request, answer.status(), reason));
        return answer;
    }

    private static RecordedCall recorded(Request request, int status, String reason) {
        return new RecordedCall(request.service(), request.method(), request.path(), status, reason);
    }

    Calls attempts() {
        lock.lock();
        try {
            return new Calls(attempts);
        } finally {
            lock.unlock();
        }
    }

    void clearCalls() {
        lock.lock();
        try {
            attempts.clear();
        } finally {
            lock.unlock();
        }
    }
}
