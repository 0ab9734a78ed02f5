package io.github.ordersync.examples.spring;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Down when a store's last pass failed, or when none has ended for three intervals; unknown before the first one. */
final class StoresHealth implements HealthIndicator {

    private final Stores stores;
    private final Duration stale;

    StoresHealth(Stores stores, Duration every) {
        this.stores = stores;
        this.stale = every.multipliedBy(3).plusMinutes(5);
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        boolean waiting = false;
        boolean down = false;
        for (Store store : stores.all()) {
            Store.LastPass last = store.lastPass();
            if (last == null) {
                waiting = true;
                health.withDetail(store.name(), "no pass yet");
            } else {
                down |= !last.ran() || last.at().isBefore(Instant.now().minus(stale));
                health.withDetail(store.name(), last.summary() + " at " + last.at());
            }
        }
        return (down ? health.down() : waiting ? health.unknown() : health).build();
    }
}
