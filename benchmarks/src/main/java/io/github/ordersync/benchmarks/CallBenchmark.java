package io.github.ordersync.benchmarks;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import io.github.ordersync.client.Secret;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Path;

/**
 * One signed read of a sales order of three lines over loopback: through the client, and with what people would use
 * instead. All sign, send the same headers, keep a deadline of their own kind and read the same members.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
@State(Scope.Benchmark)
@NullUnmarked // JMH sets it up
public class CallBenchmark {

    private static final UUID GUID = UUID.fromString("a99c0499-cca8-5994-9169-112f15183590");
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String ID = "bench";
    private static final String KEY = "not-a-key";

    private Loopback server;
    private UnleashedClient client;
    private HttpClient http;
    private RetrofitOrders retrofit;
    private FeignOrders feign;

    /** Retrofit's way to say it. */
    interface RetrofitOrders {
        /** One sales order. */
        @GET("SalesOrders/{guid}")
        Call<PlainJackson.SalesOrder> get(@Path("guid") UUID guid);
    }

    /** Feign's way to say it. */
    interface FeignOrders {
        /** One sales order. */
        @RequestLine("GET /SalesOrders/{guid}")
        @Headers({"Accept: application/json", "Content-Type: application/json", "client-type: bench/calls"})
        PlainJackson.SalesOrder get(@Param("guid") UUID guid);
    }

    /**
     * Starts the server and makes the clients.
     *
     * @throws IOException never
     */
    @Setup
    public void start() throws IOException {
        server = new Loopback(Answers.salesOrder());
        client = UnleashedClient.builder()
                .credentials(ID, Secret.of(KEY))
                .clientType("bench/calls")
                .baseUrl(server.url())
                .build();
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        OkHttpClient ok = new OkHttpClient.Builder()
                .callTimeout(DEADLINE)
                .addInterceptor(chain -> {
                    Request request = chain.request();
                    String query = request.url().encodedQuery();
                    return chain.proceed(request.newBuilder()
                            .header("Accept", "application/json")
                            .header("Content-Type", "application/json")
                            .header("api-auth-id", ID)
                            .header("api-auth-signature", signature(query == null ? "" : query))
                            .header("client-type", "bench/calls")
                            .build());
                })
                .build();
        retrofit = new Retrofit.Builder()
                .baseUrl(server.url() + "/")
                .client(ok)
                .addConverterFactory(JacksonConverterFactory.create(PlainJackson.UNLEASHED))
                .build()
                .create(RetrofitOrders.class);
        feign = Feign.builder()
                .decoder(new JacksonDecoder(PlainJackson.UNLEASHED))
                .requestInterceptor(template -> template.header("api-auth-id", ID)
                        .header(
                                "api-auth-signature",
                                signature(template.queryLine().replaceFirst("^\\?", ""))))
                .target(FeignOrders.class, server.url().toString());
        check();
    }

    /** A contender that reads nothing would be fast. */
    private void check() throws IOException {
        String number = client().orderNumber().orElseThrow();
        if (!number.equals(((PlainJackson.SalesOrder) bare()).orderNumber)
                || !number.equals(((PlainJackson.SalesOrder) retrofitOkHttp()).orderNumber)
                || !number.equals(((PlainJackson.SalesOrder) openFeign()).orderNumber)) {
            throw new IllegalStateException("The contenders do not read the same.");
        }
    }

    /** Stops the server. */
    @TearDown
    public void stop() {
        client.close();
        server.close();
    }

    private static String signature(String query) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Through the client.
     *
     * @return the sales order
     */
    @Benchmark
    public SalesOrder client() {
        return client.salesOrders().get(GUID);
    }

    /**
     * The JDK's client and Jackson, by hand.
     *
     * @return the sales order
     * @throws IOException never
     */
    @Benchmark
    public Object bare() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/SalesOrders/" + GUID))
                .timeout(DEADLINE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("api-auth-id", ID)
                .header("api-auth-signature", signature(""))
                .header("client-type", "bench/calls")
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return PlainJackson.UNLEASHED.readValue(answer.body(), PlainJackson.SalesOrder.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /**
     * Retrofit, OkHttp and Jackson.
     *
     * @return the sales order
     * @throws IOException never
     */
    @Benchmark
    public Object retrofitOkHttp() throws IOException {
        return retrofit.get(GUID).execute().body();
    }

    /**
     * OpenFeign with its own transport, and Jackson.
     *
     * @return the sales order
     */
    @Benchmark
    public Object openFeign() {
        return feign.get(GUID);
    }
}
