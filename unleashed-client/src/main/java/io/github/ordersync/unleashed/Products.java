package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.Product;
import java.util.Optional;
import java.util.UUID;

/**
 * Products. Every method throws an {@link ApiException} of the kind that fits what went wrong.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Products">the service's documentation</a>
 */
public interface Products {

    /**
     * Lists products by code. Filters by code or name are prefixes: look at the rows.
     *
     * @param filter which; obsolete products are hidden unless they are asked for
     * @return the products, read page by page
     */
    Paged<Product> list(ProductFilter filter);

    /**
     * Looks for a product.
     *
     * @param guid its id
     * @return the product, or empty when there is none
     */
    Optional<Product> find(UUID guid);

    /**
     * Reads a product.
     *
     * @param guid its id
     * @return the product
     * @throws NotFoundException if there is none
     */
    Product get(UUID guid);

    /**
     * Makes the product, or replaces the one with the same guid (documented). What a save leaves out is blanked, except the three minimum members.
     *
     * @param product the whole product with its guid; the code is set only on creation
     * @return the product as the service has it now
     * @throws IllegalArgumentException if the product has no guid
     * @throws RequestRefusedException if the service finds the product wrong
     */
    Product save(Product product);
}
