package io.github.ordersync.client;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is read page by page while it is used. Nothing is called before the first row is asked for, and a page is
 * read only when the one before it is used up. Each iteration reads the list anew.
 *
 * @param <T> what is listed
 */
public final class Paged<T> implements Iterable<T> {

    private final Function<Optional<String>, Page<T>> fetch;
    private final Optional<String> start;

    private Paged(Function<Optional<String>, Page<T>> fetch, Optional<String> start) {
        this.fetch = fetch;
        this.start = start;
    }

    /**
     * A list over a function that reads one page.
     *
     * @param <T> what is listed
     * @param fetch reads the page at a position, empty for the first
     * @return the list
     */
    public static <T> Paged<T> of(Function<Optional<String>, Page<T>> fetch) {
        return new Paged<>(fetch, Optional.empty());
    }

    /**
     * The same list from a position on.
     *
     * @param position {@link Page#next()} of an earlier page
     * @return the rest of the list
     */
    public Paged<T> from(String position) {
        return new Paged<>(fetch, Optional.of(position));
    }

    /**
     * The list by page.
     *
     * @return the pages, read one at a time
     */
    public Iterable<Page<T>> pages() {
        return PageIterator::new;
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /**
     * The list as a stream, as lazy as the list itself.
     *
     * @return the rows
     */
    public Stream<T> stream() {
        return StreamSupport.stream(pages().spliterator(), false).flatMap(page -> page.items().stream());
    }

    private final class PageIterator implements Iterator<Page<T>> {
        private Optional<String> position = start;
        private final Set<String> passed = new HashSet<>();
        private boolean ended;

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public Page<T> next() {
            if (ended) {
                throw new NoSuchElementException("The last page has been read.");
            }
            Page<T> page = fetch.apply(position);
            position.ifPresent(passed::add);
            // A position that does not move, or that comes back, would never end.
            ended = page.next().map(passed::contains).orElse(true);
            position = page.next();
            return page;
        }
    }
}
