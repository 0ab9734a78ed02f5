package io.github.ordersync.sync.mapping;

/**
 * Something about an order that is sent all the same, but that somebody should know.
 *
 * @param code what kind of warning this is
 * @param field the field of the sales order or of the order that is concerned
 * @param place where the value was found, such as {@code checkout_data.TaxRate} or {@code item 2 (ABC)}
 * @param value the value
 * @param wanted what was made of it, or what would be better
 * @param text all of it as a sentence
 */
public record Warning(FindingCode code, String field, String place, String value, String wanted, String text) {}
