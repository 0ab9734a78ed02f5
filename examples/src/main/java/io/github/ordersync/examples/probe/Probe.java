package io.github.ordersync.examples.probe;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.QuotaExhaustedException;
import io.github.ordersync.unleashed.WarehouseFilter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Runs the experiments, one after the other. Whatever one of them throws ends that one only; refused credentials, a
 * used-up quota and an interrupt end the rest too. What was made is cleaned up in any case.
 */
public final class Probe {

    private final Accounts accounts;
    private final Choices choices;
    private final Ground ground;
    private final UnaryOperator<String> mask;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final CleanUp cleanUp = new CleanUp();
    private String stoppedBecause = "";

    private Probe(Accounts accounts, Choices choices, Ground ground, UnaryOperator<String> mask) {
        this.accounts = accounts;
        this.choices = choices;
        this.ground = ground;
        this.mask = mask;
    }

    /**
     * Tests the credentials and looks for what the sales orders need. Reads only.
     *
     * @param accounts the test accounts
     * @param choices what the user chose
     * @param mask hides credentials in texts of the services
     * @return a probe that has written nothing yet
     * @throws NotPossibleException if the account lacks what a sales order needs
     * @throws ApiException if a call fails, such as for refused credentials
     */
    public static Probe prepare(Accounts accounts, Choices choices, UnaryOperator<String> mask) {
        accounts.orderDesk().test();
        Ground ground = Ground.of(accounts.unleashed(), choices);
        UnaryOperator<String> all = text -> mask.apply(text)
                .replaceAll(word(ground.customerCode()), "(customer)")
                .replaceAll(word(ground.productCode()), "(product)")
                .replaceAll("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", "(e-mail)")
                .replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ");
        return new Probe(accounts, choices, ground, all);
    }

    /** A code that is short must not be found within words. */
    private static String word(String code) {
        return "(?<!\\w)" + Pattern.quote(code) + "(?!\\w)";
    }

    /** What it will do, for the user to read beforehand. Names codes of the account, so it is no part of the report. */
    public List<String> plan() {
        List<String> plan = new ArrayList<>(List.of(
                "Unleashed, customer " + ground.customerCode() + ", product " + ground.productCode() + ", warehouse "
                        + ground.warehouseCode() + ":",
                "- creates about 20 sales orders, parked, placed or backordered, source id ordersync-probe:" + run
                        + ":..., and deletes them; Unleashed keeps deleted ones with the status Deleted"));
        plan.add(
                choices.complete()
                        ? "- dispatches 2 units, deletes the shipments again, and COMPLETES 1 sales order of 1.00, which"
                                + " stays: Unleashed keeps it and may send its invoice to the accounting system"
                        : "- dispatches and completes nothing (--complete allows it and decides 5 assumptions more)");
        plan.add("Order Desk, folder Canceled where the store has it:");
        plan.add("- creates 4 orders, source id ordersync-probe-" + run
                + "-..., with shipments and a history note, and deletes them; rules of the store may act on them");
        plan.add("- creates the inventory item ORDERSYNC-PROBE-" + run + " and deletes it");
        plan.add("Nothing else is changed. Should the program be killed, look for these names.");
        return plan;
    }

    /**
     * Runs all experiments and cleans up.
     *
     * @param onFinding hears of each finding when it is there
     * @return one finding for each assumption
     */
    public ProbeReport run(Consumer<ProbeReport.Finding> onFinding) {
        return run(groups(), onFinding);
    }

    ProbeReport run(List<Group> groups, Consumer<ProbeReport.Finding> onFinding) {
        Map<Assumption, Verdict> verdicts = new EnumMap<>(Assumption.class);
        for (Group group : groups) {
            try {
                for (Experiment experiment : group.experiments()) {
                    Verdict verdict =
                            masked(stoppedBecause.isEmpty() ? verdict(experiment) : Verdict.notDecided("not run"));
                    verdicts.put(experiment.assumption(), verdict);
                    onFinding.accept(new ProbeReport.Finding(experiment.assumption(), verdict));
                }
            } finally {
                cleanUp.run();
            }
        }
        return new ProbeReport(
                accounts.time().now(),
                verdicts.entrySet().stream()
                        .map(entry -> new ProbeReport.Finding(entry.getKey(), entry.getValue()))
                        .toList(),
                cleanUp.kept(),
                cleanUp.failed().stream().map(mask).toList(),
                mask.apply(stoppedBecause));
    }

    private List<Group> groups() {
        SalesOrderDrafts salesOrders = new SalesOrderDrafts(accounts.unleashed(), ground, cleanUp, run);
        OrderDrafts orders = new OrderDrafts(accounts.orderDesk(), cleanUp, run);
        return List.of(
                new UnleashedReads(accounts, ground),
                new SalesOrderExperiments(accounts, salesOrders, choices),
                new MoneyExperiments(accounts, salesOrders),
                new DispatchExperiments(accounts, salesOrders, choices),
                new OrderExperiments(accounts, orders),
                new OrderShipmentExperiments(accounts, orders),
                new InventoryExperiments(accounts, cleanUp, run));
    }

    CleanUp cleanUp() {
        return cleanUp;
    }

    private Verdict masked(Verdict verdict) {
        return new Verdict(verdict.decision(), mask.apply(verdict.seen()));
    }

    private Verdict verdict(Experiment experiment) {
        try {
            return experiment.run().verdict();
        } catch (CredentialsRefusedException e) {
            // One refused call may be about that call; credentials are refused everywhere.
            if (areRefused()) {
                stoppedBecause = "the credentials are refused: " + e.getMessage();
            }
            return failed(e);
        } catch (QuotaExhaustedException | CallInterruptedException e) {
            stoppedBecause = String.valueOf(e.getMessage());
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stoppedBecause = "it was interrupted";
            return Verdict.notDecided(stoppedBecause);
        } catch (ApiException | IllegalStateException e) {
            return failed(e);
        } catch (RuntimeException | AssertionError e) {
            return Verdict.notDecided(
                    "a defect of the probe, please report it: " + e.getClass().getName());
        }
    }

    private static Verdict failed(RuntimeException failure) {
        return Verdict.notDecided("it failed: " + Attempt.shortened(String.valueOf(failure.getMessage())));
    }

    private boolean areRefused() {
        try {
            accounts.orderDesk().test();
            accounts.unleashed()
                    .warehouses()
                    .list(WarehouseFilter.all())
                    .pages()
                    .iterator()
                    .next();
            return false;
        } catch (ApiException e) {
            return e instanceof CredentialsRefusedException;
        }
    }
}
