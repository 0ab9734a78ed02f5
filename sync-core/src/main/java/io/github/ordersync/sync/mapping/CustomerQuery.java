package io.github.ordersync.sync.mapping;

/**
 * What to look an order's customer up by: first the e-mail, then the name.
 *
 * @param email the e-mail address, blank if the order has none
 * @param name the company, else first and last name; blank if the order has none
 * @param company whether the name is a company's; persons of one name are not one person
 */
public record CustomerQuery(String email, String name, boolean company) {}
