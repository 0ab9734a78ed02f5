package io.github.ordersync.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Faults at random, and yet the same ones in every run: each call meets a fault with a probability, and both whether and
 * which are drawn from a seed, in the order of the calls. A program that calls from one thread meets the same faults at
 * the same calls again. Immutable.
 *
 * <pre>{@code
 * sandbox.faults().chaos(Chaos.seeded(4711, 0.1).only(ReceivedCall.to(Service.UNLEASHED)));
 * }</pre>
 */
public final class Chaos {

    /** What a caller can survive whatever it calls: nothing is done twice or much later. */
    private static final List<Fault> USUAL = List.of(
            Fault.status(429),
            Fault.status(500),
            Fault.status(503),
            Fault.status(599),
            Fault.html(502),
            Fault.html(200),
            Fault.lostBeforeSend(),
            Fault.lostAfterwards(),
            Fault.statusAfterwards(500),
            Fault.truncated(),
            Fault.empty(),
            Fault.garbled(),
            Fault.slow(Duration.ofSeconds(20)));

    private final long seed;
    private final double rate;
    private final Predicate<ReceivedCall> which;
    private final List<Fault> kinds;

    private Chaos(long seed, double rate, Predicate<ReceivedCall> which, List<Fault> kinds) {
        this.seed = seed;
        this.rate = rate;
        this.which = which;
        this.kinds = kinds;
    }

    /**
     * Chaos for all calls, of the usual kinds: refusals, server errors before and after the work, calls and answers that
     * are lost, HTML, answers that are truncated, empty, garbled or late. Not {@link Fault#twice()} and
     * {@link Fault#arrivesLater}: no client can keep those from doing a thing twice where the service itself has no key.
     *
     * @param seed what everything is drawn from
     * @param rate the probability of a fault, from 0 to 1
     * @return the chaos
     * @throws IllegalArgumentException if the rate is not from 0 to 1
     */
    public static Chaos seeded(long seed, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate is " + rate + ", expected 0 to 1");
        }
        return new Chaos(seed, rate, call -> true, USUAL);
    }

    /**
     * Restricts the chaos to calls of a kind. Other calls draw nothing, so that they do not change what follows.
     *
     * @param calls the kind of call
     * @return chaos that leaves other calls alone
     */
    public Chaos only(Predicate<ReceivedCall> calls) {
        return new Chaos(seed, rate, which.and(calls), kinds);
    }

    /**
     * Chooses the kinds of faults, each as likely as the others.
     *
     * @param faults the kinds
     * @return chaos of these kinds only
     * @throws IllegalArgumentException if there are none
     */
    public Chaos kinds(Fault... faults) {
        if (faults.length == 0) {
            throw new IllegalArgumentException("Chaos needs at least one kind of fault");
        }
        return new Chaos(seed, rate, which, List.of(faults));
    }

    /** Draws for one call after the other. */
    Source source() {
        RandomGenerator random =
                RandomGeneratorFactory.<RandomGenerator>of("SplittableRandom").create(seed);
        return call -> {
            if (!which.test(call) || random.nextDouble() >= rate) {
                return null;
            }
            return kinds.get(random.nextInt(kinds.size()));
        };
    }

    /** Gives a call its fault, or null. */
    interface Source {
        @Nullable
        Fault draw(ReceivedCall call);
    }

    /** Names the seed, with which a run can be repeated. */
    @Override
    public String toString() {
        return "chaos, seed " + seed;
    }
}
