package io.github.ordersync.client;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of a list.
 *
 * @param <T> what is listed
 * @param items the rows, in the service's order
 * @param total the number of rows of the whole list as the service says, where it says so; never used for paging
 * @param next where to resume after this page, for {@link Paged#from(String)}; empty on the last page
 */
public record Page<T>(List<T> items, OptionalLong total, Optional<String> next) {

    /**
     * Checks or copies the parts.
     *
     * @param items the rows, in the service's order
     * @param total the number of rows of the whole list as the service says, where it says so
     * @param next where to resume after this page, for {@link Paged#from(String)}
     */
    public Page {
        items = List.copyOf(items);
    }
}
