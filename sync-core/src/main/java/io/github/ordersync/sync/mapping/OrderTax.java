package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.Tax;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tax of a whole order: a code, a rate, or neither. A field on the order wins over a setting, a code over a rate.
 *
 * @param code the tax code; blank if there is none
 * @param rate the rate; null if there is a code whose rate is not known
 * @param source where it came from
 */
record OrderTax(String code, @Nullable BigDecimal rate, Object source) {

    private static final String CODE = CustomField.TAX_CODE.fieldName();
    private static final String RATE = CustomField.TAX_RATE.fieldName();

    static OrderTax of(MappingRun run) {
        Sourced codeField = run.field(CustomField.TAX_CODE);
        Sourced rateField = run.field(CustomField.TAX_RATE);
        // Read even where a code wins: a wrong value is a problem all the same.
        BigDecimal fieldRate = rateField == null
                ? null
                : Rates.read(run, RATE, rateField.value(), rateField.source())
                        .map(Rates.Rate::fraction)
                        .orElse(null);
        BigDecimal settingRate = run.settings.taxRate().map(Rates::rounded).orElse(null);
        if (codeField != null) {
            return ofCode(run, codeField, fieldRate == null ? settingRate : fieldRate);
        }
        if (rateField != null) {
            return new OrderTax("", fieldRate == null ? BigDecimal.ZERO : fieldRate, rateField.source());
        }
        String settingCode = run.settings.taxCode().orElse(null);
        if (settingCode != null) {
            return ofCode(run, new Sourced(settingCode, "setting taxCode"), settingRate);
        }
        // Unleashed wants a tax (documented by a third party); a rate alone is inferred (U-TAX-RATE-ONLY).
        return settingRate == null
                ? new OrderTax("", BigDecimal.ZERO, "default")
                : new OrderTax("", settingRate, "setting taxRate");
    }

    private static OrderTax ofCode(MappingRun run, Sourced sourced, @Nullable BigDecimal otherRate) {
        String wanted = run.code(CODE, sourced, 25);
        String code = wanted == null ? "" : wanted;
        Map<String, BigDecimal> rates = run.context.taxRates();
        String known = rates.containsKey(code) ? code : ignoringCase(code, rates.keySet());
        if (known != null) {
            return new OrderTax(known, rate(rates, known), sourced.source());
        }
        String withSeveralRates = ignoringCase(code, run.context.taxCodesWithSeveralRates());
        if (withSeveralRates != null) {
            if (otherRate == null) {
                run.findings.problem(
                        FindingCode.TAX_CODE_WITH_SEVERAL_RATES,
                        CODE,
                        sourced.source(),
                        code,
                        "a " + RATE + " beside it");
            }
            return new OrderTax(withSeveralRates, otherRate, sourced.source());
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

    private static @Nullable String ignoringCase(String code, Collection<String> codes) {
        return codes.stream().filter(code::equalsIgnoreCase).findFirst().orElse(null);
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
            run.trace.row(RATE, rate, code.isEmpty() ? source : new Phrase("computed: the rate of ", code));
        }
    }
}
