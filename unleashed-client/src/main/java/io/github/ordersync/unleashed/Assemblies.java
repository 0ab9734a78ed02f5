package io.github.ordersync.unleashed;

import io.github.ordersync.unleashed.model.Assembly;
import io.github.ordersync.unleashed.model.AssemblyLine;

/**
 * Assemblies: products made out of their parts. Serial numbers and batches cannot be given, and only parked ones can be
 * deleted (documented).
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Assemblies">the service's documentation</a>
 */
public interface Assemblies
        extends Reads<Assembly, AssemblyFilter>,
                Creates<Assembly>,
                Updates<Assembly>,
                Deletes,
                Completes,
                HasLines<AssemblyLine> {}
