package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.Product;
import java.util.UUID;

/**
 * Products, by code. Filters by code or description are prefixes: look at the rows. Obsolete products are hidden unless they
 * are asked for. A save blanks what is left out, except the three minimum members (documented).
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Products">the service's documentation</a>
 */
public interface Products extends Reads<Product, ProductFilter>, Creates<Product>, Saves<Product> {

    /**
     * Makes a product obsolete. Repeated after a failure: twice has the effect of once (inferred).
     *
     * @param guid its id
     * @throws NotFoundException if there is no such product
     * @throws RequestRefusedException if the service refuses
     */
    void obsolete(UUID guid);
}
