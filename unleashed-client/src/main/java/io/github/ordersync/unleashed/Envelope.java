package io.github.ordersync.unleashed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds the rows of a list. Small resources send no {@code Pagination}, or a null (seen). */
record Envelope<T>(
        @JsonProperty("Pagination") @Nullable Pagination pagination,
        @JsonProperty("Items") @Nullable List<T> items) {

    /** The page asked for and how many there are; an empty list says page 0 of 0 whatever was asked (seen). */
    record Pagination(
            @JsonProperty("NumberOfItems") @Nullable Long numberOfItems,
            @JsonProperty("PageNumber") @Nullable Integer pageNumber,
            @JsonProperty("NumberOfPages") @Nullable Integer numberOfPages) {}
}
