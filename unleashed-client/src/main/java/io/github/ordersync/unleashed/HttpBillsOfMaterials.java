package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.unleashed.model.BillOfMaterials;

final class HttpBillsOfMaterials extends Resource<BillOfMaterials, BillOfMaterialsFilter> implements BillsOfMaterials {

    HttpBillsOfMaterials(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>("billOfMaterials", "/BillOfMaterials", BillOfMaterials.class, BillOfMaterials::guid));
    }

    @Override
    public BillOfMaterials create(BillOfMaterials bill) {
        return write(kind.createUnderItsGuid(), bill, Query.none());
    }
}
