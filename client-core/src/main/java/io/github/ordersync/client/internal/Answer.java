package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.io.IOException;
import java.util.List;

/** A 2xx answer, not decoded yet. */
public final class Answer {

    private final Verdict verdict;
    private final JsonMapper json;
    private final Endpoint endpoint;
    private final int attempts;
    private final TransportResponse response;

    Answer(Verdict verdict, JsonMapper json, Endpoint endpoint, int attempts, TransportResponse response) {
        this.verdict = verdict;
        this.json = json;
        this.endpoint = endpoint;
        this.attempts = attempts;
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
     * The answer makes no sense.
     *
     * @param why a short reason without any value of the body
     * @return the exception to throw
     */
    public ApiException notUnderstood(String why) {
        return verdict.notUnderstood(endpoint, attempts, response, why);
    }

    /**
     * The answer is a refusal in spite of its status.
     *
     * @param problems the service's words
     * @return the exception to throw
     */
    public ApiException refused(List<String> problems) {
        List<String> masked = problems.stream().map(verdict::mask).toList();
        return new RequestRefusedException(
                verdict.call(endpoint, attempts, response.status(), String.join("; ", masked)), masked);
    }

    /**
     * The answer says that there is no such thing in spite of its status.
     *
     * @param detail the service's words
     * @return the exception to throw
     */
    public ApiException notFound(String detail) {
        return new NotFoundException(verdict.call(endpoint, attempts, response.status(), detail), null);
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
