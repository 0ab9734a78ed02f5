package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.Tax;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tax of a whole order: a code, a rate, or neither. A field on the order wins over a setting, a code over a rate.
 *
 * @param code the tax code; blank if there is none
 * @param rate the rate; null if there is a code whose rate is not known
 * @param source where it came from
 */
record OrderTax(String code, @Nullable BigDecimal rate, String source) {

    private static final String CODE = CustomField.TAX_CODE.fieldName();
    private static final String RATE = CustomField.TAX_RATE.fieldName();

    static OrderTax of(MappingRun run) {
        Optional<MappingRun.Sourced> codeField = run.field(CustomField.TAX_CODE);
        Optional<MappingRun.Sourced> rateField = run.field(CustomField.TAX_RATE);
        // Read even where a code wins: a wrong value is a problem all the same.
        Optional<BigDecimal> fieldRate = rateField
                .flatMap(f -> Rates.read(run, RATE, f.value(), f.source()))
                .map(Rates.Rate::fraction);
        Optional<BigDecimal> settingRate = run.settings.taxRate().map(Rates::rounded);
        if (codeField.isPresent()) {
            return ofCode(run, codeField.get(), fieldRate.or(() -> settingRate).orElse(null));
        }
        if (rateField.isPresent()) {
            return new OrderTax(
                    "", fieldRate.orElse(BigDecimal.ZERO), rateField.get().source());
        }
        if (run.settings.taxCode().isPresent()) {
            MappingRun.Sourced setting =
                    new MappingRun.Sourced(run.settings.taxCode().get(), "setting taxCode");
            return ofCode(run, setting, settingRate.orElse(null));
        }
        return settingRate
                .map(rate -> new OrderTax("", rate, "setting taxRate"))
                // Unleashed wants a tax (documented by a third party); a rate alone is inferred (U-TAX-RATE-ONLY).
                .orElseGet(() -> new OrderTax("", BigDecimal.ZERO, "default"));
    }

    private static OrderTax ofCode(MappingRun run, MappingRun.Sourced sourced, @Nullable BigDecimal otherRate) {
        String code = run.code(CODE, sourced, 25).orElse("");
        Map<String, BigDecimal> rates = run.context.taxRates();
        Optional<String> known = rates.containsKey(code)
                ? Optional.of(code)
                : rates.keySet().stream().filter(code::equalsIgnoreCase).findFirst();
        if (known.isPresent()) {
            return new OrderTax(known.get(), rate(rates, known.get()), sourced.source());
        }
        if (!rates.isEmpty() && !code.isEmpty()) {
            run.findings.problem(
                    FindingCode.UNKNOWN_TAX_CODE,
                    CODE,
                    sourced.source(),
                    code,
                    "one of "
                            + String.join(", ", rates.keySet().stream().sorted().toList()));
        } else if (otherRate == null && !code.isEmpty()) {
            run.findings.warn(FindingCode.TAX_RATE_UNKNOWN, CODE, sourced.source(), code, "no tax is computed");
        }
        return new OrderTax(code, otherRate, sourced.source());
    }

    private static @Nullable BigDecimal rate(Map<String, BigDecimal> rates, String code) {
        BigDecimal rate = rates.get(code);
        return rate == null ? null : Decimals.bounded(rate).map(Rates::rounded).orElse(null);
    }

    /** The same tax with a rate that explains the lines, where none is known. */
    OrderTax explainedBy(BigDecimal effective, String how) {
        boolean open = code.isEmpty() && rate != null && rate.signum() == 0;
        return open ? new OrderTax("", effective, how) : this;
    }

    boolean hasRate() {
        return rate != null && rate.signum() > 0;
    }

    BigDecimal rateOrZero() {
        return rate == null ? BigDecimal.ZERO : rate;
    }

    void write(MappingRun run, SalesOrder.Builder salesOrder) {
        if (code.isEmpty()) {
            salesOrder.tax(Tax.builder().taxRate(rateOrZero()).build());
        } else {
            salesOrder.tax(Tax.builder().taxCode(code).build());
            run.trace.row(CODE, code, source);
        }
        if (rate != null) {
            salesOrder.taxRate(rate);
            run.trace.row(RATE, rate.toPlainString(), code.isEmpty() ? source : "computed: the rate of " + code);
        }
    }
}
