package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.ItemReader.Given;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.math.BigDecimal;
import java.util.List;

/** Writes the lines. */
final class Lines {

    private Lines() {}

    /** Lines with a product are numbered from 1; lines of type Charge have the number 0 (U-CHARGE-LINE-NUMBER-0). */
    static void write(MappingRun run, List<DraftLine> drafts, SalesOrder.Builder salesOrder) {
        int lines = 0;
        int number = 0;
        for (DraftLine draft : drafts) {
            List<Pricing.Priced> parts = Pricing.price(draft);
            for (DraftLine.Note note : draft.notes()) {
                String field = at(lines + 1) + note.field();
                run.findings.warn(note.code(), field, draft.place, note.value(), note.wanted());
            }
            for (Pricing.Priced part : parts) {
                salesOrder.addSalesOrderLines(line(draft, part, draft.isChargeLine() ? 0 : ++number));
                run.trace.add(new Explained(++lines, draft, part));
            }
        }
    }

    /** How the fields of a line begin; lines are counted from 1. */
    private static String at(int line) {
        return "line " + line + ".";
    }

    private static SalesOrderLine line(DraftLine draft, Pricing.Priced part, int number) {
        SalesOrderLine.Builder line = SalesOrderLine.builder()
                .lineNumber(number)
                .orderQuantity(part.quantity())
                .unitPrice(decimals(part.unitPrice().value()))
                .discountRate(Decimals.trimmed(part.discountRate().value()))
                .lineTotal(part.lineTotal())
                .lineTax(part.lineTax());
        BigDecimal taxRate = part.taxRate();
        if (taxRate != null) {
            line.taxRate(taxRate);
        }
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

    /** Where the values of a line came from. */
    private record Explained(int number, DraftLine draft, Pricing.Priced part) implements Trace.Fact {
        @Override
        public void tell(Trace.Listener listener) {
            String at = at(number);
            if (draft.isChargeLine()) {
                listener.row(at + "ProductDescription", draft.description, draft.place);
            } else {
                listener.row(at + "ProductCode", draft.productCode, draft.productSource);
            }
            listener.row(at + "OrderQuantity", part.quantity(), quantitySource());
            if (!draft.lineType.isEmpty()) {
                Object source = isOfItem() ? new Phrase(draft.place, ", line type") : "computed: a charge";
                listener.row(at + "LineType", draft.lineType, source);
            }
            Given price = part.unitPrice();
            listener.row(at + "UnitPrice", decimals(price.value()), price.source());
            Given discount = part.discountRate();
            listener.row(at + "DiscountRate", Decimals.trimmed(discount.value()), discount.source());
            listener.row(at + "LineTotal", part.lineTotal(), "computed: quantity x price x (1 - discount)");
            listener.row(at + "LineTax", part.lineTax(), draft.taxSource());
            BigDecimal taxRate = part.taxRate();
            if (taxRate != null) {
                listener.row(at + "TaxRate", taxRate, draft.taxSource());
            }
        }

        private boolean isOfItem() {
            return draft.kind == DraftLine.Kind.ITEM || draft.kind == DraftLine.Kind.ITEM_CHARGE;
        }

        private Object quantitySource() {
            if (draft.isChargeLine() || !isOfItem()) {
                return "computed: a charge is 1, at its whole amount";
            }
            return part.quantity().compareTo(draft.quantity) == 0
                    ? new Phrase(draft.place, ", quantity")
                    : new Phrase(draft.place, ", quantity, split over two lines");
        }
    }

    /** At least the two that people expect of a price. */
    private static BigDecimal decimals(BigDecimal price) {
        BigDecimal trimmed = price.scale() <= 2 ? price : Decimals.trimmed(price);
        return trimmed.scale() < 2 ? trimmed.setScale(2) : trimmed;
    }
}
