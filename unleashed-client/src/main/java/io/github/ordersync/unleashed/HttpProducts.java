package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.Product;
import java.util.UUID;

final class HttpProducts extends Resource<Product, ProductFilter> implements Products {

    private static final String PATH = "/Products";
    // The path says what the product becomes, it switches nothing back and forth (inferred).
    private static final Endpoint OBSOLETE = Endpoint.repeatable(
            "products.obsolete", "POST", PATH + "/Obsolete/{}", "Read the product by its guid: Obsolete says so.");

    HttpProducts(Pipeline pipeline) {
        super(
                pipeline,
                new Kind<>(
                        "products",
                        PATH,
                        Product.class,
                        Product::guid,
                        "List the products whose code starts with its code: productCode=..."));
    }

    @Override
    public void obsolete(UUID guid) {
        act(OBSOLETE, guid);
    }
}
