package io.github.ordersync.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.ConnectionFailedException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.ServerFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole pipeline over real connections. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Mode.class)
class JdkTransportTest {

    private static final Endpoint READ = Endpoint.read("orders.get", "/orders/{}");
    private static final Endpoint CREATE = Endpoint.once("orders.create", "POST", "/orders", "Search for it.");
    private static final Endpoint REPLACE =
            Endpoint.repeatable("orders.replace", "PUT", "/orders/{}", "Read the order.");
    private static final Transport HTTP = new JdkTransport();
    private static final Duration LONG = Duration.ofSeconds(30);
    /** It is meant to be used up. */
    private static final Duration SHORT = Duration.ofMillis(400);

    private static final int BOUND = 50_000;

    @RegisterExtension
    private static final WireMockExtension SERVICE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @RegisterExtension
    private static final WireMockExtension ELSEWHERE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @Parameter
    private Mode mode;

    private String base = "";

    @BeforeEach
    void atTheService() {
        base = SERVICE.baseUrl();
    }

    private Pipeline pipeline(Transport transport, Duration deadline) {
        ClientOptions.Builder options = ClientOptions.builder();
        options.transport(transport)
                .deadline(deadline)
                .retryPolicy(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1)));
        return new Pipeline(new Pipeline.Parts(
                URI.create(base),
                JsonMappers.forModels(PropertyNamingStrategies.SNAKE_CASE, new SimpleModule("none")),
                new TestDialect(),
                RateLimiter.unlimited(),
                options.build()));
    }

    private Crate read(Duration deadline) {
        return mode.run(
                () -> pipeline(HTTP, deadline).call(READ, Query.none(), null, 1).as(Crate.class));
    }

    private Crate create(Duration deadline) {
        return mode.run(() -> pipeline(HTTP, deadline)
                .call(CREATE, Query.none(), Map.of("a", 1))
                .as(Crate.class));
    }

    private Crate replace(Duration deadline) {
        return mode.run(() -> pipeline(HTTP, deadline)
                .call(REPLACE, Query.none(), Map.of("a", 1), 1)
                .as(Crate.class));
    }

    /** What a call ends with whose deadline is used up after it was connected; on a busy machine that takes a longer one. */
    private static Throwable outOfTime(Function<Duration, Throwable> call) {
        Duration deadline = SHORT;
        Throwable thrown = call.apply(deadline);
        while ((thrown instanceof ConnectionFailedException || thrown instanceof HttpConnectTimeoutException)
                && deadline.compareTo(LONG) < 0) {
            deadline = deadline.multipliedBy(4);
            thrown = call.apply(deadline);
        }
        return thrown;
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVICE.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static int posts() {
        return SERVICE.findAll(postRequestedFor(anyUrl())).size();
    }

    @Test
    void aCallTravelsAsItWasMeant() {
        answer(aResponse().withStatus(200).withHeader("X-Some", "a").withBody("{\"name\":\"Größe\",\"weight\":1.10}"));
        Answer answer = pipeline(HTTP, LONG)
                .call(READ, Query.none().with("q", "jane+test@example.com, Größe 'x'"), null, "a/b");
        assertThat(answer.as(Crate.class).name()).contains("Größe");
        assertThat(answer.response().header("x-some")).contains("a");
        SERVICE.verify(getRequestedFor(urlEqualTo("/orders/a%2Fb?q=jane%2Btest@example.com,%20Gr%C3%B6%C3%9Fe%20'x'"))
                .withHeader("api-key", equalTo(TestDialect.FAKE_KEY))
                .withoutHeader("Upgrade"));
        create(LONG);
        SERVICE.verify(postRequestedFor(urlEqualTo("/orders")).withRequestBody(equalToJson("{\"a\":1}")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, RequestRefusedException, 1",
        "401, CredentialsRefusedException, 1",
        "403, CredentialsRefusedException, 1",
        "404, NotFoundException, 1",
        "405, RequestRefusedException, 1",
        "409, RequestRefusedException, 1",
        "429, RateLimitedException, 3",
        "500, OutcomeUnknownException, 1",
        "502, OutcomeUnknownException, 1",
        "503, OutcomeUnknownException, 1",
        "599, RequestRefusedException, 1",
    })
    void aCreateMeetsAStatus(int status, String failure, int times) {
        answer(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>a proxy's page</html>"));
        ApiException thrown = catchThrowableOfType(ApiException.class, () -> create(LONG));
        assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure);
        assertThat(thrown.status()).hasValue(status);
        assertThat(thrown).hasMessageContaining("27 bytes of text/html");
        assertThat(posts()).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void readsAndReplacementsAreRepeated(int status) {
        answer(aResponse().withStatus(status));
        assertThat(catchThrowable(() -> read(LONG))).isInstanceOf(ServerFailedException.class);
        assertThat(catchThrowable(() -> replace(LONG))).isInstanceOf(OutcomeUnknownException.class);
        SERVICE.verify(6, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedAndNoHeaderIsForwarded(int status) {
        ELSEWHERE.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{}")));
        answer(aResponse().withStatus(status).withHeader("Location", ELSEWHERE.baseUrl() + "/orders/1"));
        assertThat(catchThrowable(() -> read(LONG))).isInstanceOf(AnswerNotUnderstoodException.class);
        assertThat(catchThrowable(() -> create(LONG))).isInstanceOf(OutcomeUnknownException.class);
        ELSEWHERE.verify(0, anyRequestedFor(anyUrl()));
        SERVICE.verify(2, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksLeavesACreateOpenAndItIsSentOnce(Fault fault) {
        answer(aResponse().withStatus(200).withFault(fault));
        OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> create(LONG));
        assertThat(unknown.attempts()).isEqualTo(1);
        assertThat(posts()).isEqualTo(1);
        assertThat(catchThrowable(() -> replace(LONG))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(catchThrowableOfType(ServerFailedException.class, () -> read(LONG))
                        .attempts())
                .isEqualTo(3);
        // The JDK itself may repeat a GET once more (seen), so the number is a lower bound.
        assertThat(SERVICE.findAll(getRequestedFor(anyUrl()))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aRepeatSucceedsAfterAReset() {
        SERVICE.stubFor(get(anyUrl())
                .inScenario("reset")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("well"));
        SERVICE.stubFor(get(anyUrl())
                .inScenario("reset")
                .whenScenarioStateIs("well")
                .willReturn(aResponse().withBody("{\"name\":\"x\"}")));
        assertThat(read(LONG).name()).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\":\"cut", "<html></html>", "null"})
    void aSuccessWithoutSenseLeavesACreateOpen(String body) {
        answer(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/html")
                .withBody(body));
        assertThat(catchThrowable(() -> create(LONG))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(catchThrowable(() -> read(LONG))).isInstanceOf(AnswerNotUnderstoodException.class);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutABodySaysSo() {
        answer(aResponse().withStatus(200));
        assertThat(catchThrowable(() -> read(LONG)))
                .isInstanceOf(AnswerNotUnderstoodException.class)
                .hasMessageContaining("nothing where JSON was promised")
                .hasMessageNotContaining("byte -1");
    }

    /** A client of the caller's may speak HTTP/2, where a cut ends a stream and not the connection. */
    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void anAnswerLargerThanTheBoundIsCutOff(HttpClient.Version version) {
        JdkTransport bounded =
                new JdkTransport(HttpClient.newBuilder().version(version).build(), BOUND);
        answer(aResponse().withBody("[" + " ".repeat(BOUND - 2) + "]"));
        assertThat(pipeline(bounded, LONG)
                        .call(READ, Query.none(), null, 1)
                        .response()
                        .body())
                .hasSize(BOUND);
        answer(aResponse().withBody("[" + " ".repeat(BOUND - 1) + "]"));
        AnswerNotUnderstoodException large = catchThrowableOfType(
                AnswerNotUnderstoodException.class,
                () -> pipeline(bounded, LONG).call(READ, Query.none(), null, 1));
        assertThat(large).hasMessageContaining("larger than " + BOUND + " bytes");
        assertThat(large.attempts()).isEqualTo(1);
        assertThat(catchThrowable(() -> pipeline(bounded, LONG).call(CREATE, Query.none(), Map.of())))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void anEndlessAnswerIsCutOffToo() throws IOException {
        try (RawServer server = new RawServer((connection, out) -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                RawServer.write(out, "x".repeat(8_000));
            }
        })) {
            JdkTransport bounded = new JdkTransport(HttpClient.newHttpClient(), BOUND);
            assertThatExceptionOfType(JdkTransport.AnswerTooLarge.class)
                    .isThrownBy(() -> bounded.send(request("GET", server.uri()), LONG));
        }
    }

    @Test
    void theDeadlineCoversTheHeaders() throws IOException {
        // Ends when the client hangs up.
        try (RawServer server = new RawServer(
                (connection, out) -> connection.getInputStream().transferTo(OutputStream.nullOutputStream()))) {
            base = server.uri().toString().replaceAll("/$", "");
            assertThat(outOfTime(deadline -> catchThrowable(() -> create(deadline))))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasCauseInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void theDeadlineHoldsWhereAllThreadsOfTheCallersExecutorAreBusy() throws Exception {
        answer(aResponse().withStatus(200).withBody("{}"));
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Transport transport =
                    Transport.over(HttpClient.newBuilder().executor(one).build());
            Future<Throwable> call = one.submit(() -> outOfTime(deadline -> catchThrowable(() ->
                    mode.run(() -> pipeline(transport, deadline).call(CREATE, Query.none(), Map.of("a", 1))))));
            // Whether the request went out before its thread was wanted for the answer is not known.
            assertThat(call.get(30, TimeUnit.SECONDS)).isInstanceOf(OutcomeUnknownException.class);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void aCallersExecutorThatWasShutDownEndsTheCall() {
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        Transport transport =
                Transport.over(HttpClient.newBuilder().executor(ended).build());
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> mode.run(() -> pipeline(transport, SHORT).call(READ, Query.none(), null, 1)));
    }

    @Test
    void theDeadlineCoversABodyThatDribbles() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer server = new RawServer((connection, out) -> {
            try {
                RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{");
                while (!never.await(10, TimeUnit.MILLISECONDS)) {
                    RawServer.write(out, " ");
                }
            } finally {
                cut.countDown();
            }
        })) {
            assertThat(outOfTime(deadline -> catchThrowable(() -> HTTP.send(request("GET", server.uri()), deadline))))
                    .isExactlyInstanceOf(HttpTimeoutException.class)
                    .hasMessageMatching("no whole answer within \\d+ ms");
            // Giving up ends the connection too; nothing goes on behind the caller's back.
            assertThat(cut.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aResetInTheMiddleOfTheBodyLeavesAWriteOpen() throws IOException {
        try (RawServer server = new RawServer((connection, out) -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"name\":\"x\"");
            RawServer.reset(connection);
        })) {
            base = server.uri().toString().replaceAll("/$", "");
            assertThat(catchThrowable(() -> create(LONG))).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsNotHttpDoesNotPutItsTextIntoTheError() throws IOException {
        try (RawServer server = new RawServer(
                (connection, out) -> RawServer.write(out, "HTTP/1.1 " + TestDialect.FAKE_KEY + "\r\n\r\n"))) {
            base = server.uri().toString().replaceAll("/$", "");
            Throwable thrown = catchThrowable(() -> create(LONG));
            assertThat(thrown).isInstanceOf(OutcomeUnknownException.class);
            assertThat(org.assertj.core.util.Throwables.getStackTrace(thrown)).doesNotContain(TestDialect.FAKE_KEY);
        }
    }

    @Test
    void aRefusedConnectionNamesHostAndPort() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        base = "http://127.0.0.1:" + port;
        ConnectionFailedException failed = catchThrowableOfType(ConnectionFailedException.class, () -> create(LONG));
        assertThat(failed.attempts()).isEqualTo(3);
        assertThat(failed).hasMessageContaining("cannot reach 127.0.0.1:" + port);
        assertThat(failed).hasCauseInstanceOf(ConnectException.class);
        assertThat(failed).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void anUnknownHostIsNamedToo() {
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> HTTP.send(request("GET", URI.create("http://no-such-host.invalid/")), LONG))
                .withMessage("cannot reach no-such-host.invalid");
    }

    @Test
    void anInterruptEndsTheExchangeAndKeepsTheFlag() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        AtomicReference<Thread> caller = new AtomicReference<>();
        try (RawServer server = new RawServer((connection, out) -> {
            caller.get().interrupt();
            try {
                // Ends when the client hangs up.
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            } finally {
                cut.countDown();
            }
        })) {
            base = server.uri().toString().replaceAll("/$", "");
            Throwable thrown = catchThrowable(() -> mode.run(() -> {
                caller.set(Thread.currentThread());
                return pipeline(HTTP, LONG).call(READ, Query.none(), null, 1);
            }));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(thrown).isInstanceOf(CallInterruptedException.class);
            assertThat(cut.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"api-key, 'fake\nvalue'", "Host, fake-value", "bad name, fake-value"})
    void aHeaderThatCannotBeSentIsNamedWithoutItsValue(String name, String value) {
        TransportRequest request =
                new TransportRequest("orders.get", "GET", URI.create(base + "/"), Map.of(name, value), new byte[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HTTP.send(request, LONG))
                .withMessage("The header " + name + " has a value that cannot be sent.")
                .withNoCause();
    }

    @Test
    void anEmptyAnswerHasAnEmptyBody() throws Exception {
        answer(aResponse().withStatus(204));
        TransportResponse answer = HTTP.send(request("DELETE", URI.create(base + "/x")), LONG);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEqualTo("".getBytes(StandardCharsets.UTF_8));
    }

    private static TransportRequest request(String method, URI uri) {
        return new TransportRequest("test.call", method, uri, Map.of(), new byte[0]);
    }
}
