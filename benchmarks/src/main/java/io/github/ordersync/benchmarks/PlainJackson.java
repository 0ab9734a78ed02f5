package io.github.ordersync.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * The same answers read as a program of one's own would: classes with public fields for every member that the measured bodies
 * have, plain data binding, exact decimals. What is not in these classes is dropped, and what cannot be read fails.
 */
@NullUnmarked
final class PlainJackson {

    static final JsonMapper UNLEASHED = mapper(
            PropertyNamingStrategies.UPPER_CAMEL_CASE,
            text -> Instant.ofEpochMilli(
                    Long.parseLong(text.substring("/Date(".length(), text.length() - ")/".length()))));

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static final JsonMapper ORDER_DESK = mapper(
            PropertyNamingStrategies.SNAKE_CASE,
            text -> LocalDateTime.parse(text, DATE_TIME).toInstant(ZoneOffset.UTC));

    private PlainJackson() {}

    private interface Dates {
        Instant read(String text);
    }

    private static JsonMapper mapper(PropertyNamingStrategy names, Dates dates) {
        return JsonMapper.builder()
                .propertyNamingStrategy(names)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule("dates").addDeserializer(Instant.class, new JsonDeserializer<>() {
                    @Override
                    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                        return dates.read(parser.getText());
                    }
                }))
                .build();
    }

    static final class StockPage {
        public Pagination pagination;
        public List<StockRow> items;
    }

    static final class Pagination {
        public int numberOfItems;
        public int pageSize;
        public int pageNumber;
        public int numberOfPages;
    }

    static final class StockRow {
        public String productCode;
        public String productDescription;
        public UUID productGuid;
        public String productSourceId;
        public String productGroupName;
        public UUID warehouseId;
        public String warehouse;
        public String warehouseCode;
        public Integer daysSinceLastSale;
        public BigDecimal onPurchase;
        public BigDecimal allocatedQty;
        public BigDecimal availableQty;
        public BigDecimal qtyOnHand;
        public BigDecimal avgCost;
        public BigDecimal totalCost;
        public UUID guid;
        public Instant lastModifiedOn;
    }

    static final class SalesOrder {
        public List<SalesOrderLine> salesOrderLines;
        public String orderNumber;
        public Instant orderDate;
        public Instant requiredDate;
        public Instant completedDate;
        public String orderStatus;
        public Customer customer;
        public Warehouse warehouse;
        public Instant receivedDate;
        public String customOrderStatus;
        public String customerRef;
        public String comments;
        public String sourceId;
        public String xeroTaxCode;
        public String deliveryName;
        public String deliveryStreetAddress;
        public String deliveryStreetAddress2;
        public String deliverySuburb;
        public String deliveryCity;
        public String deliveryRegion;
        public String deliveryCountry;
        public String deliveryInstruction;
        public String deliveryPostCode;
        public String deliveryMethod;
        public String salesOrderGroup;
        public String salesAccount;
        public Currency currency;
        public BigDecimal exchangeRate;
        public BigDecimal discountRate;
        public Tax tax;
        public BigDecimal taxRate;
        public BigDecimal subTotal;
        public BigDecimal bCSubTotal;
        public BigDecimal taxTotal;
        public BigDecimal bCTaxTotal;
        public BigDecimal total;
        public BigDecimal bCTotal;
        public BigDecimal totalVolume;
        public BigDecimal totalWeight;
        public Instant paymentDueDate;
        public Boolean allocateProduct;
        public Boolean sendAccountingJournalOnly;
        public String createdBy;
        public Instant createdOn;
        public String lastModifiedBy;
        public UUID guid;
        public Instant lastModifiedOn;
    }

    static final class SalesOrderLine {
        public Integer lineNumber;
        public String lineType;
        public Product product;
        public Instant dueDate;
        public BigDecimal orderQuantity;
        public BigDecimal unitPrice;
        public BigDecimal discountRate;
        public BigDecimal lineTotal;
        public BigDecimal averageLandedPriceAtTimeOfSale;
        public BigDecimal taxRate;
        public BigDecimal lineTax;
        public BigDecimal bCUnitPrice;
        public BigDecimal bCLineTotal;
        public BigDecimal bCLineTax;
        public String xeroTaxCode;
        public BigDecimal volume;
        public BigDecimal weight;
        public String comments;
        public String lineTaxCode;
        public String xeroSalesAccount;
        public String costOfGoodsAccount;
        public List<String> serialNumbers;
        public List<String> batchNumbers;
        public UUID guid;
        public Instant lastModifiedOn;
    }

    static final class Product {
        public UUID guid;
        public String productCode;
        public String productDescription;
    }

    static final class Customer {
        public String customerCode;
        public String customerName;
        public Integer currencyId;
        public UUID guid;
        public Instant lastModifiedOn;
    }

    static final class Warehouse {
        public String warehouseCode;
        public String warehouseName;
        public Boolean isDefault;
        public String streetNo;
        public String addressLine1;
        public String addressLine2;
        public String suburb;
        public String city;
        public String region;
        public String country;
        public String postCode;
        public String phoneNumber;
        public String faxNumber;
        public String mobileNumber;
        public String dDINumber;
        public String contactName;
        public Boolean obsolete;
        public UUID guid;
        public Instant lastModifiedOn;
    }

    static final class Currency {
        public String currencyCode;
        public String description;
        public BigDecimal defaultBuyRate;
        public BigDecimal defaultSellRate;
        public UUID guid;
        public Instant lastModifiedOn;
    }

    static final class Tax {
        public String taxCode;
        public String description;
        public BigDecimal taxRate;
        public Boolean canApplyToExpenses;
        public Boolean canApplyToRevenue;
        public Boolean obsolete;
        public UUID guid;
        public Instant lastModifiedOn;
    }

    static final class OrderPage {
        public String status;
        public String executionTime;
        public int totalRecords;
        public int recordsReturned;
        public int offset;
        public int limit;
        public List<Order> orders;
    }

    static final class Order {
        public String id;
        public String email;
        public String shippingMethod;
        public BigDecimal quantityTotal;
        public BigDecimal weightTotal;
        public BigDecimal productTotal;
        public BigDecimal shippingTotal;
        public BigDecimal handlingTotal;
        public BigDecimal taxTotal;
        public BigDecimal discountTotal;
        public BigDecimal orderTotal;
        public String ccNumberMasked;
        public String ccExp;
        public String processorResponse;
        public String paymentType;
        public String paymentStatus;
        public BigDecimal processorBalance;
        public BigDecimal refundTotal;
        public String customerId;
        public String emailCount;
        public String ipAddress;
        public String tagColor;
        public String sourceName;
        public String sourceId;
        public String fulfillmentName;
        public String fulfillmentId;
        public String tagName;
        public String folderId;
        public Instant dateAdded;
        public Instant dateUpdated;
        public Address shipping;
        public Address customer;
        public Address returnAddress;
        public Map<String, Object> checkoutData;
        public Object orderMetadata;
        public List<Discount> discountList;
        public List<Object> orderNotes;
        public List<OrderItem> orderItems;
        public List<Object> orderShipments;
    }

    static final class Address {
        public String title;
        public String name;
        public String firstName;
        public String lastName;
        public String company;
        public String address1;
        public String address2;
        public String address3;
        public String address4;
        public String city;
        public String state;
        public String postalCode;
        public String country;
        public String phone;
    }

    static final class Discount {
        public String name;
        public String code;
        public BigDecimal amount;
    }

    static final class OrderItem {
        public String id;
        public String name;
        public BigDecimal price;
        public BigDecimal quantity;
        public BigDecimal weight;
        public String code;
        public String deliveryType;
        public String categoryCode;
        public String fulfillmentMethod;
        public Object variationList;
        public Object metadata;
    }
}
