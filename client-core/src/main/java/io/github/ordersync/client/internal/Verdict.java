package io.github.ordersync.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.ConnectionFailedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.FailedCall;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.QuotaExhaustedException;
import io.github.ordersync.client.error.RateLimitedException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.client.error.ServerFailedException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges how a call ended: the answer, or the one exception that fits the decision a caller has to take. */
final class Verdict {

    private static final int MAX_DETAIL = 600;
    private static final int MAX_PROBLEMS = 100;

    private final Dialect dialect;
    private final JsonMapper json;
    private final CallListener listener;

    Verdict(Dialect dialect, JsonMapper json, CallListener listener) {
        this.dialect = dialect;
        this.json = json;
        this.listener = listener;
    }

    /** Tells the listener what the caller is about to get. */
    ApiException told(ApiException failure) {
        listener.onFailure(failure);
        return failure;
    }

    Answer of(Endpoint endpoint, RetryLoop.Ended ended) {
        TransportResponse answer = ended.answer();
        if (answer == null) {
            throw told(withoutAnswer(endpoint, ended));
        }
        if (answer.status() >= 200 && answer.status() < 300) {
            return new Answer(this, json, endpoint, ended, answer);
        }
        throw told(refusal(endpoint, ended, answer));
    }

    /** An earlier attempt may have happened even when the last one was refused ("this exists already"). */
    @Nullable
    ApiException earlierAttempt(Endpoint endpoint, RetryLoop.Ended ended, FailedCall call) {
        return ended.everOpen() && endpoint.safety() != RepeatSafety.SAFE
                ? new OutcomeUnknownException(call, endpoint.howToFindOut(), null)
                : null;
    }

    FailedCall failed(Endpoint endpoint, int attempts) {
        return new FailedCall(dialect.service(), endpoint.name(), attempts, OptionalInt.empty(), "");
    }

    private ApiException withoutAnswer(Endpoint endpoint, RetryLoop.Ended ended) {
        IOException failure = ended.failure();
        FailedCall call = new FailedCall(
                dialect.service(), endpoint.name(), ended.attempts(), OptionalInt.empty(), mask(describe(failure)));
        Throwable cause = withoutSecrets(failure);
        if (ended.everOpen() && endpoint.safety() != RepeatSafety.SAFE) {
            return new OutcomeUnknownException(call, endpoint.howToFindOut(), cause);
        }
        if (failure instanceof HeldBack held) {
            Instant opensAt = held.opensAt();
            return opensAt == null
                    ? new RateLimitedException(call, held.needed())
                    : new QuotaExhaustedException(call, opensAt);
        }
        if (failure instanceof JdkTransport.AnswerTooLarge) {
            return new AnswerNotUnderstoodException(call, cause);
        }
        return failure != null && RetryLoop.nothingWasSent(failure)
                ? new ConnectionFailedException(call, cause)
                : new ServerFailedException(call, cause);
    }

    private ApiException refusal(Endpoint endpoint, RetryLoop.Ended ended, TransportResponse answer) {
        int status = answer.status();
        List<String> problems = problems(answer);
        FailedCall call = call(endpoint, ended.attempts(), status, detail(answer, problems));
        ApiException unknown = earlierAttempt(endpoint, ended, call);
        if (unknown != null) {
            return unknown;
        }
        Optional<Instant> quotaOpensAt = dialect.quotaOpensAt(answer);
        if (quotaOpensAt.isPresent()) {
            return new QuotaExhaustedException(call, quotaOpensAt.get());
        }
        return switch (status) {
            case 401, 403 ->
                new CredentialsRefusedException(
                        call(endpoint, ended.attempts(), status, join(call.detail(), dialect.credentialsHint())), null);
            case 404 -> new NotFoundException(call, null);
            case 429 -> new RateLimitedException(call, dialect.serverWait(answer));
            default -> {
                if (status >= 400 && status < 500 && status != 408 || status == 599) {
                    yield new RequestRefusedException(call, problems);
                }
                // A redirect is never followed: the headers hold credentials. What it means for a write is not known:
                // a form that was accepted answers with one, and so does a proxy that wants a login (inferred).
                yield status < 400
                        ? notUnderstood(endpoint, ended.attempts(), answer, "")
                        : new ServerFailedException(call, null);
            }
        };
    }

    ApiException notUnderstood(Endpoint endpoint, int attempts, TransportResponse answer, String why) {
        FailedCall call = call(endpoint, attempts, answer.status(), join(why, sizeAndType(answer)));
        // A write that was answered with something else may or may not have happened.
        return endpoint.safety() == RepeatSafety.SAFE
                ? new AnswerNotUnderstoodException(call, null)
                : new OutcomeUnknownException(call, endpoint.howToFindOut(), null);
    }

    FailedCall call(Endpoint endpoint, int attempts, int status, String detail) {
        return new FailedCall(dialect.service(), endpoint.name(), attempts, OptionalInt.of(status), mask(detail));
    }

    private List<String> problems(TransportResponse answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            return bounded(dialect.problems(body));
        } catch (IOException e) {
            return List.of(); // HTML, or nothing at all: the status speaks alone
        }
    }

    List<String> bounded(List<String> problems) {
        return problems.stream()
                .filter(problem -> !problem.isBlank())
                .limit(MAX_PROBLEMS)
                .map(this::mask)
                .toList();
    }

    /** A transport of the caller's, or a garbled answer that the JDK quotes, may put a credential into a message. */
    private @Nullable Throwable withoutSecrets(@Nullable Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            String text = link.toString();
            if (!hidden(text).equals(text)) {
                IOException masked = new IOException(mask(text));
                masked.setStackTrace(link.getStackTrace());
                return masked;
            }
        }
        return failure;
    }

    private static String detail(TransportResponse answer, List<String> problems) {
        return problems.isEmpty() ? sizeAndType(answer) : String.join("; ", problems);
    }

    private static String sizeAndType(TransportResponse answer) {
        return answer.body().length + " bytes of "
                + answer.header("content-type")
                        .map(type -> type.replaceAll("[^\\w/;=+. -]", ""))
                        .orElse("unknown type");
    }

    private static String describe(@Nullable IOException failure) {
        if (failure == null) {
            return "";
        }
        String message = failure.getMessage();
        if (failure instanceof HeldBack) {
            return String.valueOf(message); // our own words; where they come from helps nobody
        }
        return failure.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }

    private static String join(String first, String second) {
        return first.isBlank() ? second : first + (first.endsWith(".") ? " " : ". ") + second;
    }

    /** Credentials out, control characters out, and not longer than a person reads. */
    String mask(String text) {
        String masked = hidden(text)
                .codePoints()
                .mapToObj(c -> Character.isISOControl(c) ? " " : Character.toString(c))
                .collect(Collectors.joining());
        return masked.length() <= MAX_DETAIL ? masked : masked.substring(0, MAX_DETAIL) + " ...";
    }

    private String hidden(String text) {
        String hidden = text;
        for (Secret secret : dialect.secrets()) {
            String current = hidden;
            hidden = secret.use(plain -> current.replace(plain, secret.toString()));
        }
        return hidden;
    }
}
