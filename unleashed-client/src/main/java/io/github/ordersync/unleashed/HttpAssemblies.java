package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.Assembly;
import io.github.ordersync.unleashed.model.AssemblyLine;

final class HttpAssemblies extends ResourceWithLines<Assembly, AssemblyFilter, AssemblyLine> implements Assemblies {

    HttpAssemblies(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "assemblies",
                        "/Assemblies",
                        Assembly.class,
                        Assembly::guid,
                        "List the assemblies changed since the call: modifiedSince=..."),
                AssemblyLine::guid);
    }
}
