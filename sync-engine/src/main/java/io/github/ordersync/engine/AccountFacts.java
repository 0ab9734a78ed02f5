package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Store;
import io.github.ordersync.sync.folders.Folders;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.TaxFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.WarehouseFilter;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changes rarely in the two accounts: read when it is first needed, kept for an hour. */
final class AccountFacts {

    private static final Duration MAX_AGE = Duration.ofHours(1);

    /**
     * The tax codes in use.
     *
     * @param rates fractions by code
     * @param withSeveralRates codes whose rate is not known, since several taxes have them
     */
    record TaxCodes(Map<String, BigDecimal> rates, List<String> withSeveralRates) {}

    private final UnleashedClient unleashed;
    private final OrderDeskClient orderDesk;
    private final IntegrationSettings settings;
    private Instant readAt = Instant.EPOCH;
    private @Nullable Store store;
    private @Nullable TaxCodes taxCodes;
    private @Nullable List<Warehouse> warehouses;

    AccountFacts(UnleashedClient unleashed, OrderDeskClient orderDesk, IntegrationSettings settings) {
        this.unleashed = unleashed;
        this.orderDesk = orderDesk;
        this.settings = settings;
    }

    /** A folder may be renamed and a tax rate changed while a program runs for months. */
    void forgetIfOld(Instant now) {
        if (Duration.between(readAt, now).compareTo(MAX_AGE) > 0) {
            forget();
            readAt = now;
        }
    }

    void forget() {
        store = null;
        taxCodes = null;
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

    /** The store's zone; empty where it has none that Java knows. */
    Optional<ZoneId> timeZone() {
        try {
            return store().setting("timezone").filter(text -> !text.isBlank()).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What codes mean. Several taxes may have one code, mostly with one rate (reported). */
    TaxCodes taxCodes() {
        TaxCodes known = taxCodes;
        if (known == null) {
            Map<String, BigDecimal> rates = new LinkedHashMap<>();
            Set<String> withSeveralRates = new LinkedHashSet<>();
            for (Tax tax : unleashed.taxes().list(TaxFilter.all())) {
                // A new tax may have the code of one that is no longer in use.
                if (tax.obsolete().orElse(false)) {
                    continue;
                }
                if (tax.taxCode().isPresent() && tax.taxRate().isPresent()) {
                    BigDecimal earlier =
                            rates.putIfAbsent(tax.taxCode().get(), tax.taxRate().get());
                    if (earlier != null && earlier.compareTo(tax.taxRate().get()) != 0) {
                        withSeveralRates.add(tax.taxCode().get());
                    }
                }
            }
            withSeveralRates.forEach(rates::remove);
            known = new TaxCodes(Map.copyOf(rates), List.copyOf(withSeveralRates));
            taxCodes = known;
        }
        return known;
    }

    List<Warehouse> warehouses() {
        List<Warehouse> known = warehouses;
        if (known == null) {
            known = unleashed.warehouses().list(WarehouseFilter.all()).stream().toList();
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

    /** As Unleashed writes the code: it lists no stock for a warehouse that it does not know, so all would count as sold out. */
    String warehouse(String setting, String code) {
        List<String> known = warehouses().stream()
                .flatMap(warehouse -> warehouse.warehouseCode().stream())
                .toList();
        return known.stream()
                .filter(code.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new SyncSetupException("The setting " + setting + " is '" + code
                        + "', but Unleashed has no such warehouse. It has: " + String.join(", ", known) + "."));
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
        List<Folder> from = exportFolders();
        List<Folder> imported = new ArrayList<>(from);
        afterImport().ifPresent(folder -> {
            mustDiffer("afterImportMoveTo", folder, from, "exportFrom");
            imported.add(folder);
        });
        afterShipment()
                .ifPresent(folder ->
                        mustDiffer("afterShipmentMoveTo", folder, imported, "exportFrom or afterImportMoveTo"));
        ifCanceled()
                .ifPresent(
                        folder -> mustDiffer("ifCanceledMoveTo", folder, imported, "exportFrom or afterImportMoveTo"));
    }

    /** The settings themselves are compared when they are built; here one may be a name and the other its id. */
    private static void mustDiffer(String setting, Folder folder, List<Folder> others, String otherSettings) {
        if (others.stream().anyMatch(other -> other.id().equals(folder.id()))) {
            throw new SyncSetupException("The setting " + setting + " is the folder '" + folder.name() + "' (id "
                    + folder.id() + "), which " + otherSettings + " names too. It must be another folder.");
        }
    }

    /** A folder that no setting names; one that is newer than these facts goes by its id. */
    Folder folderWithId(String id) {
        return store().folderList().stream()
                .filter(folder -> folder.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Folder(id, id));
    }

    private Folder folder(String setting, String nameOrId) {
        Folders folders = new Folders(store().folderList());
        return folders.find(nameOrId)
                .orElseThrow(() -> new SyncSetupException("The setting " + setting + " is '" + nameOrId
                        + "', but the store has no such folder. It has: " + folders.names() + "."));
    }
}
