package io.github.ordersync.examples;

import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.sync.folders.Folders;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.CustomerFilter;
import io.github.ordersync.unleashed.TaxFilter;
import io.github.ordersync.unleashed.WarehouseFilter;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be checked with reads only. What depends on refused credentials is left out. */
final class AccountChecks {

    private final Connection connection;
    private final IntegrationSettings settings;
    private final CheckCommand.Verdicts verdicts;
    private final List<Folder> folders = new ArrayList<>();
    private final List<Warehouse> warehouses = new ArrayList<>();

    AccountChecks(Connection connection, IntegrationSettings settings, CheckCommand.Verdicts verdicts) {
        this.connection = connection;
        this.settings = settings;
        this.verdicts = verdicts;
    }

    void run() {
        if (verdicts.check("Order Desk", this::store)) {
            settings.exportFrom().forEach(name -> verdicts.check("exportFrom", () -> folder(name)));
            optionalFolder("afterImportMoveTo", settings.afterImportMoveTo());
            optionalFolder("afterShipmentMoveTo", settings.afterShipmentMoveTo());
            optionalFolder("ifCanceledMoveTo", settings.ifCanceledMoveTo());
        }
        if (verdicts.check("Unleashed", this::account)) {
            verdicts.check("warehouseCode", this::warehouse);
            settings.stockWarehouses().forEach(code -> verdicts.check("stockWarehouses", () -> warehouse(code)));
            settings.locationsToWarehouses()
                    .forEach((location, code) ->
                            verdicts.check("locationsToWarehouses", () -> location + ": " + warehouse(code)));
            verdicts.check("taxCode", this::taxCode);
            verdicts.check("customerCode", this::customerCode);
        }
    }

    private String store() {
        connection.orderDesk().test();
        folders.addAll(connection.orderDesk().store().folderList());
        return "credentials accepted, store " + connection.orderDesk().storeId();
    }

    private String account() {
        connection.unleashed().warehouses().list(WarehouseFilter.all()).forEach(warehouses::add);
        return "credentials accepted, warehouses: " + codes();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // as the settings return it
    private void optionalFolder(String setting, Optional<String> name) {
        verdicts.check(setting, () -> name.map(this::folder).orElse("not set: orders stay where they are"));
    }

    private String folder(String name) {
        Folders all = new Folders(folders);
        return all.find(name)
                .map(Folder::name)
                .orElseThrow(
                        () -> new CheckCommand.Wrong("the store has no folder '" + name + "'; it has: " + all.names()));
    }

    private String warehouse() {
        return settings.warehouseCode()
                .map(this::warehouse)
                .or(() -> warehouses.stream()
                        .filter(warehouse -> warehouse.isDefault().orElse(false))
                        .flatMap(warehouse -> warehouse.warehouseCode().stream())
                        .findFirst()
                        .map(code -> "not set: " + code + ", the account's default"))
                .orElseThrow(() -> new CheckCommand.Wrong(
                        "not set, and the account has no default warehouse; it has: " + codes()));
    }

    private String warehouse(String code) {
        return warehouses.stream()
                .flatMap(warehouse -> warehouse.warehouseCode().stream())
                .filter(code.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () -> new CheckCommand.Wrong("Unleashed has no warehouse '" + code + "'; it has: " + codes()));
    }

    private String codes() {
        return String.join(
                ", ",
                warehouses.stream()
                        .flatMap(warehouse -> warehouse.warehouseCode().stream())
                        .toList());
    }

    private String taxCode() {
        if (settings.taxCode().isEmpty()) {
            return "not set: taken from the orders, else no tax";
        }
        String code = settings.taxCode().get();
        List<Tax> taxes =
                connection.unleashed().taxes().list(TaxFilter.all()).stream().toList();
        return taxes.stream()
                .filter(tax ->
                        tax.taxCode().filter(code.strip()::equalsIgnoreCase).isPresent())
                .flatMap(tax -> tax.taxRate().stream())
                .findFirst()
                .map(rate -> code + ", rate " + rate.toPlainString())
                .orElseThrow(() -> new CheckCommand.Wrong("Unleashed has no tax code '" + code + "'; it has: "
                        + String.join(
                                ", ",
                                taxes.stream()
                                        .flatMap(tax -> tax.taxCode().stream())
                                        .toList())));
    }

    private String customerCode() {
        if (settings.customerCode().isEmpty()) {
            return switch (settings.customers()) {
                case REQUIRE -> "not set: each order must name its customer";
                case MATCH -> "not set: customers are found by e-mail or name";
                case CREATE -> "not set: customers are found by e-mail or name, else created";
            };
        }
        String code = settings.customerCode().get();
        CustomerFilter filter = CustomerFilter.builder().customerCode(code).build();
        return connection.unleashed().customers().list(filter).stream()
                .filter(customer ->
                        customer.customerCode().filter(code::equalsIgnoreCase).isPresent())
                .findFirst()
                .flatMap(Customer::customerName)
                .map(name -> code + ", " + name)
                .orElseThrow(() -> new CheckCommand.Wrong("Unleashed has no customer '" + code + "'"));
    }
}
