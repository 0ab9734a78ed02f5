package io.github.ordersync.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;

/** The meters of one store, made as {@link MeterName} says. The registry keeps them, and finds those that are there. */
final class StoreMeters {

    private final MeterRegistry registry;
    private final Tag store;

    StoreMeters(MeterRegistry registry, String store) {
        this.registry = registry;
        this.store = Tag.of("store", store);
    }

    Timer timer(MeterName name, String... values) {
        return Timer.builder(name.text())
                .description(name.description())
                .tags(tags(name, values))
                .register(registry);
    }

    Counter counter(MeterName name, String... values) {
        return Counter.builder(name.text())
                .description(name.description())
                .tags(tags(name, values))
                .register(registry);
    }

    Gauged gauge(MeterName name, String... values) {
        Gauged gauged = new Gauged();
        Gauge.builder(name.text(), gauged, Gauged::get)
                .description(name.description())
                .tags(tags(name, values))
                .strongReference(true)
                .register(registry);
        return gauged;
    }

    /** In seconds; the registry shows them in its own unit. */
    Gauged timeGauge(MeterName name, DoubleUnaryOperator shown, String... values) {
        Gauged gauged = new Gauged();
        TimeGauge.builder(name.text(), gauged, TimeUnit.SECONDS, value -> shown.applyAsDouble(value.get()))
                .description(name.description())
                .tags(tags(name, values))
                .strongReference(true)
                .register(registry);
        return gauged;
    }

    private List<Tag> tags(MeterName name, String... values) {
        List<Tag> tags = new ArrayList<>(List.of(store));
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(name.tags().get(i), values[i]));
        }
        return tags;
    }
}
