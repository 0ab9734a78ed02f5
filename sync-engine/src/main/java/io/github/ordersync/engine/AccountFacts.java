package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Store;
import io.github.ordersync.sync.folders.Folders;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changes rarely in the two accounts: read when it is first needed, kept for the life of the engine. */
final class AccountFacts {

    private final UnleashedClient unleashed;
    private final OrderDeskClient orderDesk;
    private final IntegrationSettings settings;
    private @Nullable Store store;
    private @Nullable Map<String, BigDecimal> taxRates;
    private @Nullable List<Warehouse> warehouses;

    AccountFacts(UnleashedClient unleashed, OrderDeskClient orderDesk, IntegrationSettings settings) {
        this.unleashed = unleashed;
        this.orderDesk = orderDesk;
        this.settings = settings;
    }

    void forget() {
        store = null;
        taxRates = null;
        warehouses = null;
    }

    Store store() {
        Store known = store;
        if (known == null) {
            known = orderDesk.store();
            store = known;
        }
        return known;
    }

    /** Fractions by tax code. A code may be listed twice with one rate (reported); two rates make it unknown. */
    Map<String, BigDecimal> taxRates() {
        Map<String, BigDecimal> known = taxRates;
        if (known == null) {
            Map<String, BigDecimal> rates = new LinkedHashMap<>();
            List<String> ambiguous = new ArrayList<>();
            for (Tax tax : unleashed.taxes().list(io.github.ordersync.unleashed.TaxFilter.all())) {
                if (tax.taxCode().isPresent() && tax.taxRate().isPresent()) {
                    BigDecimal earlier =
                            rates.putIfAbsent(tax.taxCode().get(), tax.taxRate().get());
                    if (earlier != null && earlier.compareTo(tax.taxRate().get()) != 0) {
                        ambiguous.add(tax.taxCode().get());
                    }
                }
            }
            ambiguous.forEach(rates::remove);
            known = Map.copyOf(rates);
            taxRates = known;
        }
        return known;
    }

    List<Warehouse> warehouses() {
        List<Warehouse> known = warehouses;
        if (known == null) {
            known = unleashed.warehouses().list(io.github.ordersync.unleashed.WarehouseFilter.all()).stream()
                    .toList();
            warehouses = known;
        }
        return known;
    }

    Optional<String> defaultWarehouse() {
        return warehouses().stream()
                .filter(warehouse -> warehouse.isDefault().orElse(false))
                .flatMap(warehouse -> warehouse.warehouseCode().stream())
                .findFirst();
    }

    List<Folder> exportFolders() {
        return settings.exportFrom().stream()
                .map(name -> folder("exportFrom", name))
                .toList();
    }

    /** Where orders wait for shipments and cancellations: the folder after import, or where they came from. */
    List<Folder> waitingFolders() {
        return afterImport().map(List::of).orElseGet(this::exportFolders);
    }

    Optional<Folder> afterImport() {
        return settings.afterImportMoveTo().map(name -> folder("afterImportMoveTo", name));
    }

    Optional<Folder> afterShipment() {
        return settings.afterShipmentMoveTo().map(name -> folder("afterShipmentMoveTo", name));
    }

    Optional<Folder> ifCanceled() {
        return settings.ifCanceledMoveTo().map(name -> folder("ifCanceledMoveTo", name));
    }

    /** All folders that the settings name; refuses a run whose orders could not be moved afterwards. */
    void checkFolders() {
        exportFolders();
        afterImport();
        afterShipment();
        ifCanceled();
    }

    private Folder folder(String setting, String nameOrId) {
        Folders folders = new Folders(store().folderList());
        return folders.find(nameOrId)
                .orElseThrow(() -> new SyncSetupException("The setting " + setting + " is '" + nameOrId
                        + "', but the store has no such folder. It has: " + folders.names() + "."));
    }
}
