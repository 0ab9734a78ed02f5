package io.github.ordersync.sync.mapping;

import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the lines. */
final class Lines {

    private Lines() {}

    /** Lines with a product are numbered from 1; lines of type Charge have the number 0 (U-CHARGE-LINE-NUMBER-0). */
    static List<SalesOrderLine> write(MappingRun run, List<DraftLine> drafts) {
        List<SalesOrderLine> lines = new ArrayList<>();
        int number = 0;
        for (DraftLine draft : drafts) {
            List<Pricing.Priced> parts = Pricing.price(draft);
            for (int i = 0; i < parts.size(); i++) {
                String at = "line " + (lines.size() + 1) + ".";
                if (i == 0) {
                    draft.notes()
                            .forEach(note -> run.findings.warn(
                                    note.code(), at + note.field(), draft.place, note.value(), note.wanted()));
                }
                int lineNumber = draft.isChargeLine() ? 0 : ++number;
                lines.add(line(draft, parts.get(i), lineNumber));
                explain(run.trace, at, draft, parts.get(i));
            }
        }
        return lines;
    }

    private static SalesOrderLine line(DraftLine draft, Pricing.Priced part, int number) {
        SalesOrderLine.Builder line = SalesOrderLine.builder()
                .lineNumber(number)
                .orderQuantity(part.quantity())
                .unitPrice(decimals(part.unitPrice()))
                .discountRate(Decimals.trimmed(part.discountRate()))
                .lineTotal(part.lineTotal())
                .lineTax(part.lineTax())
                .taxRate(Optional.ofNullable(part.taxRate()));
        if (draft.isChargeLine()) {
            // Charge lines have a description and no product (seen).
            line.product(ProductReference.builder()
                    .productDescription(draft.description)
                    .build());
        } else {
            line.product(
                    ProductReference.builder().productCode(draft.productCode).build());
        }
        if (!draft.lineType.isEmpty()) {
            line.lineType(draft.lineType);
        }
        return line.build();
    }

    private static void explain(Trace trace, String at, DraftLine draft, Pricing.Priced part) {
        if (draft.isChargeLine()) {
            trace.row(at + "ProductDescription", draft.description, draft.place);
        } else {
            trace.row(at + "ProductCode", draft.productCode, draft.productSource);
        }
        trace.row(at + "OrderQuantity", part.quantity().toPlainString(), draft.place + ", quantity");
        if (!draft.lineType.isEmpty()) {
            trace.row(at + "LineType", draft.lineType, draft.place + ", line type");
        }
        trace.row(at + "UnitPrice", decimals(part.unitPrice()).toPlainString(), part.priceSource());
        trace.row(at + "DiscountRate", Decimals.trimmed(part.discountRate()).toPlainString(), part.discountSource());
        trace.row(at + "LineTotal", part.lineTotal().toPlainString(), "computed: quantity x price x (1 - discount)");
        trace.row(at + "LineTax", part.lineTax().toPlainString(), draft.taxSource());
        if (part.taxRate() != null) {
            trace.row(at + "TaxRate", part.taxRate().toPlainString(), draft.taxSource());
        }
    }

    /** At least the two that people expect of a price. */
    private static BigDecimal decimals(BigDecimal price) {
        BigDecimal trimmed = Decimals.trimmed(price);
        return trimmed.scale() < 2 ? trimmed.setScale(2) : trimmed;
    }
}
