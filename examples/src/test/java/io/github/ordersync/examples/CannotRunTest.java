package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever prevents a run: one clear sentence on standard error, exit code 2, no stack trace, no secret. */
class CannotRunTest {

    private static final String WRONG_KEY = "fake-key-that-opens-nothing";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Map<String, String> environment;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
        environment = Ran.environment(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Ran sync() {
        Ran ran = Ran.ordersync(environment, "sync");
        assertThat(ran.out() + ran.err()).doesNotContain(WRONG_KEY);
        return ran;
    }

    /** The sentence, without what the default settings give to think about. */
    private String sentence() {
        Ran ran = sync();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).doesNotContain("Exception");
        ran.withoutStackTrace();
        return ran.err()
                .lines()
                .filter(line -> !line.startsWith("ordersync: look at the settings: "))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNLEASHED_API_ID", "UNLEASHED_API_KEY", "ORDERDESK_STORE_ID", "ORDERDESK_API_KEY"})
    void aMissingVariableIsNamed(String name) {
        environment.remove(name);
        String wanted = "ordersync: the environment variable " + name
                + " is not set. Set it, or use --sandbox to run without accounts.";
        assertThat(sentence()).isEqualTo(wanted);
        environment.put(name, "  ");
        assertThat(sentence()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNLEASHED_API_KEY", "ORDERDESK_API_KEY"})
    void aKeyThatNoHeaderCarriesIsNotRepeated(String name) {
        environment.put(name, "fake\u00e9" + WRONG_KEY);
        assertThat(sentence()).startsWith("ordersync: the environment variable " + name + " cannot be used: ");
    }

    @ParameterizedTest
    @CsvSource({"UNLEASHED_URL, https://api.unleashedsoftware.com", "ORDERDESK_URL, https://app.orderdesk.me/api/v2"})
    void anAddressThatIsNoneIsNotRepeated(String name, String example) {
        for (String bad : new String[] {
            "http://user:" + WRONG_KEY + "@localhost", "ftp://" + WRONG_KEY, WRONG_KEY, "http:// " + WRONG_KEY
        }) {
            environment.put(name, bad);
            assertThat(sentence())
                    .startsWith(
                            "ordersync: the environment variable " + name + " cannot be used: it must be an address")
                    .endsWith("such as " + example + ".");
        }
    }

    @Test
    void refusedCredentialsOfOrderDesk() {
        environment.put("ORDERDESK_API_KEY", WRONG_KEY);
        assertThat(sentence())
                .startsWith("ordersync: Order Desk ")
                .contains("HTTP 401")
                .endsWith("Check ORDERDESK_STORE_ID and ORDERDESK_API_KEY.");
    }

    @Test
    void refusedCredentialsOfUnleashed() {
        environment.put("UNLEASHED_API_KEY", WRONG_KEY);
        assertThat(sentence())
                .startsWith("ordersync: Unleashed ")
                .contains("HTTP 403")
                .endsWith("Check UNLEASHED_API_ID and UNLEASHED_API_KEY.");
        assertThat(sandbox.unleashed().salesOrders()).isEmpty();
    }

    @Test
    void checkShowsBothCredentialsThatAreRefused() {
        environment.put("ORDERDESK_API_KEY", WRONG_KEY);
        environment.put("UNLEASHED_API_KEY", WRONG_KEY);
        Ran ran = Ran.ordersync(environment, "check").withoutStackTrace().fitsInto100Columns();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out())
                .containsPattern("Order Desk +WRONG")
                .containsPattern("Unleashed +WRONG")
                .doesNotContain(WRONG_KEY, "exportFrom", "taxCode");
        assertThat(ran.err()).contains("ordersync: wrong: Order Desk, Unleashed.");
    }

    @Test
    void aFolderThatTheStoreDoesNotHave() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.json"), "{\"afterImportMoveTo\": \"Sent\", \"customerCode\": \"GUEST\"}");
        assertThat(Ran.ordersync(environment, "sync", "--settings", file.toString())
                        .couldNotRun()
                        .err())
                .contains("The setting afterImportMoveTo is 'Sent', but the store has no such folder.")
                .contains("It has: New, Prepared, Closed, Canceled.");
        assertThat(sandbox.unleashed().salesOrders()).isEmpty();
    }

    @Test
    void orderDeskThatCannotBeReached() {
        String closed;
        try (Sandbox other = Sandbox.start()) {
            closed = other.orderDeskUrl().toString();
        }
        environment.put("ORDERDESK_URL", closed);
        assertThat(sentence())
                .startsWith("ordersync: Order Desk ")
                .contains("could not connect, nothing was sent")
                .contains("localhost".equals(java.net.URI.create(closed).getHost()) ? "localhost" : "127.0.0.1");
    }

    @Test
    void unleashedThatCannotBeReachedIsOneSentenceForAllThatNeedsIt() {
        String closed;
        try (Sandbox other = Sandbox.start()) {
            closed = other.unleashedUrl().toString();
        }
        environment.put("UNLEASHED_URL", closed);
        assertThat(sentence())
                .doesNotContain("\n")
                .startsWith("ordersync: stopped: orders, cancellations. Unleashed ")
                .contains("could not connect, nothing was sent");
    }

    @Test
    void anAnswerThatIsNotUnderstood() {
        sandbox.faults().failNext(call -> call.path().endsWith("/store"), Fault.truncated());
        assertThat(sentence()).startsWith("ordersync: Order Desk store");
    }
}
