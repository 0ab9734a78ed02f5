package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.FailedCall;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A 2xx answer, not decoded yet. */
public final class Answer {

    private final Verdict verdict;
    private final JsonMapper json;
    private final Endpoint endpoint;
    private final RetryLoop.Ended ended;
    private final TransportResponse response;

    Answer(Verdict verdict, JsonMapper json, Endpoint endpoint, RetryLoop.Ended ended, TransportResponse response) {
        this.verdict = verdict;
        this.json = json;
        this.endpoint = endpoint;
        this.ended = ended;
        this.response = response;
    }

    /**
     * The answer as it came.
     *
     * @return status, headers and body
     */
    public TransportResponse response() {
        return response;
    }

    /**
     * Decodes the body.
     *
     * @param <T> the type
     * @param type the type
     * @return the value
     * @throws ApiException if the body is not what was promised
     */
    public <T> T as(Class<T> type) {
        return as(json.constructType(type));
    }

    /**
     * Decodes the body.
     *
     * @param <T> the type
     * @param type the type
     * @return the value
     * @throws ApiException if the body is not what was promised
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as in Jackson itself
    public <T> T as(JavaType type) {
        if (response.body().length == 0) {
            throw notUnderstood("nothing where JSON was promised");
        }
        T value;
        try {
            value = json.readValue(response.body(), type);
        } catch (JsonProcessingException e) {
            throw notUnderstood(where(e));
        } catch (IOException e) {
            throw notUnderstood(e.getClass().getSimpleName());
        }
        if (value == null) {
            throw notUnderstood("null");
        }
        return value;
    }

    /**
     * Decodes a part of the body.
     *
     * @param <T> the type
     * @param part what {@link #as(Class)} gave for a tree, or a piece of it
     * @param place where the part stands, for the error
     * @param type the type
     * @return the value
     * @throws ApiException if the part is not what was promised
     */
    public <T> T part(JsonNode part, String place, Class<T> type) {
        T value;
        try {
            value = json.treeToValue(part, type);
        } catch (JsonProcessingException e) {
            throw notUnderstood(where(e) + " of " + place);
        }
        if (value == null) {
            throw notUnderstood("null at " + place);
        }
        return value;
    }

    /**
     * Decodes the body as a list in a frame.
     *
     * @param <T> the type of a row
     * @param member the name of the list
     * @param type the type of a row
     * @return null where the body has another form, or a row another type; read as a tree it tells which
     */
    public <T> @Nullable FramedList<T> framed(String member, Class<T> type) {
        return FramedList.of(json, response.body(), member, type);
    }

    /**
     * The answer makes no sense.
     *
     * @param why a short reason without any value of the body
     * @return the exception to throw
     */
    public ApiException notUnderstood(String why) {
        return verdict.told(verdict.notUnderstood(endpoint, ended.attempts(), response, why));
    }

    /**
     * The answer is a refusal in spite of its status.
     *
     * @param problems the service's words
     * @return the exception to throw
     */
    public ApiException refused(List<String> problems) {
        List<String> masked = verdict.bounded(problems);
        FailedCall call = call(String.join("; ", masked));
        return verdict.told(mayHaveHappened(call).orElseGet(() -> new RequestRefusedException(call, masked)));
    }

    /**
     * The answer says that there is no such thing in spite of its status.
     *
     * @param detail the service's words
     * @return the exception to throw
     */
    public ApiException notFound(String detail) {
        FailedCall call = call(detail);
        return verdict.told(mayHaveHappened(call).orElseGet(() -> new NotFoundException(call, null)));
    }

    private FailedCall call(String detail) {
        return verdict.call(endpoint, ended.attempts(), response.status(), detail);
    }

    private Optional<ApiException> mayHaveHappened(FailedCall call) {
        return Optional.ofNullable(verdict.earlierAttempt(endpoint, ended, call));
    }

    /** Names the place, never the value: Jackson's own message quotes the body. */
    private static String where(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof com.fasterxml.jackson.databind.JsonMappingException mapping) {
            mapping.getPath()
                    .forEach(step -> path.append('/')
                            .append(
                                    step.getFieldName() == null
                                            ? Integer.toString(step.getIndex())
                                            : step.getFieldName()));
        }
        String place =
                e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
        return e.getClass().getSimpleName() + place + (path.length() == 0 ? "" : " in " + path);
    }
}
