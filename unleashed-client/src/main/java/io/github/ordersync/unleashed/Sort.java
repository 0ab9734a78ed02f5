package io.github.ordersync.unleashed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The direction of a sorted list. */
public enum Sort {
    /** Smallest first. */
    @JsonProperty("asc")
    ASCENDING,
    /** Greatest first. */
    @JsonProperty("desc")
    DESCENDING
}
