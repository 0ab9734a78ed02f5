package io.github.ordersync.benchmarks;

import io.github.ordersync.client.Secret;
import io.github.ordersync.unleashed.internal.QuerySignature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Signing a query as every call to Unleashed must be, against a Mac that one thread keeps. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class SigningBenchmark {

    private static final String KEY = "not-a-key";
    private final String query = "pageSize=500&modifiedSince=2026-03-02T09:30:00.000&orderStatus=Completed";
    private final QuerySignature signature = new QuerySignature(Secret.of(KEY));
    private final Mac mac = mac();

    private static Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * As the client does, from any thread.
     *
     * @return the header's value
     */
    @Benchmark
    public String client() {
        return signature.of(query);
    }

    /**
     * A Mac that is there already.
     *
     * @return the header's value
     */
    @Benchmark
    public String cachedMac() {
        return Base64.getEncoder().encodeToString(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
    }
}
