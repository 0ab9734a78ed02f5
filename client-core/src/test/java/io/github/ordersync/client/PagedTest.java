package io.github.ordersync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedTest {

    private final List<String> calls = new ArrayList<>();

    /** Pages 0 to n-1 of ten rows each; the position is the page's number. */
    private Paged<Integer> list(int pages) {
        return Paged.of(position -> {
            calls.add(position.orElse("first"));
            int number = position.map(Integer::parseInt).orElse(0);
            return page(
                    IntStream.range(number * 10, number * 10 + 10).boxed().toList(),
                    number + 1 < pages ? Optional.of(Integer.toString(number + 1)) : Optional.empty());
        });
    }

    private static <T> Page<T> page(List<T> rows, Optional<String> next) {
        return new Page<>(rows, OptionalLong.empty(), next);
    }

    @Test
    void nothingIsReadBeforeTheFirstRowIsAskedFor() {
        Paged<Integer> list = list(3);
        assertThat(List.of(
                        list.stream(),
                        list.iterator(),
                        list.pages().iterator(),
                        list.from("1").iterator()))
                .isNotEmpty();
        assertThat(calls).isEmpty();
    }

    @Test
    void aPageIsReadOnlyWhenTheOneBeforeIsUsedUp() {
        Iterator<Integer> rows = list(3).iterator();
        for (int row = 0; row < 10; row++) {
            assertThat(rows.next()).isEqualTo(row);
        }
        assertThat(calls).containsExactly("first");
        assertThat(rows.next()).isEqualTo(10);
        assertThat(calls).containsExactly("first", "1");
    }

    @Test
    void asManyCallsAsPagesAndTheSameAgainOnTheNextReading() {
        Paged<Integer> list = list(3);
        assertThat(list.stream().toList()).hasSize(30).containsSequence(9, 10, 11);
        assertThat(calls).containsExactly("first", "1", "2");
        assertThat(list.stream().count()).isEqualTo(30);
        assertThat(calls).hasSize(6);
    }

    @Test
    void aShortStreamReadsOnePage() {
        assertThat(list(3).stream().limit(5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(list(3).stream().anyMatch(row -> row == 7)).isTrue();
        assertThat(calls).containsExactly("first", "first");
    }

    @Test
    void resumesAtThePositionOfAPage() {
        Paged<Integer> list = list(3);
        Page<Integer> first = list.pages().iterator().next();
        calls.clear();
        assertThat(list.from(first.next().orElseThrow()).stream().toList())
                .hasSize(20)
                .startsWith(10);
        assertThat(calls).containsExactly("1", "2");
    }

    @Test
    void emptyPagesInBetweenDoNotEndTheList() {
        Paged<String> list = Paged.of(position -> position.isEmpty()
                ? page(List.of(), Optional.of("1"))
                : position.get().equals("1")
                        ? page(List.of(), Optional.of("2"))
                        : page(List.of("x"), Optional.empty()));
        assertThat(list).containsExactly("x");
    }

    @Test
    void anEmptyListIsOneCall() {
        Paged<String> list = Paged.of(position -> {
            calls.add("call");
            return page(List.of(), Optional.empty());
        });
        assertThat(list.stream().toList()).isEmpty();
        assertThat(calls).hasSize(1);
    }

    @Test
    void aPositionThatDoesNotMoveEndsTheList() {
        Paged<Integer> list = Paged.of(position -> {
            calls.add(position.orElse("first"));
            return page(List.of(1), Optional.of("1"));
        });
        assertThat(list.stream().toList()).hasSize(2);
        assertThat(calls).containsExactly("first", "1");
        assertThat(list.from("1")).hasSize(1);
    }

    @Test
    void aCycleOfPositionsEndsTheList() {
        Paged<String> list = Paged.of(position -> {
            calls.add(position.orElse("a"));
            return page(
                    List.of(position.orElse("a")),
                    Optional.of(
                            switch (position.orElse("a")) {
                                case "a" -> "b";
                                case "b" -> "c";
                                case "c" -> "d";
                                default -> "b";
                            }));
        });
        assertThat(list.stream().toList()).containsExactly("a", "b", "c", "d");
        assertThat(calls).hasSize(4);
    }

    @Test
    void aPageThatFailedCanBeAskedForAgain() {
        boolean[] broken = {true};
        Iterator<Page<Integer>> pages = Paged.of(position -> {
                    if (position.isPresent() && broken[0]) {
                        broken[0] = false;
                        throw new IllegalStateException("once");
                    }
                    return page(List.of(1), position.isPresent() ? Optional.empty() : Optional.of("1"));
                })
                .pages()
                .iterator();
        pages.next();
        assertThatIllegalStateException().isThrownBy(pages::next);
        assertThat(pages.next().next()).isEmpty();
        assertThat(pages.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
    }

    @Test
    void aPageDoesNotChangeWithTheListItWasMadeOf() {
        List<Integer> rows = new ArrayList<>(List.of(1));
        Page<Integer> page = page(rows, Optional.empty());
        rows.add(2);
        assertThat(page.items()).containsExactly(1);
    }
}
