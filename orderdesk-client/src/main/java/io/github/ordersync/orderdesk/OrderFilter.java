package io.github.ordersync.orderdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which orders a list holds, and in which order (documented, Order Desk API, "Get Multiple Orders"). Empty holds all of them; everything that is set must
 * apply. How exactly the texts are compared is not documented (O-SOURCE-ID-EXACT): compare again where it matters. A blank text is refused by
 * {@link Orders#list} with an {@link IllegalArgumentException}, as it would list everything.
 */
@Value.Immutable
public sealed interface OrderFilter permits ImmutableOrderFilter {

    /** Order Desk's largest page. */
    int MAX_PAGE_SIZE = 500;

    /** {@return the ids of the folders in which the order may be} */
    List<String> folderIds();

    /** {@return the exact name of the folder in which the order is} */
    Optional<String> folderName();

    /** {@return the shop's order number; several orders may have it} */
    Optional<String> sourceId();

    /** {@return the name of the source} */
    Optional<String> sourceName();

    /** {@return when the order came in, at the earliest; cut to the second} */
    Optional<Instant> searchStartDate();

    /** {@return when the order came in, at the latest; rounded up to the second} */
    Optional<Instant> searchEndDate();

    /** {@return when the order was last changed, at the earliest; cut to the second. Whether a note or a shipment is a change is not
     * known (O-NOTE-BUMPS-UPDATED, O-SHIPMENT-BUMPS-UPDATED)} */
    Optional<Instant> modifiedStartDate();

    /** {@return when the order was last changed, at the latest; rounded up to the second} */
    Optional<Instant> modifiedEndDate();

    /** {@return the e-mail address} */
    Optional<String> email();

    /** {@return the shop's id of the customer} */
    Optional<String> customerId();

    /** {@return the first name of the customer} */
    Optional<String> customerFirstName();

    /** {@return the last name of the customer} */
    Optional<String> customerLastName();

    /** {@return the company of the customer} */
    Optional<String> customerCompany();

    /** {@return the first address line of the customer} */
    Optional<String> customerAddress1();

    /** {@return the telephone number of the customer} */
    Optional<String> customerPhone();

    /** {@return the first name of the delivery address} */
    Optional<String> shippingFirstName();

    /** {@return the last name of the delivery address} */
    Optional<String> shippingLastName();

    /** {@return the company of the delivery address} */
    Optional<String> shippingCompany();

    /** {@return the first address line of the delivery address} */
    Optional<String> shippingAddress1();

    /** {@return the telephone number of the delivery address} */
    Optional<String> shippingPhone();

    /** {@return whether each order comes with its history, which is slow (documented); default no} */
    @Value.Default
    default boolean getOrderHistory() {
        return false;
    }

    /**
     * {@return the order field by which the list is sorted; default {@code date_added}, which no write moves, so that paging skips
     * nothing; orders of the same second then come by id within a page}
     */
    Optional<String> orderBy();

    /** {@return the direction; default the oldest or smallest first} */
    @Value.Default
    default SortOrder order() {
        return SortOrder.ASC;
    }

    /** {@return how many orders one call reads, 1 to 500; default 500} */
    @Value.Default
    default int pageSize() {
        return MAX_PAGE_SIZE;
    }

    /**
     * Refuses what Order Desk cannot answer.
     *
     * @throws IllegalArgumentException if the page size is out of range or a folder id is none
     */
    @Value.Check
    default void check() {
        if (pageSize() < 1 || pageSize() > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException(
                    "pageSize is " + pageSize() + "; Order Desk takes 1 to " + MAX_PAGE_SIZE + ".");
        }
        for (String id : folderIds()) {
            if (id.isBlank() || id.contains(",")) {
                throw new IllegalArgumentException(
                        "folderIds holds '" + id + "'; each entry must be one id of a folder, without a comma.");
            }
        }
    }

    /** {@return the filter that holds every order} */
    static OrderFilter all() {
        return builder().build();
    }

    /** {@return a builder for a filter; without any call it holds every order} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this filter} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a filter. */
    final class Builder extends ImmutableOrderFilter.Builder {
        Builder() {}
    }
}
