package io.github.ordersync.sync.mapping;

import io.github.ordersync.unleashed.model.Customer;
import java.util.UUID;

/**
 * A customer that must exist before the sales order is sent, which refers to it.
 *
 * @param guid its id, always the same for the same store and code
 * @param customerCode its code: the e-mail address in lower case, else the name
 * @param customer the whole customer as it is to be created
 */
public record NewCustomer(UUID guid, String customerCode, Customer customer) {}
