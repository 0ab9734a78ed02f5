package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of an answer. */
class VerdictTest extends PipelineFixture {

    @Test
    void aBodyThatCannotBeWrittenIsRefusedWithoutItsValue() {
        Iterable<String> broken = () -> {
            throw new IllegalStateException("personal data");
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pipeline().call(CREATE, Query.none(), Map.of("a", broken)))
                .withMessage("orders.create: the body cannot be written as JSON (JsonMappingException).")
                .withNoCause();
        assertThat(transport.requests).isEmpty();
    }

    /** Statuses that end a call at once, whatever a repeat would do. */
    @ParameterizedTest
    @CsvSource({
        "400, RequestRefusedException",
        "401, CredentialsRefusedException",
        "402, RequestRefusedException",
        "403, CredentialsRefusedException",
        "404, NotFoundException",
        "405, RequestRefusedException",
        "409, RequestRefusedException",
        "422, RequestRefusedException",
        "501, ServerFailedException",
        "599, RequestRefusedException",
    })
    void aFinalStatusIsJudgedAfterOneAttempt(int status, String type) {
        for (RepeatSafety safety : RepeatSafety.values()) {
            transport.requests.clear();
            transport.then(status, "{\"Message\":\"No.\"}");
            ApiException failure = catchThrowableOfType(ApiException.class, () -> call(safety));
            assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
            assertThat(failure.status()).hasValue(status);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure).hasMessageContaining("(HTTP " + status + ")").hasMessageContaining("No.");
            assertThat(transport.requests).hasSize(1);
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Items\":[{\"Field\":\"Total\",\"Description\":\"is wrong\",\"ErrorCode\":7},{\"Field\":\"X\"}]}|Total is wrong; X",
                "{\"Description\":\"is wrong\"}|is wrong",
                "{\"Message\":\"is wrong\"}|is wrong",
                "{\"Message\":\"two\\nlines\\u0007\"}|two lines",
                "<html>is wrong</html>|21 bytes of application/json",
                "''|0 bytes of application/json",
                "{\"Message\":\"cut of|18 bytes of application/json",
                "[]|2 bytes of application/json",
                "null|4 bytes of application/json",
            })
    void theServicesOwnWordsAreInTheRefusal(String body, String detail) {
        transport.then(400, body);
        RequestRefusedException refused = failure(RepeatSafety.ONCE, RequestRefusedException.class);
        assertThat(refused.detail().strip()).isEqualTo(detail);
        assertThat(String.join("; ", refused.problems()).strip()).isEqualTo(detail.contains("bytes of") ? "" : detail);
        assertThat(refused).hasNoCause();
    }

    @Test
    void aRefusalIsBounded() {
        transport.then(
                400,
                "{\"Items\":[" + ("{\"Field\":\"" + "x".repeat(900) + "\"},").repeat(500) + "{\"Field\":\"last\"}]}");
        RequestRefusedException refused = failure(RepeatSafety.ONCE, RequestRefusedException.class);
        assertThat(refused.problems()).hasSize(100).allMatch(problem -> problem.length() < 700);
        assertThat(refused.getMessage()).hasSizeLessThan(800);
    }

    @Test
    void refusedCredentialsComeWithAHintAndAnUnknownTypeIsNamed() {
        transport.then(() -> new TransportResponse(403, Map.of(), new byte[0]));
        assertThat(failure(RepeatSafety.SAFE, CredentialsRefusedException.class))
                .hasMessage("Test Service orders.get: the credentials were refused (HTTP 403): "
                        + "0 bytes of unknown type. Look at the key.");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 303, 307, 308})
    void aRedirectIsNeitherFollowedNorUnderstood(int status) {
        transport.then(status, "", "Location", "https://elsewhere.example.com/");
        failure(RepeatSafety.SAFE, AnswerNotUnderstoodException.class);
        failure(RepeatSafety.ONCE, OutcomeUnknownException.class);
        failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class);
        assertThat(transport.requests).hasSize(3);
        assertThat(transport.requests)
                .allMatch(request -> request.uri().getHost().equals("api.example.com"));
    }

    @Test
    void aRefusalInsideASuccessAfterALostAttemptIsStillOpen() {
        transport.then(new IOException("reset")).then(200, "{}");
        Answer answer = call(RepeatSafety.REPEATABLE);
        assertThat(answer.refused(List.of("exists"))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(answer.notFound("gone")).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aRefusalInsideASuccessIsARefusal() {
        transport.then(200, "{}");
        Answer answer = call(RepeatSafety.REPEATABLE);
        assertThat(answer.refused(List.of("one", " ", TestDialect.FAKE_KEY)))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.problems()).containsExactly("one", "********"));
        assertThat(answer.notFound("no order")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{\"name\":\"cut", "<html></html>", "[]", "{\"crates\":5}", "\u0000", "{} {}"})
    void anAnswerThatIsNotWhatWasPromised(String body) {
        transport.then(200, body, "Content-Type", "text/<i>html</i>");
        Answer read = call(RepeatSafety.SAFE);
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> read.as(Crate.class))
                .withMessageContaining(" bytes of text/ihtml/i")
                .withNoCause();
        Answer write = call(RepeatSafety.ONCE);
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> write.as(Crate.class))
                .withMessageContaining("Search for it.")
                .withNoCause();
    }

    @Test
    void anAnswerInAnotherCharacterSetIsNotUnderstood() {
        byte[] latin1 = "{\"name\":\"Größe\"}".getBytes(StandardCharsets.ISO_8859_1);
        transport
                .then(() -> new TransportResponse(200, Map.of(), latin1))
                .then(() -> new TransportResponse(400, Map.of(), latin1));
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> call(RepeatSafety.SAFE).as(Crate.class))
                .withMessageContaining("16 bytes of unknown type");
        assertThat(failure(RepeatSafety.SAFE, RequestRefusedException.class).problems())
                .isEmpty();
    }

    @Test
    void theErrorNamesThePlaceAndNeverTheValue() {
        transport.then(200, "{\"crates\":[{},{\"inner\":\"personal data\"}]}");
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> call(RepeatSafety.SAFE).as(Crate.class))
                .withMessageContaining("in /crates/1/inner")
                .withMessageNotContaining("personal");
    }

    @Test
    void aPartOfTheAnswerIsDecodedAlike() {
        transport.then(200, "{\"good\":{\"name\":\"x\"},\"bad\":\"personal data\",\"nothing\":null}");
        Answer answer = call(RepeatSafety.SAFE);
        JsonNode tree = answer.as(JsonNode.class);
        assertThat(answer.part(tree.get("good"), "/good", Crate.class).name()).contains("x");
        for (String bad : List.of("bad", "nothing")) {
            assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                    .isThrownBy(() -> answer.part(tree.get(bad), "/" + bad, Crate.class))
                    .withMessageContaining("/" + bad)
                    .withMessageNotContaining("personal");
        }
    }

    @Test
    void deepNestingIsRefusedBothInAnswersAndInErrors() {
        String deep = "[".repeat(100_000);
        transport.then(200, deep).then(400, deep);
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> call(RepeatSafety.SAFE).as(JsonNode.class));
        assertThat(failure(RepeatSafety.SAFE, RequestRefusedException.class).problems())
                .isEmpty();
    }
}
