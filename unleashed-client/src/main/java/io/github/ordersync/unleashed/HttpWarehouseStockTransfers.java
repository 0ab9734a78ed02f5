package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.WarehouseStockTransfer;
import io.github.ordersync.unleashed.model.WarehouseStockTransferLine;
import java.util.Optional;

final class HttpWarehouseStockTransfers
        extends ResourceWithLines<WarehouseStockTransfer, WarehouseStockTransferFilter, WarehouseStockTransferLine>
        implements WarehouseStockTransfers {

    private static final String PATH = "/WarehouseStockTransfers";
    private static final Endpoint FIND_BY_NUMBER = Endpoint.read("warehouseStockTransfers.findByNumber", PATH + "/{}");

    HttpWarehouseStockTransfers(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "warehouseStockTransfers",
                        PATH,
                        WarehouseStockTransfer.class,
                        WarehouseStockTransfer::guid,
                        "List the transfers changed since the call: modifiedSince=..."),
                WarehouseStockTransferLine::guid);
    }

    @Override
    public WarehouseStockTransfer create(WarehouseStockTransfer transfer) {
        refused(kind.create(), transfer.guid());
        return super.create(transfer);
    }

    @Override
    public Optional<WarehouseStockTransfer> findByNumber(String transferNumber) {
        if (transferNumber.matches("\\s*\\d*\\s*")) {
            throw new IllegalArgumentException(FIND_BY_NUMBER.name() + ": transferNumber is '" + transferNumber
                    + "'; a blank or plain number would name a page, a transfer's has letters too.");
        }
        return find(FIND_BY_NUMBER, transferNumber);
    }
}
