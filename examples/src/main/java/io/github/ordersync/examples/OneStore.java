package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.time.Duration;
import java.util.Map;

/**
 * A store that a command works on.
 *
 * @param name its name in the stores file; empty for the one of the environment or of the sandbox
 * @param settings of the integration
 * @param connection its clients
 * @param every how often a flow runs when it is watched, where the stores file says so
 */
record OneStore(String name, IntegrationSettings settings, Connection connection, Map<Flow, Duration> every) {}
