package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.ManualTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A planted credential and planted personal data must show up nowhere, whatever goes wrong. */
@ParameterizedClass
@EnumSource(Mode.class)
class SecrecyTest {

    private static final String KEY = TestDialect.FAKE_KEY;
    private static final String PERSONAL = "planted-personal-data";
    private static final Endpoint[] ENDPOINTS = {
        Endpoint.read("orders.get", "/orders/{}"),
        Endpoint.repeatable("orders.replace", "PUT", "/orders/{}", "Read it."),
        Endpoint.once("orders.create", "POST", "/orders/{}", "Search for it.")
    };

    @Parameter
    private Mode mode;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final StringBuilder seen = new StringBuilder();

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(level);
        root.detachAppender(logged);
    }

    private void call(ScriptedTransport transport) {
        Pipeline pipeline = pipeline(transport);
        for (Endpoint endpoint : ENDPOINTS) {
            see(catchThrowable(() -> see(mode.run(() -> pipeline.call(
                            endpoint,
                            Query.none().with("email", PERSONAL),
                            endpoint.method().equals("GET") ? null : Map.of("email", PERSONAL),
                            PERSONAL))
                    .as(Crate.class)
                    .name()
                    .isPresent())));
        }
    }

    private Pipeline pipeline(ScriptedTransport transport) {
        ClientOptions.Builder options = ClientOptions.builder();
        options.transport(transport).time(new ManualTime()).listener(attempt -> {
            see(attempt);
            throw new IllegalStateException(KEY + PERSONAL);
        });
        return new Pipeline(new Pipeline.Parts(
                URI.create("https://api.example.com"),
                JsonMappers.forModels(PropertyNamingStrategies.SNAKE_CASE, new SimpleModule("none")),
                new TestDialect(),
                RateLimiter.unlimited(),
                options.build()));
    }

    private void see(Object thing) {
        seen.append(thing).append('\n');
        if (thing instanceof Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            seen.append(trace);
        }
    }

    private void nothingLeaked() {
        for (ILoggingEvent event : logged.list) {
            seen.append(event.getFormattedMessage()).append('\n');
            assertThat(event.getThrowableProxy()).isNull();
        }
        assertThat(logged.list).isNotEmpty();
        assertThat(seen).doesNotContain(KEY).doesNotContain(PERSONAL).contains("orders.create");
    }

    @Test
    void successesAndAnswersThatMakeNoSense() {
        call(new ScriptedTransport().then(200, "{\"name\":\"" + PERSONAL + "\"}"));
        for (String body : new String[] {
            "{\"crates\":\"%s\"}", "%s", "{\"name\":\"%s", "{\"inner\":\"%s\"}", "{\"a\":%s}", "{\"notes\":{\"%s\":}}"
        }) {
            call(new ScriptedTransport().then(200, body.formatted(PERSONAL), "Content-Type", KEY, "x", PERSONAL));
        }
        nothingLeaked();
    }

    @Test
    void refusalsThatEchoTheCredential() {
        for (int status : new int[] {302, 400, 401, 403, 404, 408, 409, 429, 500, 503, 599}) {
            call(new ScriptedTransport()
                    .then(status, "{\"Message\":\"key " + KEY + " for x\"}", "Location", "https://x/" + KEY));
            call(new ScriptedTransport().then(status, "<html>" + KEY + PERSONAL, "Content-Type", "text/" + KEY));
        }
        assertThat(seen).contains("key ******** for x");
        nothingLeaked();
    }

    @Test
    void aTransportThatIsCareless() {
        call(new ScriptedTransport().then(new IOException("sent " + KEY)));
        call(new ScriptedTransport().then(new ConnectException("https://user:" + KEY + "@host")));
        call(new ScriptedTransport().then(new IOException("outer", new IllegalStateException("inner " + KEY))));
        call(new ScriptedTransport().then(() -> {
            throw new InterruptedException();
        }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).contains("sent ********");
        nothingLeaked();
    }

    @Test
    void valuesThatArePrintedByAccident() {
        ScriptedTransport transport = new ScriptedTransport().then(200, "{\"name\":\"" + PERSONAL + "\"}");
        Answer answer = pipeline(transport).call(ENDPOINTS[0], Query.none(), null, PERSONAL);
        see(answer);
        see(answer.response());
        see(transport.requests.get(0));
        see(new TestDialect().secrets());
        see(ENDPOINTS[2]);
        nothingLeaked();
    }
}
