package io.github.ordersync.orderdesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.internal.Answer;
import io.github.ordersync.client.internal.FramedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The frame around every answer: {@code status}, {@code message} and a member that holds the data. A refusal can come
 * under HTTP 200 (seen), so the status is checked before anything is read.
 */
final class Envelope {

    /** A refusal that says so is not about a missing thing. The texts are not documented; these words are a guess (O-MISSING-ID). */
    private static final Pattern NOT_ABOUT_ABSENCE = Pattern.compile(
            "(?i)api.?key|store.?id|credential|authori[sz]|permission|limit|too many|maintenance|try again");

    private final Answer answer;
    private final JsonNode body;

    /** A list and the frame around it. */
    record Listed<T>(Envelope frame, List<T> rows) {}

    Envelope(Answer answer) {
        this(answer, answer.as(JsonNode.class));
    }

    private Envelope(Answer answer, JsonNode body) {
        this.answer = answer;
        this.body = body;
        if (!body.isContainerNode()) {
            throw answer.notUnderstood("no JSON object");
        }
    }

    /** A list. An answer without any is no empty list: whoever reads it would believe that nothing is there. */
    static <T> Listed<T> list(Answer answer, String member, Class<T> type) {
        FramedList<T> framed = answer.framed(member, type);
        Envelope frame = framed == null ? new Envelope(answer) : new Envelope(answer, framed.frame());
        frame.checkStatus();
        return new Listed<>(frame, framed == null ? frame.rows(member, type) : framed.rows());
    }

    /** For a call whose answer is nothing but its success. */
    void done() {
        checkStatus();
        if (status().isEmpty()) {
            throw answer.notUnderstood("no status");
        }
    }

    /** What a create or update wrote, where the answer holds it. */
    <T> Optional<T> written(String member, Class<T> type) {
        done();
        return isThere(member) ? Optional.of(answer.part(body.path(member), member, type)) : Optional.empty();
    }

    /** What the answer must hold. */
    <T> T required(String member, Class<T> type) {
        checkStatus();
        if (!isThere(member)) {
            throw answer.notUnderstood("no " + member);
        }
        return answer.part(body.path(member), member, type);
    }

    /** The whole answer. */
    <T> T whole(Class<T> type) {
        done();
        return answer.part(body, "the answer", type);
    }

    /**
     * What a read of one thing found. Whether a missing one is answered with 404, or with an error or an empty member under
     * 200, is not documented: all of them mean that there is none.
     */
    <T> T found(String member, Class<T> type) {
        if (isThere(member) || NOT_ABOUT_ABSENCE.matcher(message()).find()) {
            return required(member, type);
        }
        if (status().isEmpty()) {
            throw answer.notUnderstood("neither status nor " + member);
        }
        throw answer.notFound(message());
    }

    private <T> List<T> rows(String member, Class<T> type) {
        JsonNode rows = body.path(member);
        if (!rows.isArray()) {
            throw answer.notUnderstood("no list " + member);
        }
        return decoded(rows, member, type);
    }

    private <T> List<T> decoded(JsonNode rows, String member, Class<T> type) {
        List<T> all = new ArrayList<>(rows.size());
        for (JsonNode row : rows) {
            all.add(answer.part(row, member + "/" + all.size(), type));
        }
        return all;
    }

    /**
     * What became of each entry of a batch. Neither form nor presence is documented. Where there are results they count,
     * whatever the status says: some of the entries may have been done.
     */
    <T> List<T> results(Class<T> type) {
        JsonNode results = body.isArray() ? body : body.path("results");
        if (!results.isArray() || results.isEmpty()) {
            done();
            return List.of();
        }
        return decoded(results, "results", type);
    }

    /** A number of the frame. Some come as text (documented). */
    OptionalLong number(String member) {
        String text = body.path(member).asText("");
        return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    String message() {
        return body.path("message").asText("");
    }

    private Optional<String> status() {
        return Optional.of(body.path("status").asText("")).filter(text -> !text.isBlank());
    }

    private void checkStatus() {
        if (status().filter(text -> !text.equalsIgnoreCase("success")).isPresent()) {
            throw answer.refused(message().isBlank() ? List.of() : List.of(message()));
        }
    }

    private boolean isThere(String member) {
        JsonNode value = body.path(member);
        return value.isObject() && !value.isEmpty();
    }
}
