package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * A product. What an update leaves out is blanked, except the three minimum members, where nothing keeps the old
 * value.
 */
@Value.Immutable
@JsonDeserialize(builder = Product.Builder.class)
public sealed interface Product extends OpenModel permits ImmutableProduct {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the code, at most 100 characters; required, and set only on creation} */
    Optional<String> productCode();

    /** {@return the description, at most 500 characters; required} */
    Optional<String> productDescription();

    /** {@return the bar code, at most 200 characters} */
    Optional<String> barcode();

    /** {@return the unit of measure; needed on update} */
    Optional<UnitOfMeasure> unitOfMeasure();

    /** {@return units in a pack} */
    Optional<BigDecimal> packSize();

    /** {@return width} */
    Optional<BigDecimal> width();

    /** {@return height} */
    Optional<BigDecimal> height();

    /** {@return depth} */
    Optional<BigDecimal> depth();

    /** {@return weight} */
    Optional<BigDecimal> weight();

    /** {@return the stock below which the service warns} */
    Optional<BigDecimal> minStockAlertLevel();

    /** {@return the stock above which the service warns} */
    Optional<BigDecimal> maxStockAlertLevel();

    /** {@return the stock at which to order again} */
    Optional<BigDecimal> reOrderPoint();

    /** {@return the least quantity to purchase; when left out, the old value stays} */
    Optional<BigDecimal> minimumOrderQuantity();

    /** {@return the least quantity to sell; when left out, the old value stays} */
    Optional<BigDecimal> minimumSaleQuantity();

    /** {@return the least price after discount, before tax; when left out, the old value stays} */
    Optional<BigDecimal> minimumSellPrice();

    /** {@return the usual purchase price, before tax} */
    Optional<BigDecimal> defaultPurchasePrice();

    /** {@return the usual sell price, before tax} */
    Optional<BigDecimal> defaultSellPrice();

    /** {@return the last cost of one unit; read only} */
    Optional<BigDecimal> lastCost();

    /** {@return the average landed cost of one unit; read only} */
    Optional<BigDecimal> averageLandPrice();

    /** {@return the nominal cost of one unit; read only} */
    Optional<BigDecimal> nominalCost();

    /** {@return the price of the customer that the call asked for, before tax; read only} */
    Optional<BigDecimal> customerSellPrice();

    /** {@return the first of ten price tiers} */
    Optional<SellPriceTier> sellPriceTier1();

    /** {@return the second price tier} */
    Optional<SellPriceTier> sellPriceTier2();

    /** {@return the third price tier} */
    Optional<SellPriceTier> sellPriceTier3();

    /** {@return the fourth price tier} */
    Optional<SellPriceTier> sellPriceTier4();

    /** {@return the fifth price tier} */
    Optional<SellPriceTier> sellPriceTier5();

    /** {@return the sixth price tier} */
    Optional<SellPriceTier> sellPriceTier6();

    /** {@return the seventh price tier} */
    Optional<SellPriceTier> sellPriceTier7();

    /** {@return the eighth price tier} */
    Optional<SellPriceTier> sellPriceTier8();

    /** {@return the ninth price tier} */
    Optional<SellPriceTier> sellPriceTier9();

    /** {@return the tenth price tier} */
    Optional<SellPriceTier> sellPriceTier10();

    /** {@return the group} */
    Optional<ProductGroup> productGroup();

    /** {@return the subgroup} */
    Optional<ProductGroup> productSubGroup();

    /** {@return the brand} */
    Optional<ProductBrand> productBrand();

    /** {@return the main supplier and its terms for this product} */
    Optional<ProductSupplier> supplier();

    /** {@return notes, at most 1024 characters} */
    Optional<String> notes();

    /** {@return comments, at most 1024 characters} */
    Optional<String> comments();

    /** {@return whether the product is a part of others} */
    @JsonProperty("IsComponent")
    Optional<Boolean> isComponent();

    /** {@return whether the product is assembled out of others} */
    @JsonProperty("IsAssembledProduct")
    Optional<Boolean> isAssembledProduct();

    /** {@return whether the service may assemble it by itself when it is sold} */
    Optional<Boolean> canAutoAssemble();

    /** {@return whether each unit has a serial number; fixed after creation} */
    @JsonProperty("IsSerialized")
    Optional<Boolean> isSerialized();

    /** {@return whether units are tracked by batch; fixed after creation} */
    @JsonProperty("IsBatchTracked")
    Optional<Boolean> isBatchTracked();

    /** {@return whether it can be sold; true by default} */
    @JsonProperty("IsSellable")
    Optional<Boolean> isSellable();

    /** {@return whether it can be purchased; true by default} */
    @JsonProperty("IsPurchasable")
    Optional<Boolean> isPurchasable();

    /** {@return whether its stock never runs down, as with services} */
    Optional<Boolean> neverDiminishing();

    /** {@return whether it is no longer in use; obsolete rows are hidden from lists that do not ask for them} */
    Optional<Boolean> obsolete();

    /** {@return whether purchases are taxed} */
    Optional<Boolean> taxablePurchase();

    /** {@return whether sales are taxed} */
    Optional<Boolean> taxableSales();

    /** {@return the tax code of purchases in the accounting system} */
    Optional<String> xeroTaxCode();

    /** {@return the tax rate of purchases, a fraction} */
    Optional<BigDecimal> xeroTaxRate();

    /** {@return the tax code of sales in the accounting system} */
    Optional<String> xeroSalesTaxCode();

    /** {@return the tax rate of sales, a fraction} */
    Optional<BigDecimal> xeroSalesTaxRate();

    /** {@return the sales account} */
    Optional<String> xeroSalesAccount();

    /** {@return the account for the cost of goods} */
    Optional<String> xeroCostOfGoodsAccount();

    /** {@return the purchase account} */
    Optional<String> purchaseAccount();

    /** {@return where it lies in the warehouse} */
    Optional<String> binLocation();

    /** {@return the pictures; read only} */
    List<ProductImage> images();

    /** {@return the address of the main picture; read only} */
    Optional<String> imageUrl();

    /** {@return the attributes, as the service wrote them; left out by single reads (seen)} */
    Optional<JsonValue> attributeSet();

    /** {@return levels per warehouse, as the service wrote them; for accounts with controls per warehouse} */
    Optional<JsonValue> inventoryDetails();

    /** {@return further units of measure, as the service wrote them} */
    Optional<JsonValue> alternateUnitsOfMeasure();

    /** {@return the commodity code for customs} */
    Optional<String> commerceCode();

    /** {@return the description for customs} */
    Optional<String> customsDescription();

    /** {@return the supplementary unit for customs} */
    Optional<String> supplementaryClassificationAbbreviation();

    /** {@return the code of the country of origin} */
    @JsonProperty("ICCCountryCode")
    Optional<String> iccCountryCode();

    /** {@return the name of the country of origin} */
    @JsonProperty("ICCCountryName")
    Optional<String> iccCountryName();

    /** {@return the product's key in another system} */
    Optional<String> sourceId();

    /** {@return the key of the variant's parent in another system} */
    Optional<String> sourceVariantParentId();

    /** {@return who made the product; read only} */
    Optional<String> createdBy();

    /** {@return when the product was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the product last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the product was changed last, UTC; read only} */
    Optional<Instant> lastModifiedOn();

    @Override
    @JsonAnyGetter
    Map<String, JsonValue> additionalMembers();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a product. */
    final class Builder extends ImmutableProduct.Builder {
        Builder() {}
    }
}
