package io.github.ordersync.examples;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.sync.folders.Folders;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.CustomerFilter;
import io.github.ordersync.unleashed.TaxFilter;
import io.github.ordersync.unleashed.WarehouseFilter;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks credentials and settings against both accounts, each with a verdict of its own. */
@Command(
        name = "check",
        description = "Check credentials, folders, warehouse, tax and customer codes. Nothing is written.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** A verdict; an empty complaint is a good one. */
    private record Verdict(boolean good, String text) {
        static Verdict good(String text) {
            return new Verdict(true, text);
        }

        static Verdict bad(String text) {
            return new Verdict(false, text);
        }
    }

    private static final class Checks {
        private final Table table = new Table("CHECK", "VERDICT", "DETAILS");
        private boolean good = true;

        /** Says whether it was good, so that what depends on it can be left out. */
        boolean check(String what, Supplier<Verdict> check) {
            Verdict verdict;
            try {
                verdict = check.get();
            } catch (ApiException e) {
                verdict = Verdict.bad(e.getMessage());
            }
            table.row(what, verdict.good() ? "ok" : "WRONG", verdict.text());
            good &= verdict.good();
            return verdict.good();
        }
    }

    @Override
    public Integer call() {
        IntegrationSettings settings = common.settings();
        return common.connected(connection -> {
            Checks checks = new Checks();
            if (checks.check("Order Desk credentials", () -> {
                connection.orderDesk().test();
                return Verdict.good("store " + connection.orderDesk().storeId());
            })) {
                folders(checks, connection, settings);
            }
            if (checks.check("Unleashed credentials", () -> {
                long warehouses = connection.unleashed().warehouses().list(WarehouseFilter.all()).stream()
                        .count();
                return Verdict.good("accepted, " + warehouses + " warehouses");
            })) {
                account(checks, connection, settings);
            }
            settings.warnings().forEach(warning -> checks.table.row("settings", "look", warning.toString()));
            spec.commandLine().getOut().println(checks.table);
            spec.commandLine().getOut().flush();
            return checks.good ? Ordersync.OK : Ordersync.COULD_NOT_RUN;
        });
    }

    private static void folders(Checks checks, Connection connection, IntegrationSettings settings) {
        List<Folder> all = connection.orderDesk().store().folderList();
        settings.exportFrom().forEach(name -> folder(checks, all, "exportFrom", Optional.of(name)));
        folder(checks, all, "afterImportMoveTo", settings.afterImportMoveTo());
        folder(checks, all, "afterShipmentMoveTo", settings.afterShipmentMoveTo());
        folder(checks, all, "ifCanceledMoveTo", settings.ifCanceledMoveTo());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static void folder(Checks checks, List<Folder> all, String setting, Optional<String> name) {
        Folders folders = new Folders(all);
        checks.check(
                "folder " + setting,
                () -> name.map(wanted -> folders.find(wanted)
                                .map(found -> Verdict.good(found.name()))
                                .orElseGet(() -> Verdict.bad(
                                        "there is no folder '" + wanted + "'; the store has: " + folders.names())))
                        .orElse(Verdict.good("not set: orders stay where they are")));
    }

    private static void account(Checks checks, Connection connection, IntegrationSettings settings) {
        checks.check("warehouse", () -> warehouse(connection, settings));
        checks.check(
                "tax code",
                () -> settings.taxCode()
                        .map(code -> connection.unleashed().taxes().list(TaxFilter.all()).stream()
                                .filter(tax ->
                                        tax.taxCode().filter(code::equals).isPresent())
                                .findFirst()
                                .flatMap(Tax::taxRate)
                                .map(rate -> Verdict.good(code + ", rate " + rate.toPlainString()))
                                .orElseGet(() -> Verdict.bad("Unleashed has no tax code '" + code + "'")))
                        .orElse(Verdict.good("not set: taken from the orders")));
        checks.check(
                "customer code",
                () -> settings.customerCode()
                        .map(code ->
                                connection
                                        .unleashed()
                                        .customers()
                                        .list(CustomerFilter.builder()
                                                .customerCode(code)
                                                .build())
                                        .stream()
                                        .filter(customer -> customer.customerCode()
                                                .filter(code::equalsIgnoreCase)
                                                .isPresent())
                                        .findFirst()
                                        .map(customer -> Verdict.good(code + " "
                                                + customer.customerName().orElse("")))
                                        .orElseGet(() -> Verdict.bad("Unleashed has no customer '" + code + "'")))
                        .orElse(Verdict.good("not set: each order must name its customer")));
    }

    private static Verdict warehouse(Connection connection, IntegrationSettings settings) {
        List<Warehouse> warehouses = connection.unleashed().warehouses().list(WarehouseFilter.all()).stream()
                .toList();
        Optional<String> standard = warehouses.stream()
                .filter(warehouse -> warehouse.isDefault().orElse(false))
                .flatMap(warehouse -> warehouse.warehouseCode().stream())
                .findFirst();
        return settings.warehouseCode()
                .map(code -> warehouses.stream()
                                .anyMatch(warehouse -> warehouse
                                        .warehouseCode()
                                        .filter(code::equals)
                                        .isPresent())
                        ? Verdict.good(code)
                        : Verdict.bad("Unleashed has no warehouse '" + code + "'"))
                .or(() -> standard.map(code -> Verdict.good(code + ", the account's default")))
                .orElse(Verdict.bad("none is set, and the account has no default warehouse"));
    }
}
