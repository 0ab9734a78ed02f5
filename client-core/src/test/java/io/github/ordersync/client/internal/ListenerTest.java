package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.CallQuota;
import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.client.error.ServerFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener hears beside the attempts. */
class ListenerTest extends PipelineFixture {

    private final List<ApiException> failures = new ArrayList<>();
    private final List<CallListener.Wait> waits = new ArrayList<>();
    private final List<CallListener.MonthlyCalls> counts = new ArrayList<>();

    private final CallListener hearing = new CallListener() {
        @Override
        public void onAttempt(Attempt attempt) {}

        @Override
        public void onFailure(ApiException failure) {
            failures.add(failure);
        }

        @Override
        public void onWait(Wait wait) {
            waits.add(wait);
        }

        @Override
        public void onCounted(MonthlyCalls calls) {
            counts.add(calls);
        }
    };

    @BeforeEach
    void hear() {
        options.listener(hearing);
    }

    @Test
    void aCallThatFailsIsToldOnceHoweverOftenItWasTried() {
        transport.then(503, "");

        ServerFailedException failure = failure(RepeatSafety.SAFE, ServerFailedException.class);

        assertThat(failures).containsExactly(failure);
    }

    @Test
    void anAnswerThatTheServiceRefusesInItsBodyIsAFailureToo() {
        transport.then(200, "{}");
        Answer answer = call(RepeatSafety.SAFE);
        assertThat(failures).isEmpty();

        ApiException refused = answer.refused(List.of("no"));
        ApiException missing = answer.notFound("none");
        ApiException odd = answer.notUnderstood("odd");

        assertThat(failures).containsExactly(refused, missing, odd);
        assertThat(refused).isInstanceOf(RequestRefusedException.class);
        assertThat(missing).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anInterruptedCallIsToldAsSuch() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> pipeline().call(READ, Query.none(), null, 7))
                    .isInstanceOf(CallInterruptedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(failures).hasSize(1).hasOnlyElementsOfType(CallInterruptedException.class);
    }

    @Test
    void aWaitForTheRateLimitIsTold() {
        limiter = atMost -> time.sleep(Duration.ofMillis(400));
        transport.then(200, "{}");

        call(RepeatSafety.SAFE);

        assertThat(waits).containsExactly(new CallListener.Wait("Test Service", "orders.get", Duration.ofMillis(400)));
    }

    @Test
    void whoDidNotWaitIsNotTold() {
        transport.then(200, "{}");
        call(RepeatSafety.SAFE);
        assertThat(waits).isEmpty();
    }

    @Test
    void countedCallsAreToldWithWhatIsLeft() {
        limiter = new QuotaGuard("Test Service", CallQuota.inMemory(), 100).before(limiter, options.build());
        transport.then(200, "{}");

        call(RepeatSafety.SAFE);
        call(RepeatSafety.SAFE);

        assertThat(counts).extracting(CallListener.MonthlyCalls::calls).containsExactly(1L, 2L);
        assertThat(counts).extracting(CallListener.MonthlyCalls::limit).containsOnly(OptionalLong.of(100));
        assertThat(counts).extracting(CallListener.MonthlyCalls::opensAt).containsOnly(QuotaGuard.opensAt(time.now()));
    }

    @Test
    void withoutALimitCallsAreCountedAllTheSame() {
        limiter = new QuotaGuard("Test Service", CallQuota.inMemory(), QuotaGuard.NO_LIMIT)
                .before(limiter, options.build());
        transport.then(200, "{}");

        call(RepeatSafety.SAFE);

        assertThat(counts).extracting(CallListener.MonthlyCalls::limit).containsExactly(OptionalLong.empty());
    }

    @Test
    void oneThatThrowsKeepsNothingFromTheOthersOrFromTheCall() {
        CallListener broken = new CallListener() {
            @Override
            public void onAttempt(Attempt attempt) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void onFailure(ApiException failure) {
                throw new IllegalStateException("broken");
            }
        };
        options.listener(CallListener.all(broken, attempts::add, hearing));
        transport.then(404, "{}");

        NotFoundException failure = failure(RepeatSafety.SAFE, NotFoundException.class);

        assertThat(attempts).hasSize(1);
        assertThat(failures).containsExactly(failure);
    }
}
