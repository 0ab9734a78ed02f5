package io.github.ordersync.unleashed;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the filters of all lists that come in pages have in common. A blank text is refused with an {@link
 * IllegalArgumentException} when the list is asked for, as it would list everything.
 */
public interface ListFilter {

    /**
     * How many rows a page holds. Big pages of orders are slow (documented).
     *
     * @return 1 to 1000; when empty the service chooses 200 (documented)
     */
    Optional<Integer> pageSize();

    /**
     * Refuses a page size that the service does not know.
     *
     * @throws IllegalArgumentException if the page size is not 1 to 1000
     */
    @Value.Check
    default void checkPageSize() {
        pageSize().filter(size -> size < 1 || size > 1000).ifPresent(size -> {
            throw new IllegalArgumentException("pageSize is " + size + "; 1 to 1000 is allowed.");
        });
    }
}
