package io.github.ordersync.unleashed;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the rows of a list. Small resources send no {@code Pagination}, or a null (seen). The newer part of the
 * service, for webhooks, writes names in camel case (weak: a client reads both).
 */
record Envelope<T>(
        @JsonProperty("Pagination") @JsonAlias("pagination") @Nullable
        Pagination pagination,

        @JsonProperty("Items") @JsonAlias({"items", "subscriptions"}) @Nullable
        List<T> items) {

    /** The page asked for and how many there are; an empty list says page 0 of 0 whatever was asked (seen). */
    record Pagination(
            @JsonProperty("NumberOfItems") @Nullable Long numberOfItems,
            @JsonProperty("PageNumber") @Nullable Integer pageNumber,
            @JsonProperty("NumberOfPages") @Nullable Integer numberOfPages) {}
}
