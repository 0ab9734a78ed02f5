package io.github.ordersync.unleashed;

import io.github.ordersync.client.Paged;
import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.unleashed.model.Product;
import java.util.Optional;
import java.util.UUID;

final class HttpProducts implements Products {

    private static final String PATH = "/Products";
    private static final Endpoint SAVE =
            Endpoint.repeatable("products.save", "POST", PATH + "/{}", "Read the product by its guid.");

    private final Resource<Product> products;

    HttpProducts(Pipeline pipeline) {
        this.products = new Resource<>(pipeline, "products", PATH, Product.class);
    }

    @Override
    public Paged<Product> list(ProductFilter filter) {
        return products.list(filter);
    }

    @Override
    public Optional<Product> find(UUID guid) {
        return products.find(guid);
    }

    @Override
    public Product get(UUID guid) {
        return products.get(guid);
    }

    @Override
    public Product save(Product product) {
        return products.write(SAVE, product, Resource.required(SAVE, product.guid()));
    }
}
