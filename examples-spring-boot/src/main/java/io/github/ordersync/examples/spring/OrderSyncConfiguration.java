package io.github.ordersync.examples.spring;

import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncState;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Wires the plain classes: one engine bean per store, passes by Spring's scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderSyncProperties.class)
@EnableScheduling
class OrderSyncConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSyncConfiguration.class);

    /** In memory: a restart costs calls, no order. {@code SyncState.jdbc(dataSource)} saves them and shares the stores. */
    @Bean
    @ConditionalOnMissingBean
    SyncState syncState() {
        return SyncState.inMemory();
    }

    /** Every {@code SyncListener} bean hears of the passes of every store. */
    @Bean
    Stores stores(
            OrderSyncProperties properties,
            SyncState state,
            MeterRegistry registry,
            ObjectProvider<SyncListener> listeners) {
        return new Stores(
                properties.accounts(),
                state,
                registry,
                listeners.orderedStream().toList());
    }

    /** Engines are beans under the names of their stores: {@code @Qualifier("shop-nz") SyncEngine engine}. */
    @Bean
    static BeanDefinitionRegistryPostProcessor engineOfEachStore(Environment environment) {
        return registry -> Binder.get(environment)
                .bind("ordersync.stores", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet()
                .forEach(name ->
                        registry.registerBeanDefinition(name, engine((DefaultListableBeanFactory) registry, name)));
    }

    private static BeanDefinition engine(DefaultListableBeanFactory beans, String store) {
        return BeanDefinitionBuilder.genericBeanDefinition(
                        SyncEngine.class,
                        () -> beans.getBean(Stores.class).named(store).engine())
                .getBeanDefinition();
    }

    @Bean
    StoresHealth orderSyncHealthIndicator(Stores stores, OrderSyncProperties properties) {
        return new StoresHealth(stores, properties.every());
    }

    /**
     * A pass of each store again and again, at once at the start. With {@code spring.threads.virtual.enabled=true} on Java 21
     * or newer each has a thread of its own; on Java 17 so many run at a time as {@code spring.task.scheduling.pool.size} says.
     */
    @Bean
    SchedulingConfigurer passes(Stores stores, OrderSyncProperties properties) {
        return tasks -> stores.all().forEach(store -> tasks.addFixedDelayTask(() -> pass(store), properties.every()));
    }

    private static void pass(Store store) {
        try {
            store.engine().runDue();
        } catch (RuntimeException e) {
            // The listeners have been told, health shows it, and the next pass tries again.
            LOG.debug("A pass of {} has failed", store.name(), e);
        }
    }
}
