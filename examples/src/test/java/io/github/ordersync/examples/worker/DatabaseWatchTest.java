package io.github.ordersync.examples.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseWatchTest {

    @Test
    void eachTurnIsSaidOnce() {
        List<String> said = new ArrayList<>();
        DatabaseWatch watch = new DatabaseWatch(said::add);
        watch.onSchedulerEvent(SchedulerEventType.RAN_DETECT_DEAD);
        watch.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
        watch.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
        watch.onSchedulerEvent(SchedulerEventType.RAN_UPDATE_HEARTBEATS);
        assertThat(said).hasSize(1);
        watch.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
        watch.onSchedulerEvent(SchedulerEventType.RAN_DETECT_DEAD);
        assertThat(said).hasSize(2);
        watch.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
        assertThat(said).hasSize(3);
    }
}
