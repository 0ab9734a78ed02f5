package io.github.ordersync.sync.settings;

/** How shipping or handling reaches Unleashed. */
public sealed interface ChargePolicy {

    /** As a line of type Charge, which has a description and no product. */
    ChargePolicy CHARGE_LINE = new ChargeLine();

    /** Not at all; the total then differs from Order Desk's. */
    ChargePolicy OMIT = new Omit();

    /**
     * As an ordinary line with a product that stands for the charge.
     *
     * @param productCode the product's code in Unleashed
     * @return the policy
     */
    static ChargePolicy product(String productCode) {
        return new Product(productCode);
    }

    /** A line of type Charge. */
    record ChargeLine() implements ChargePolicy {}

    /**
     * An ordinary line.
     *
     * @param productCode the product's code in Unleashed, at most 100 characters
     */
    record Product(String productCode) implements ChargePolicy {}

    /** No line. */
    record Omit() implements ChargePolicy {}
}
