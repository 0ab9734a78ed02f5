package io.github.ordersync.sync.mapping;

/**
 * Why an order cannot be sent.
 *
 * @param code what kind of problem this is
 * @param field the field of the sales order or of the order that is concerned
 * @param place where the value was found, such as {@code checkout_data.TaxRate} or {@code item 2 (ABC)}
 * @param value the value, blank where one is missing
 * @param wanted what would be right
 * @param text all of it as a sentence
 */
public record Problem(FindingCode code, String field, String place, String value, String wanted, String text) {}
