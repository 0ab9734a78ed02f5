package io.github.ordersync.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where every call comes in, over HTTP or not: one at a time under the sandbox's one lock, past the planned faults, to
 * its service. Nothing waits in here.
 */
final class FrontDoor {

    /**
     * What becomes of a call.
     *
     * @param arrived whether the call reached the service
     * @param answer what the caller gets, or null when it gets nothing
     */
    record Outcome(boolean arrived, @Nullable Answer answer) {}

    private final Lock lock;
    private final Faults faults;
    private final Map<Service, Function<Request, Answer>> services;
    private final List<RecordedCall> calls = new ArrayList<>();

    FrontDoor(Lock lock, Faults faults, Map<Service, Function<Request, Answer>> services) {
        this.lock = lock;
        this.faults = faults;
        this.services = Map.copyOf(services);
    }

    Outcome receive(Request request) {
        lock.lock();
        try {
            Fault fault = faults.take(request.received());
            if (fault == null) {
                return new Outcome(true, record(request, work(request)));
            }
            return switch (fault.kind()) {
                case NEVER_ARRIVES -> new Outcome(false, null);
                case INSTEAD_OF_THE_WORK -> new Outcome(true, record(request, fault.answer(request.service())));
                case AFTER_THE_WORK -> {
                    work(request);
                    yield new Outcome(true, record(request, fault.answer(request.service())));
                }
                case ANSWER_LOST -> {
                    record(request, work(request));
                    yield new Outcome(true, null);
                }
                case ANSWER_TRUNCATED ->
                    new Outcome(true, record(request, work(request)).truncated());
            };
        } finally {
            lock.unlock();
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

    private Answer record(Request request, Answer answer) {
        calls.add(new RecordedCall(request.service(), request.method(), request.path(), answer.status()));
        return answer;
    }

    List<RecordedCall> calls() {
        lock.lock();
        try {
            return List.copyOf(calls);
        } finally {
            lock.unlock();
        }
    }

    void clearCalls() {
        lock.lock();
        try {
            calls.clear();
        } finally {
            lock.unlock();
        }
    }
}
