package io.github.ordersync.examples.probe;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.unleashed.CustomerFilter;
import io.github.ordersync.unleashed.ProductFilter;
import io.github.ordersync.unleashed.TaxFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.WarehouseFilter;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.Product;
import io.github.ordersync.unleashed.model.Tax;
import io.github.ordersync.unleashed.model.Warehouse;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the account has and the sales orders of the probe refer to. Only read.
 *
 * @param productCode a product that can be sold and has neither serial numbers nor batches
 * @param customerCode a customer
 * @param warehouseCode the default warehouse
 * @param tax a tax with a code; null where the account has none
 */
record Ground(
        String productCode,
        String customerCode,
        String warehouseCode,
        @Nullable Tax tax) {

    /**
     * Looks around.
     *
     * @throws NotPossibleException if the account lacks something; the message says what
     * @throws ApiException if a call fails
     */
    static Ground of(UnleashedClient unleashed, Choices choices) {
        return new Ground(
                productCode(unleashed, choices.productCode()),
                customerCode(unleashed, choices.customerCode()),
                warehouseCode(unleashed),
                unleashed.taxes().list(TaxFilter.all()).stream()
                        .filter(tax -> filled(tax.taxCode()) && tax.taxRate().isPresent())
                        .filter(tax -> !tax.obsolete().orElse(false)
                                && tax.canApplyToRevenue().orElse(true))
                        .findFirst()
                        .orElse(null));
    }

    private static String productCode(UnleashedClient unleashed, @Nullable String wanted) {
        ProductFilter.Builder filter = ProductFilter.builder();
        if (wanted != null) {
            filter.productCode(wanted);
        }
        Stream<Product> products =
                unleashed.products().list(filter.build()).stream().filter(product -> filled(product.productCode()));
        Optional<Product> found = wanted != null
                ? products.filter(product -> product.productCode().orElse("").equals(wanted))
                        .findFirst()
                : products.filter(Ground::suits).findFirst();
        return found.flatMap(Product::productCode)
                .orElseThrow(() -> new NotPossibleException(
                        wanted == null
                                ? "Unleashed has no product that can be sold without serial numbers, batches and a least"
                                        + " price; name one with --product."
                                : "Unleashed has no product '" + wanted + "'; name another one with --product."));
    }

    private static boolean suits(Product product) {
        return product.isSellable().orElse(true)
                && !product.isSerialized().orElse(false)
                && !product.isBatchTracked().orElse(false)
                && !product.obsolete().orElse(false)
                && product.minimumSellPrice().map(price -> price.signum() == 0).orElse(true);
    }

    private static String customerCode(UnleashedClient unleashed, @Nullable String wanted) {
        CustomerFilter.Builder filter = CustomerFilter.builder();
        if (wanted != null) {
            filter.customerCode(wanted);
        }
        Stream<Customer> customers =
                unleashed.customers().list(filter.build()).stream().filter(customer -> filled(customer.customerCode()));
        Optional<Customer> found = wanted != null
                ? customers
                        .filter(customer -> customer.customerCode().orElse("").equals(wanted))
                        .findFirst()
                : customers
                        .filter(customer -> !customer.stopCredit().orElse(false)
                                && !customer.obsolete().orElse(false))
                        .findFirst();
        return found.flatMap(Customer::customerCode)
                .orElseThrow(() -> new NotPossibleException(
                        wanted == null
                                ? "Unleashed has no customer that may buy; name one with --customer."
                                : "Unleashed has no customer '" + wanted + "'; name another one with --customer."));
    }

    private static String warehouseCode(UnleashedClient unleashed) {
        Warehouse first = null;
        for (Warehouse warehouse : unleashed.warehouses().list(WarehouseFilter.all())) {
            if (filled(warehouse.warehouseCode()) && !warehouse.obsolete().orElse(false)) {
                if (warehouse.isDefault().orElse(false)) {
                    return warehouse.warehouseCode().orElseThrow();
                }
                first = first == null ? warehouse : first;
            }
        }
        if (first == null) {
            throw new NotPossibleException("Unleashed has no warehouse; a sales order needs one.");
        }
        return first.warehouseCode().orElseThrow();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // as the models return it
    private static boolean filled(Optional<String> text) {
        return text.filter(value -> !value.isBlank()).isPresent();
    }
}
