package io.github.ordersync.sync.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything a user decides about the integration. Settings that cannot work are refused when they are built, all
 * problems at once; doubtful combinations are listed by {@link #warnings()}.
 */
@Value.Immutable
public sealed interface IntegrationSettings permits ImmutableIntegrationSettings {

    /** The shortest {@link #syncUpdateInterval()}, as with comparable integrations. */
    Duration MIN_SYNC_UPDATE_INTERVAL = Duration.ofMinutes(15);

    /** {@return the folders whose orders are sent; default: the folder New} */
    @Value.Default
    default List<String> exportFrom() {
        return List.of("New");
    }

    /** {@return <em>After Import, Move To</em>: the folder of orders that were sent; empty = they stay} */
    Optional<String> afterImportMoveTo();

    /** {@return <em>After Shipment, Move To</em>: the folder of orders that were shipped; empty = they stay} */
    Optional<String> afterShipmentMoveTo();

    /** {@return <em>If Canceled, Move To</em>: the folder of orders canceled in Unleashed; empty = they stay} */
    Optional<String> ifCanceledMoveTo();

    /** {@return <em>Sync Tracking Numbers</em>; default: disabled} */
    @Value.Default
    default TrackingSync syncTrackingNumbers() {
        return TrackingSync.DISABLED;
    }

    /** {@return <em>Sync Inventory</em>: whether stock is pulled from Unleashed; default: no} */
    @Value.Default
    default boolean syncInventory() {
        return false;
    }

    /** {@return <em>Sync Update Interval</em>: how often stock is pulled; default: 60 minutes} */
    @Value.Default
    default Duration syncUpdateInterval() {
        return Duration.ofMinutes(60);
    }

    /** {@return <em>Product Settings</em>; default: none} */
    @Value.Default
    default ProductSettings productSettings() {
        return ProductSettings.NONE;
    }

    /** {@return the customer of orders that do not name one, guests included} */
    Optional<String> customerCode();

    /** {@return what happens when an order does not name its customer; default: require it} */
    @Value.Default
    default CustomerPolicy customers() {
        return CustomerPolicy.REQUIRE;
    }

    /** {@return the currency of orders that do not name one, three letters; empty = the customer's} */
    Optional<String> currency();

    /** {@return the exchange rate of orders that do not name one; default: 1, the base currency} */
    @Value.Default
    default BigDecimal exchangeRate() {
        return BigDecimal.ONE;
    }

    /** {@return the status of orders that do not name one; default: Completed} */
    @Value.Default
    default String orderStatus() {
        return "Completed";
    }

    /** {@return the tax code of orders that name neither code nor rate} */
    Optional<String> taxCode();

    /** {@return the tax rate of orders that name neither code nor rate, a fraction} */
    Optional<BigDecimal> taxRate();

    /** {@return the warehouse of orders that do not name one; empty = the account's default warehouse} */
    Optional<String> warehouseCode();

    /** {@return the type of lines whose items do not name one; empty = null, an ordinary line} */
    Optional<String> lineType();

    /** {@return where the tax of a line comes from; default: AUTO} */
    @Value.Default
    default LineTaxPolicy lineTax() {
        return LineTaxPolicy.AUTO;
    }

    /** {@return the discount of lines whose items do not name one, a fraction; default: 0} */
    @Value.Default
    default BigDecimal discountRate() {
        return BigDecimal.ZERO;
    }

    /** {@return how shipping is sent; default: as a charge line} */
    @Value.Default
    default ChargePolicy shipping() {
        return ChargePolicy.CHARGE_LINE;
    }

    /** {@return how handling is sent; default: as a charge line} */
    @Value.Default
    default ChargePolicy handling() {
        return ChargePolicy.CHARGE_LINE;
    }

    /** {@return how a discount on the order is sent; default: spread over the lines} */
    @Value.Default
    default DiscountPolicy orderDiscount() {
        return DiscountPolicy.SPREAD;
    }

    /** {@return whether shipping and handling are taxed, at the order's rate, where line tax is computed; default: yes} */
    @Value.Default
    default boolean chargesTaxed() {
        return true;
    }

    /** {@return whether the prices in Order Desk include tax; default: no} */
    @Value.Default
    default boolean pricesIncludeTax() {
        return false;
    }

    /** {@return which figure is the stock; default: what is available} */
    @Value.Default
    default StockFigure stockFigure() {
        return StockFigure.AVAILABLE;
    }

    /** {@return the codes of the warehouses whose stock adds up; empty = all} */
    List<String> stockWarehouses();

    /** {@return whether products that Order Desk does not have become inventory items there; default: no} */
    @Value.Default
    default boolean createMissingInventoryItems() {
        return false;
    }

    /** {@return what happens to shipments without a tracking number; default: they wait for one} */
    @Value.Default
    default UntrackedShipments untrackedShipments() {
        return UntrackedShipments.WAIT;
    }

    /** {@return when an order moves to the folder of shipped orders; default: with its first shipment} */
    @Value.Default
    default MoveWhen moveWhen() {
        return MoveWhen.FIRST_SHIPMENT;
    }

    /** {@return Order Desk's shipping methods to Unleashed's delivery methods; what is not in it is left out} */
    Map<String, String> deliveryMethods();

    /**
     * The delivery method of a shipping method.
     *
     * @param shippingMethod Order Desk's; case and spaces around it do not count
     * @return empty where {@code deliveryMethods} does not have it
     */
    default Optional<String> deliveryMethodOf(String shippingMethod) {
        return NamesToNames.find(deliveryMethods(), shippingMethod);
    }

    /**
     * {@return Order Desk's inventory locations to Unleashed's warehouses: an order is sent from the warehouse where its
     * items are, and an item gets the stock of its own warehouse; locations that are not in it follow the other settings}
     */
    Map<String, String> locationsToWarehouses();

    /**
     * The warehouse of a location.
     *
     * @param location an inventory item's location in Order Desk; case and spaces around it do not count
     * @return empty where {@code locationsToWarehouses} does not have it
     */
    default Optional<String> warehouseAt(String location) {
        return NamesToNames.find(locationsToWarehouses(), location);
    }

    /** {@return Order Desk's carrier codes to Unleashed's shipping companies; what is not in it is left out with a warning} */
    Map<String, String> carriersToShippingCompanies();

    /**
     * The shipping company of a carrier.
     *
     * @param carrierCode Order Desk's; case and spaces around it do not count
     * @return empty where {@code carriersToShippingCompanies} does not have it
     */
    default Optional<String> shippingCompanyOf(String carrierCode) {
        return NamesToNames.find(carriersToShippingCompanies(), carrierCode);
    }

    /** {@return Unleashed's shipping companies to Order Desk's carrier codes; what is not in it is sent as it is} */
    Map<String, String> shippingCompaniesToCarriers();

    /**
     * The carrier of a shipping company.
     *
     * @param shippingCompany Unleashed's name; case and spaces around it do not count
     * @return empty where {@code shippingCompaniesToCarriers} does not have it
     */
    default Optional<String> carrierOf(String shippingCompany) {
        return NamesToNames.find(shippingCompaniesToCarriers(), shippingCompany);
    }

    /**
     * {@return what stands before the order's {@code source_id} in the sales order's number; empty = Unleashed draws
     * the number}
     */
    Optional<String> orderNumberPrefix();

    /** {@return where an order's custom fields are looked for first; default: checkout data} */
    @Value.Default
    default OrderFieldPrecedence orderFieldPrecedence() {
        return OrderFieldPrecedence.CHECKOUT_DATA_FIRST;
    }

    /** {@return where an item's custom fields are looked for first; default: metadata} */
    @Value.Default
    default ItemFieldPrecedence itemFieldPrecedence() {
        return ItemFieldPrecedence.METADATA_FIRST;
    }

    /**
     * {@return further names of custom fields: the name in the shop to the guide's name, such as {@code PO notes} to
     * {@code DeliveryInstruction}}
     */
    Map<String, String> fieldAliases();

    /**
     * {@return the greatest difference, either way, between the sales order's total and Order Desk's that is still sent;
     * empty = every difference is only a warning}
     */
    Optional<BigDecimal> maxTotalDifference();

    /**
     * Reads settings from JSON: an object whose members are the keys of {@link SettingKeys}. What is missing or null has
     * its default.
     *
     * @param json the text of a settings file
     * @return the settings
     * @throws InvalidSettingsException if the text is not a JSON object, or with every unknown key, every value that is
     *     not allowed and every combination that cannot work
     */
    static IntegrationSettings fromJson(String json) {
        return SettingsReader.read(json);
    }

    /**
     * Refuses what cannot work. Called when settings are built.
     *
     * @throws InvalidSettingsException with all problems
     */
    @Value.Check
    default void check() {
        List<SettingsProblem> problems = new ArrayList<>();
        SettingsRules.collect(this, problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    /**
     * Combinations that work but are probably not meant.
     *
     * @return in no particular order; empty for most settings
     */
    default List<SettingsWarning> warnings() {
        return SettingsRules.warnings(this);
    }

    /** {@return a builder in which everything has its default} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from these settings} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds settings. */
    final class Builder extends ImmutableIntegrationSettings.Builder {
        Builder() {}
    }
}
