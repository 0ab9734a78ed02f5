package io.github.ordersync.unleashed;

import io.github.ordersync.client.ClientOptions;

/**
 * The Unleashed API for one account. Immutable and safe for many threads; make one per account and keep it. Clients that
 * share {@link ClientOptions} share their HTTP connections.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/">the service's documentation</a>
 */
public interface UnleashedClient extends AutoCloseable {

    /** {@return sales orders} */
    SalesOrders salesOrders();

    /** {@return shipments of sales orders} */
    SalesShipments salesShipments();

    /** {@return stock} */
    StockOnHands stockOnHand();

    /** {@return products} */
    Products products();

    /** {@return customers} */
    Customers customers();

    /** {@return warehouses} */
    Warehouses warehouses();

    /** {@return taxes} */
    Taxes taxes();

    /** {@return currencies} */
    Currencies currencies();

    /** {@return carriers} */
    ShippingCompanies shippingCompanies();

    /** {@return delivery methods} */
    DeliveryMethods deliveryMethods();

    /** Lets go of the client. The transport of its options stays open, since other clients may share it. */
    @Override
    void close();

    /** {@return a builder; credentials are the only thing that it must be given} */
    static UnleashedClientBuilder builder() {
        return new UnleashedClientBuilder();
    }

    /**
     * A client with the credentials in the environment variables {@code UNLEASHED_API_ID} and {@code UNLEASHED_API_KEY},
     * all else as {@link #builder()} has it.
     *
     * @return the client
     * @throws IllegalStateException if a variable is missing or blank; the message names it
     */
    static UnleashedClient fromEnvironment() {
        return builder().credentialsFrom(System.getenv()).build();
    }
}
