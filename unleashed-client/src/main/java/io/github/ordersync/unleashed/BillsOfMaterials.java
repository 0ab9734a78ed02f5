package io.github.ordersync.unleashed;

import io.github.ordersync.unleashed.model.BillOfMaterials;

/**
 * Bills of materials: what assembled products are made of. One is made under the guid that it holds: choose one of your own.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/BillOfMaterials">the service's documentation</a>
 */
public interface BillsOfMaterials
        extends Reads<BillOfMaterials, BillOfMaterialsFilter>, Creates<BillOfMaterials>, Updates<BillOfMaterials> {}
