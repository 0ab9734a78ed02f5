package io.github.ordersync.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Everything that is measured by JMH, in one run, as ratios to what it is compared with. Medians, because they stand a busy
 * machine, and bytes for each operation of the whole process.
 */
public final class Ratios {

    private record Pair(String what, String measured, String against, double time, double memory) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(
                    "one call, bare java.net.http and Jackson",
                    "CallBenchmark.client",
                    "CallBenchmark.bare",
                    1.10,
                    1.25),
            new Pair(
                    "one call, Retrofit, OkHttp, Jackson",
                    "CallBenchmark.client",
                    "CallBenchmark.retrofitOkHttp",
                    1,
                    0),
            new Pair("one call, OpenFeign, Jackson", "CallBenchmark.client", "CallBenchmark.openFeign", 1, 0),
            new Pair("page of 500 orders, plain Jackson", "PageBenchmark.orders", "PageBenchmark.ordersPlain", 1.15, 0),
            new Pair(
                    "page of 1,000 stock rows, plain Jackson",
                    "PageBenchmark.stock",
                    "PageBenchmark.stockPlain",
                    1.15,
                    0),
            new Pair("signature, a cached Mac", "SigningBenchmark.client", "SigningBenchmark.cachedMac", 1.05, 0),
            new Pair(
                    "mapping an order, reading its JSON",
                    "MappingBenchmark.map",
                    "MappingBenchmark.readJson",
                    0.25,
                    0.5));

    private Ratios() {}

    /**
     * Runs and prints.
     *
     * @param arguments parts of names of benchmarks; all without
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().addProfiler(GCProfiler.class).shouldFailOnError(true);
        List<String> only = arguments.length == 0
                ? List.of("CallBenchmark", "PageBenchmark", "SigningBenchmark", "MappingBenchmark.map$", "readJson")
                : List.of(arguments);
        only.forEach(options::include);
        Collection<RunResult> results = new Runner(options.build()).run();
        List<String> lines = new ArrayList<>();
        for (Pair pair : PAIRS) {
            RunResult measured = find(results, pair.measured);
            RunResult against = find(results, pair.against);
            if (measured != null && against != null) {
                lines.add(line(pair, measured, against));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%-42s %10s %10s %6s %6s %11s %11s %6s %6s%n",
                "measured, against",
                "time",
                "against",
                "ratio",
                "goal",
                "bytes",
                "against",
                "ratio",
                "goal");
        lines.forEach(System.out::println);
    }

    private static @Nullable RunResult find(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElse(null);
    }

    private static String line(Pair pair, RunResult measured, RunResult against) {
        double time = median(measured);
        double otherTime = median(against);
        double bytes = bytes(measured);
        double otherBytes = bytes(against);
        return String.format(
                Locale.ROOT,
                "%-42s %10.2f %10.2f %6.2f %6s %,11.0f %,11.0f %6.2f %6s",
                pair.what,
                time,
                otherTime,
                time / otherTime,
                pair.time,
                bytes,
                otherBytes,
                bytes / otherBytes,
                pair.memory == 0 ? "" : pair.memory);
    }

    private static double median(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        return primary.getStatistics().getPercentile(50);
    }

    @SuppressWarnings("rawtypes") // JMH's own
    private static double bytes(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
