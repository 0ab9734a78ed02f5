package io.github.ordersync.examples.probe;

import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.Tax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which amounts Unleashed takes. Each order is parked and deleted right after. */
final class MoneyExperiments implements Group {

    private static final String RATE = "0.06172835";

    private final UnleashedClient unleashed;
    private final SalesOrderDrafts drafts;

    MoneyExperiments(Accounts accounts, SalesOrderDrafts drafts) {
        this.unleashed = accounts.unleashed();
        this.drafts = drafts;
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                new Experiment(
                        // 283.2717 and 283.30: neither is half a cent, so that the rounding mode does not matter.
                        Assumption.U_ROUNDING_READING,
                        () -> either(
                                drafts.line(1, "1000", "0.3333", "0.1501", "283.27"),
                                drafts.line(1, "1000", "0.3333", "0.1501", "283.30"))),
                new Experiment(
                        Assumption.U_ROUNDING_HALF_UP,
                        () -> either(
                                drafts.line(1, "1", "0.125", "0", "0.13"), drafts.line(1, "1", "0.125", "0", "0.12"))),
                new Experiment(Assumption.U_TAX_RATE_ONLY, this::taxRateOnly),
                new Experiment(Assumption.U_EXPLAINED_RATE, this::explainedRate),
                new Experiment(Assumption.U_LINE_RATES_DIFFER, this::lineRatesDiffer),
                new Experiment(Assumption.U_CHARGE_LINE_NUMBER_0, this::charge),
                new Experiment(Assumption.U_NEGATIVE_PRICE, this::negativePrice));
    }

    /** Two totals of one line, the assumed one first: the service computes one of them itself. */
    private Verdict either(SalesOrderLine assumed, SalesOrderLine other) {
        Attempt first = drafts.attempt(drafts.order("total", assumed).build());
        Attempt second = drafts.attempt(drafts.order("total", other).build());
        String seen = total(assumed) + " " + first.seen() + "; " + total(other) + " " + second.seen();
        return first.accepted() == second.accepted() ? Verdict.notDecided(seen) : Verdict.of(first.accepted(), seen);
    }

    private static String total(SalesOrderLine line) {
        return line.lineTotal().map(BigDecimal::toPlainString).orElse("");
    }

    private Verdict taxRateOnly() {
        return verdict(drafts.order("rate", drafts.lineAt("0", 1, "1", "1.00", "1.00"))
                .tax(Tax.builder().taxRate(BigDecimal.ZERO).build())
                .taxRate(BigDecimal.ZERO)
                .build());
    }

    private Verdict verdict(SalesOrder draft) {
        Attempt made = drafts.attempt(draft);
        return Verdict.of(made.accepted(), made.seen());
    }

    /** 200,000.00 at this rate is 12,345.67; at 6 decimals of it 12,345.60. */
    private Verdict explainedRate() {
        SalesOrder draft = drafts.order("explained", drafts.lineAt(RATE, 1, "100", "2000.00", "200000.00"))
                .build();
        return keepsItsTax(draft);
    }

    private Verdict lineRatesDiffer() {
        SalesOrder draft = drafts.order(
                        "rates",
                        drafts.lineAt("0", 1, "1", "1.00", "1.00"),
                        drafts.lineAt("0.1", 2, "1", "1.00", "1.00"))
                .build();
        return keepsItsTax(draft);
    }

    private Verdict keepsItsTax(SalesOrder draft) {
        Attempt made = drafts.attempt(draft);
        if (!made.accepted()) {
            return Verdict.of(false, made.seen());
        }
        BigDecimal sent = draft.taxTotal().orElseThrow();
        BigDecimal back = read(draft).taxTotal().orElse(BigDecimal.ZERO);
        return Verdict.of(
                back.compareTo(sent) == 0,
                "accepted; tax sent " + sent.toPlainString() + ", came back "
                        + back.stripTrailingZeros().toPlainString());
    }

    private SalesOrder read(SalesOrder draft) {
        return unleashed.salesOrders().get(draft.guid().orElseThrow());
    }

    private Verdict charge() {
        SalesOrder draft =
                drafts.order("charge", drafts.unit(), drafts.charge()).build();
        Attempt made = drafts.attempt(draft);
        if (!made.accepted()) {
            return Verdict.of(false, made.seen());
        }
        Optional<Integer> number = read(draft).salesOrderLines().stream()
                .filter(line ->
                        line.lineType().filter("Charge"::equalsIgnoreCase).isPresent())
                .flatMap(line -> line.lineNumber().stream())
                .findFirst();
        return Verdict.of(
                number.equals(Optional.of(0)),
                "accepted; number " + number.map(String::valueOf).orElse("none"));
    }

    private Verdict negativePrice() {
        return verdict(drafts.order(
                        "negative",
                        drafts.line(1, "1", "10.00", "0", "10.00"),
                        drafts.line(2, "1", "-1.00", "0", "-1.00"))
                .build());
    }
}
