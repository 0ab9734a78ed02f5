package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every state that lasts. */
@Timeout(120)
class SyncStateTest {

    private static final Duration LENGTH = Duration.ofMinutes(5);
    private static final TimeSource TIME = TimeSource.system();

    static Stream<StateKind> kinds() {
        return StateKind.all().stream();
    }

    private static void pass(SyncState state, Consumer<SyncState> steps) {
        try (Lease lease = state.acquire(LENGTH, TIME)) {
            lease.check();
            steps.accept(state);
            state.flush();
        }
    }

    @Test
    void aStateInMemoryBelongsToOneStore() {
        SyncState state = SyncState.inMemory();
        SyncState bound = state.forStore(StateKind.STORE);
        bound.put("a", "1");
        assertThat(state.get("a")).contains("1");
        assertThat(state.forStore(StateKind.STORE).get("a")).contains("1");
        bound.remove("a");
        assertThat(bound.get("a")).isEmpty();
        assertThatThrownBy(() -> state.forStore("another"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(StateKind.STORE)
                .hasMessageContaining("another");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsFlushedIsThereForTheNextProcess(StateKind kind) {
        pass(kind.open(), state -> {
            assertThat(state.get("a")).isEmpty();
            state.put("a", "1");
            state.put("b", "2");
            state.put("b", "3");
            assertThat(state.get("b")).contains("3");
        });
        assertThat(kind.open().get("a")).contains("1");
        pass(kind.open(), state -> {
            assertThat(state.get("b")).contains("3");
            state.remove("a");
            state.remove("never there");
            state.put("c", "");
        });
        pass(kind.open(), state -> {
            assertThat(state.get("a")).isEmpty();
            assertThat(state.get("b")).contains("3");
            assertThat(state.get("c")).contains("");
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNotFlushedIsLostAndNothingElse(StateKind kind) {
        pass(kind.open(), state -> state.put("a", "1"));
        SyncState state = kind.open();
        try (Lease lease = state.acquire(LENGTH, TIME)) {
            lease.check();
            state.put("a", "2");
            state.put("b", "2");
        }
        pass(kind.open(), after -> {
            assertThat(after.get("a")).contains("1");
            assertThat(after.get("b")).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anyTextIsAKeyAndAValue(StateKind kind) {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "trailing ",
                "trailing",
                "Case",
                "case",
                "a\u0000b",
                "\u0000",
                "\\u0000",
                "lone \ud800 high",
                "lone \udc00 low",
                "\udc00\ud800",
                "pair \ud83d\ude00",
                "line\nbreak\r\n\t\u2028\u2029\u0085\u007f",
                "quote\" apostrophe' back\\slash /slash",
                "'; DROP TABLE ordersync_state; --",
                "%_*?[]{}()$1 ${x} :name ?",
                "ā ñ ß İ ı \u0307 e\u0301 é",
                "\uffff\ufffe\ufeff",
                "\u202eright to left",
                "null",
                "x".repeat(199),
                "x".repeat(200),
                "x".repeat(201),
                "x".repeat(201) + "y",
                "\ud83d\ude00".repeat(150),
                "y" + "\ud83d\ude00".repeat(150)));
        Random random = new Random(20260302);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            for (int c = 0; c < length; c++) {
                text.append((char) random.nextInt(0x10000));
            }
            texts.add(text.toString());
        }
        texts.add("long value ".repeat(200_000));
        pass(kind.open(), state -> texts.forEach(text -> state.put(text, "of " + text)));
        pass(
                kind.open(),
                state -> texts.forEach(text -> {
                    assertThat(state.get(text)).contains("of " + text);
                    state.remove(text);
                }));
        pass(
                kind.open(),
                state -> texts.forEach(text -> assertThat(state.get(text)).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void manyChangesAgainstAMap(StateKind kind) {
        Random random = new Random(7);
        Map<String, String> model = new HashMap<>();
        for (int round = 0; round < 30; round++) {
            SyncState state = kind.open();
            Map<String, String> before = new HashMap<>(model);
            boolean flushed = random.nextInt(4) > 0;
            try (Lease lease = state.acquire(LENGTH, TIME)) {
                lease.check();
                for (int change = random.nextInt(40); change > 0; change--) {
                    String key = "key." + random.nextInt(25);
                    if (random.nextInt(3) == 0) {
                        state.remove(key);
                        model.remove(key);
                    } else {
                        String value = "value " + random.nextInt(5);
                        state.put(key, value);
                        model.put(key, value);
                    }
                }
                if (flushed) {
                    state.flush();
                }
            }
            if (!flushed) {
                model = before;
            }
            SyncState after = kind.open();
            for (int i = 0; i < 25; i++) {
                assertThat(after.get("key." + i).orElse("-")).isEqualTo(model.getOrDefault("key." + i, "-"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void storesDoNotSeeEachOther(StateKind kind) {
        List<String> stores = List.of(
                "Order Desk store 1, Unleashed account 000000000000",
                "Order Desk store 1, Unleashed account 000000000001",
                "order desk store 1, unleashed account 000000000000",
                "'; DELETE FROM ordersync_lease; --",
                "x".repeat(300),
                "x".repeat(301));
        List<Lease> held = new ArrayList<>();
        for (String store : stores) {
            SyncState state = kind.openFor(store);
            held.add(state.acquire(LENGTH, TIME));
            assertThat(state.get("cursor")).isEmpty();
            state.put("cursor", "of " + store);
            state.flush();
        }
        held.forEach(Lease::close);
        for (String store : stores) {
            assertThat(kind.openFor(store).get("cursor")).contains("of " + store);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoHoldsNoLeaseReadsAndDoesNotWrite(StateKind kind) {
        SyncState state = kind.open();
        assertThat(state.get("a")).isEmpty();
        assertThatThrownBy(() -> state.put("a", "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'a'")
                .hasMessageContaining("acquire");
        state.acquire(LENGTH, TIME).close();
        assertThatThrownBy(() -> state.remove("a")).isInstanceOf(IllegalStateException.class);
        state.flush();
        assertThat(kind.open().get("a")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSecondPassIsToldWhoRunsTheFirst(StateKind kind) {
        SyncState first = kind.open();
        SyncState second = kind.open();
        try (Lease lease = first.acquire(LENGTH, TIME)) {
            lease.check();
            for (SyncState other : List.of(first, second)) {
                assertThatThrownBy(() -> other.acquire(LENGTH, TIME))
                        .isInstanceOfSatisfying(LeaseTakenException.class, taken -> {
                            assertThat(taken.owner())
                                    .contains(
                                            "process " + ProcessHandle.current().pid() + " on ");
                            assertThat(taken).hasMessageContaining(taken.owner());
                            taken.until()
                                    .ifPresent(until -> assertThat(until)
                                            .isBetween(
                                                    Instant.now().minus(LENGTH),
                                                    Instant.now().plus(LENGTH.multipliedBy(3))));
                            assertThat(taken.until().isPresent())
                                    .isEqualTo(!kind.toString().equals("file"));
                        });
            }
            first.put("a", "1");
            first.flush();
            lease.check();
        }
        pass(second, state -> assertThat(state.get("a")).contains("1"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void neverTwoAtATime(StateKind kind) throws Exception {
        int threads = 4;
        int wanted = 10;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(() -> {
                    start.await();
                    int refused = 0;
                    for (int done = 0; done < wanted; ) {
                        SyncState state = kind.open();
                        try (Lease lease = state.acquire(LENGTH, TIME)) {
                            lease.check();
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            int count = Integer.parseInt(state.get("count").orElse("0"));
                            state.put("count", Integer.toString(count + 1));
                            state.flush();
                            inside.decrementAndGet();
                            done++;
                        } catch (LeaseTakenException e) {
                            refused++;
                        }
                    }
                    return refused;
                });
            }
            for (Future<Integer> worker : pool.invokeAll(workers)) {
                worker.get();
            }
            assertThat(most).hasValue(1);
            assertThat(kind.open().get("count")).contains(Integer.toString(threads * wanted));
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anInterruptDoesNotKeepWhatWasDoneFromBeingWritten(StateKind kind) {
        SyncState state = kind.open();
        try (Lease lease = state.acquire(LENGTH, TIME)) {
            state.put("a", "1");
            Thread.currentThread().interrupt();
            state.flush();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            Thread.interrupted();
            lease.check();
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).isTrue();
        pass(kind.open(), after -> assertThat(after.get("a")).contains("1"));
    }
}
