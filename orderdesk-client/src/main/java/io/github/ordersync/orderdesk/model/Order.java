package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An order (documented, Order Desk API, "Orders"). It knows no currency, no tax per line and no shipped quantity; those come, where
 * anywhere, from {@link #checkoutData()}, {@link #orderMetadata()} or settings of the caller.
 *
 * <p>Order Desk replaces the whole order on a write: what is left out becomes blank. Change an order that was just read,
 * with {@link #toBuilder()}, and send all of it.
 */
@Value.Immutable
@JsonDeserialize(builder = Order.Builder.class)
public sealed interface Order extends OpenModel permits ImmutableOrder {

    /** {@return Order Desk's own id, read-only} */
    Optional<String> id();

    /** {@return the shop's order number; Order Desk takes its own id where it is not set; not unique} */
    Optional<String> sourceId();

    /**
     * {@return where the order comes from, such as {@code Shopify}; {@code Order Desk} where it is not set; other text
     * works (seen)}
     */
    Optional<String> sourceName();

    /** {@return the customer's e-mail address} */
    Optional<String> email();

    /** {@return the name of the shipping method that was chosen} */
    Optional<String> shippingMethod();

    /** {@return the sum of the quantities, read-only} */
    Optional<BigDecimal> quantityTotal();

    /** {@return the sum of the weights, read-only} */
    Optional<BigDecimal> weightTotal();

    /** {@return the sum of price by quantity, before discount, tax, shipping and handling; read-only} */
    Optional<BigDecimal> productTotal();

    /** {@return what the customer pays for shipping} */
    Optional<BigDecimal> shippingTotal();

    /** {@return what the customer pays for handling} */
    Optional<BigDecimal> handlingTotal();

    /** {@return the tax of the whole order; Order Desk knows none per line} */
    Optional<BigDecimal> taxTotal();

    /** {@return the sum of the discounts, a positive number; read-only} */
    Optional<BigDecimal> discountTotal();

    /** {@return products + shipping + handling + tax - discount; read-only} */
    Optional<BigDecimal> orderTotal();

    /**
     * {@return the card number as it is read, such as {@code xxxxxxxxxxxx4242}; never to be sent as {@link
     * #ccNumber()}}
     */
    Optional<String> ccNumberMasked();

    /** {@return the last four digits of the card, only written; reading gives {@link #ccNumberMasked()}} */
    Optional<String> ccNumber();

    /** {@return the card's expiry, {@code MM/YYYY}} */
    Optional<String> ccExp();

    /** {@return gateway and transaction id, as one text} */
    Optional<String> processorResponse();

    /** {@return such as {@code Visa} or {@code PayPal}} */
    Optional<String> paymentType();

    /** {@return how far the payment is; Captured where it is not set} */
    Optional<PaymentStatus> paymentStatus();

    /** {@return what has been charged less what was refunded; the order total where it is not set} */
    Optional<BigDecimal> processorBalance();

    /** {@return what was refunded; normally set by Order Desk; older payloads have none (seen)} */
    Optional<BigDecimal> refundTotal();

    /** {@return the shop's id of the customer} */
    Optional<String> customerId();

    /** {@return how many orders have this e-mail address, read-only} */
    Optional<BigDecimal> emailCount();

    /** {@return the customer's IP address, not validated (seen)} */
    Optional<String> ipAddress();

    /** {@return documented as not in use} */
    Optional<String> tagColor();

    /**
     * {@return a colour by name: success is green, error red, info blue, warning yellow; documented as not in use, yet
     * present (seen)}
     */
    Optional<String> tagName();

    /** {@return the fulfilment method, once the order was sent there} */
    Optional<String> fulfillmentName();

    /** {@return the fulfilment service's own id of the order, for some services} */
    Optional<String> fulfillmentId();

    /** {@return the folder the order is in; where it is not set, the first one} */
    @JsonSerialize(contentUsing = NumberWhereWhole.class)
    Optional<String> folderId();

    /** {@return when the order came in, to the second} */
    Optional<Instant> dateAdded();

    /** {@return when it was last changed, to the second; adding a shipment does not reliably move it (seen)} */
    Optional<Instant> dateUpdated();

    /** {@return where the order goes} */
    Optional<Address> shipping();

    /** {@return who pays; without the third and fourth address line} */
    Optional<Address> customer();

    /** {@return where it goes back to} */
    Optional<ReturnAddress> returnAddress();

    /**
     * {@return extras that people see and edit, by name; at most 3,500 characters as JSON (weak); values are mostly
     * text}
     */
    Map<String, JsonValue> checkoutData();

    /** {@return hidden extras, by name; at most 2,000 characters as JSON (weak); values are mostly text} */
    Map<String, JsonValue> orderMetadata();

    /** {@return the discounts} */
    List<Discount> discountList();

    /** {@return notes of people, at most 2,000 characters in all with dates and names} */
    List<OrderNote> orderNotes();

    /** {@return the lines; on a write each existing one needs its id, or it is added again} */
    List<OrderItem> orderItems();

    /** {@return the shipments, read-only here} */
    List<Shipment> orderShipments();

    /** {@return the history, only where it was asked for; grows only} */
    List<HistoryNote> orderHistory();

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

    /** Builds an order. */
    final class Builder extends ImmutableOrder.Builder {
        Builder() {}
    }
}
