package io.github.ordersync.unleashed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.unleashed.MovingList.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeScanTest {

    private static MovingList filled(int rows, int pageSize) {
        MovingList list = new MovingList(pageSize);
        for (int i = 0; i < rows; i++) {
            list.add();
            list.tick(1);
        }
        return list;
    }

    private static List<UUID> guids(List<Row> rows) {
        return rows.stream().map(Row::guid).toList();
    }

    @Test
    void nothingIsCalledBeforeItIsRead() {
        MovingList list = filled(3, 10);
        ChangeScan<Row> scan = list.scan();
        assertThat(list.calls).isZero();

        assertThat(scan.read().rows()).hasSize(3);
        assertThat(list.calls).isEqualTo(1);

        list.touch(list.add());
        assertThat(scan.read().rows()).hasSize(4);
    }

    @Test
    void anEmptyListHasNoMark() {
        MovingList list = new MovingList(10);
        Changes<Row> changes = list.scan().read();
        assertThat(changes.rows()).isEmpty();
        assertThat(changes.mark()).isEmpty();
        assertThat(list.calls).isEqualTo(1);
    }

    @Test
    void aQuietListCostsItsPagesAndOneMore() {
        MovingList list = filled(25, 10);
        Changes<Row> changes = list.scan().read();
        assertThat(changes.rows()).isEqualTo(list.sorted());
        assertThat(changes.mark()).hasValue(list.sorted().get(0).modified());
        assertThat(list.calls).isEqualTo(4);
    }

    @Test
    void aRowThatMovesToTheTopBehindTheReaderIsFound() {
        MovingList list = filled(30, 10);
        UUID oldest = list.sorted().get(29).guid();
        list.beforeEachAnswer(() -> {
            if (list.calls == 1) {
                list.touch(oldest);
            }
        });
        Changes<Row> changes = list.scan().read();
        assertThat(changes.rows()).containsExactlyInAnyOrderElementsOf(list.sorted());
        assertThat(changes.mark()).hasValue(list.sorted().get(0).modified());
        // Three pages and the top once more, where everything new stands in one answer.
        assertThat(list.calls).isEqualTo(4);
    }

    @Test
    void aRowThatSlipsUpWhenAnotherLeavesIsFound() {
        MovingList list = filled(30, 10);
        List<Row> before = list.sorted();
        list.beforeEachAnswer(() -> {
            if (list.calls == 1) {
                list.remove(before.get(3).guid());
            }
        });
        Changes<Row> changes = list.scan().read();
        // The first row of the second page stands on the first page by then. The one that left stays among the rows.
        assertThat(changes.rows()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(list.calls).isEqualTo(5 + 1);
    }

    @Test
    void whenAWholePageLeavesTheReaderGoesBackAsFar() {
        MovingList list = filled(50, 5);
        List<Row> before = list.sorted();
        list.beforeEachAnswer(() -> {
            if (list.calls == 4) {
                before.subList(0, 17).forEach(row -> list.remove(row.guid()));
            }
        });
        assertThat(list.scan().read().rows()).containsAll(before.subList(17, 50));
    }

    @Test
    void moreThanAPageOfChangesBetweenTwoAnswersHidesNothing() {
        // What was read before comes down by whole pages: a page without news does not mean that nothing new is below.
        MovingList list = filled(40, 4);
        Random random = new Random(1);
        list.beforeEachAnswer(() -> {
            for (int i = 0; i < 4 && list.calls < 12; i++) {
                list.tick(1);
                list.touch(list.any(random));
            }
        });
        Changes<Row> changes = list.scan().read();
        assertThat(changes.rows()).containsExactlyInAnyOrderElementsOf(list.sorted());
    }

    /** The truth: what stands in the list with a change before the mark must have been handed out in that state. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    void missesNothingWhateverMoves(int pageSize) {
        int withMark = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed * 31L + pageSize);
            MovingList list = filled(random.nextInt(60), pageSize);
            int pace = random.nextInt(4);
            int calm = random.nextInt(120);
            list.beforeEachAnswer(() -> {
                for (int i = random.nextInt(pace + 1); i > 0 && list.calls < calm; i--) {
                    change(list, random);
                }
            });
            Map<UUID, Row> handedOut = new HashMap<>();
            Optional<Instant> mark = list.scan().read(row -> handedOut.put(row.guid(), row));

            Instant until = mark.orElse(Instant.MIN);
            for (Row row : list.sorted()) {
                if (row.modified().isBefore(until)) {
                    assertThat(handedOut.get(row.guid())).as("seed " + seed).isEqualTo(row);
                }
            }
            withMark += mark.isPresent() || list.size() == 0 ? 1 : 0;
        }
        assertThat(withMark).isGreaterThan(1_950);
    }

    private static void change(MovingList list, Random random) {
        list.tick(random.nextInt(3));
        int what = random.nextInt(10);
        if (list.size() == 0 || what < 2) {
            list.add();
        } else if (what < 5) {
            list.remove(list.any(random));
        } else {
            list.touch(list.any(random));
        }
    }

    /** One scan after the other, each from the mark of the one before: together they find the last state of all. */
    @Test
    void scansFromMarkToMarkFindEverything() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            MovingList list = filled(30, 3);
            boolean[] calm = {false};
            list.beforeEachAnswer(() -> {
                for (int i = random.nextInt(5); i > 0 && !calm[0]; i--) {
                    change(list, random);
                }
            });
            Map<UUID, Row> known = new HashMap<>();
            Instant mark = Instant.MIN;
            for (int scan = 0; scan < 6; scan++) {
                calm[0] = scan == 5;
                Instant since = mark;
                Paged<Row> rest = Paged.of(position -> since(list, since, position));
                mark = ChangeScan.of(rest, Row::id, Row::lastModifiedOn)
                        .read(row -> known.put(row.guid(), row))
                        .orElse(mark);
            }
            assertThat(known.values()).as("seed " + seed).containsAll(list.sorted());
        }
    }

    private static Page<Row> since(MovingList list, Instant since, Optional<String> position) {
        // Only so that people change something: the answer itself is made here.
        list.list().pages().iterator().next();
        List<Row> rows = list.sorted().stream()
                .filter(row -> !row.modified().isBefore(since))
                .toList();
        int page = position.map(Integer::parseInt).orElse(0);
        return new Page<>(
                rows.stream().skip(page * 3L).limit(3).toList(),
                OptionalLong.of(rows.size()),
                rows.size() > (page + 1) * 3 ? Optional.of(Integer.toString(page + 1)) : Optional.empty());
    }

    @Test
    void aListThatNeverRestsEndsWithAMarkThatIsTrue() {
        MovingList list = filled(40, 3);
        Random random = new Random(7);
        list.beforeEachAnswer(() -> {
            for (int i = 0; i < 9; i++) {
                list.tick(1);
                list.touch(list.any(random));
            }
        });
        Map<UUID, Row> handedOut = new HashMap<>();
        Optional<Instant> mark = list.scan().read(row -> handedOut.put(row.guid(), row));
        assertThat(mark).isPresent();
        assertThat(list.calls).isLessThan(20 * 20);
        assertThat(list.sorted().stream().filter(row -> row.modified().isBefore(mark.orElseThrow())))
                .allSatisfy(row -> assertThat(handedOut).containsEntry(row.guid(), row));
    }

    /** Answers that were thought up, one after the other; the last one from then on. */
    private static ChangeScan<Row> answers(List<Page<Row>> answers, List<String> calls) {
        return ChangeScan.of(
                Paged.of(position -> {
                    calls.add(position.orElse("1"));
                    return answers.get(Math.min(calls.size(), answers.size()) - 1);
                }),
                Row::id,
                Row::lastModifiedOn);
    }

    private static List<Row> rows(int... names) {
        return IntStream.of(names)
                .mapToObj(name -> new Row(new UUID(2, name), Instant.ofEpochSecond(1_000 - name), 0))
                .toList();
    }

    private static Page<Row> page(List<Row> rows, int total, String next) {
        return new Page<>(
                rows,
                total < 0 ? OptionalLong.empty() : OptionalLong.of(total),
                next.isEmpty() ? Optional.empty() : Optional.of(next));
    }

    @Test
    void withoutACountTheListIsReadUntilAWholeReadingBringsNothingNew() {
        List<String> calls = new ArrayList<>();
        Changes<Row> changes = answers(
                        List.of(
                                page(rows(1, 2), -1, "2"),
                                page(rows(4), -1, ""), // 3 slipped up
                                page(rows(2, 3), -1, "2"),
                                page(rows(4), -1, ""),
                                page(rows(2, 3), -1, "2"),
                                page(rows(4), -1, "")),
                        calls)
                .read();
        assertThat(changes.rows()).containsExactlyInAnyOrderElementsOf(rows(1, 2, 3, 4));
        assertThat(changes.mark()).hasValue(rows(1).get(0).modified());
        assertThat(calls).containsExactly("1", "2", "1", "2", "1", "2");
    }

    @Test
    void aCountThatIsTooGreatCostsOneMoreReading() {
        List<String> calls = new ArrayList<>();
        ChangeScan<Row> scan = ChangeScan.of(
                Paged.of(position -> {
                    calls.add(position.orElse("1"));
                    return position.isEmpty() ? page(rows(1, 2), 99, "2") : page(rows(3), 99, "");
                }),
                Row::id,
                Row::lastModifiedOn);
        Changes<Row> changes = scan.read();
        assertThat(changes.rows()).containsExactlyElementsOf(rows(1, 2, 3));
        assertThat(changes.mark()).hasValue(rows(1).get(0).modified());
        assertThat(calls).containsExactly("1", "2", "1", "1", "2");

        calls.clear();
        assertThat(answers(List.of(page(rows(1), 99, "")), calls).read().rows()).hasSize(1);
        assertThat(calls).hasSize(2);
    }

    @Test
    void aRowThatFellBetweenTwoPagesOfTheSameTimeIsFoundByTheCount() {
        List<Row> same = IntStream.range(0, 4)
                .mapToObj(name -> new Row(new UUID(3, name), Instant.EPOCH, 0))
                .toList();
        List<String> calls = new ArrayList<>();
        Changes<Row> changes = answers(
                        List.of(
                                page(List.of(same.get(0), same.get(1)), 4, "2"),
                                page(List.of(same.get(1), same.get(2)), 4, ""),
                                page(List.of(same.get(3), same.get(0)), 4, "2"),
                                page(List.of(same.get(1), same.get(2)), 4, ""),
                                page(List.of(same.get(3), same.get(0)), 4, "2"),
                                page(List.of(same.get(1), same.get(2)), 4, "")),
                        calls)
                .read();
        assertThat(changes.rows()).containsExactlyInAnyOrderElementsOf(same);
    }

    @Test
    void aCountThatJumpsAndPositionsThatTurnInACircleEnd() {
        List<String> calls = new ArrayList<>();
        ChangeScan<Row> scan = ChangeScan.of(
                Paged.of(position -> {
                    calls.add(position.orElse("1"));
                    return page(rows(1, 2), 100 - 50 * (calls.size() % 2), "2");
                }),
                Row::id,
                Row::lastModifiedOn);
        assertThat(scan.read().rows()).containsExactlyElementsOf(rows(1, 2));
        assertThat(calls).hasSizeLessThan(100);
    }

    @Test
    void aListInAnotherOrderIsReadTwiceToItsEnd() {
        List<String> calls = new ArrayList<>();
        List<Page<Row>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(page(rows(3, 1), 4, "2"));
            answers.add(page(rows(2, 4), 4, ""));
        }
        Changes<Row> changes = answers(answers, calls).read();
        assertThat(changes.rows()).containsExactlyElementsOf(rows(3, 1, 2, 4));
        assertThat(changes.mark()).hasValue(rows(1).get(0).modified());
        assertThat(calls).containsExactly("1", "2", "1", "2");
    }

    @Test
    void rowsWithoutATimeAreFoundAndThoseWithoutAGuidAreLeftOut() {
        ChangeScan<String> scan = ChangeScan.of(
                Paged.of(position -> position.isEmpty()
                        ? new Page<>(List.of("a", "?"), OptionalLong.of(3), Optional.of("2"))
                        : new Page<>(List.of("b"), OptionalLong.of(3), Optional.empty())),
                row -> row.equals("?") ? Optional.empty() : Optional.of(new UUID(0, row.charAt(0))),
                row -> Optional.empty());
        assertThat(scan.read().rows()).containsExactly("a", "b");
        assertThat(scan.read().mark()).isEmpty();
    }

    @Test
    void aRowIsHandedOutAgainOnlyInAnotherStateEvenOfTheSameMillisecond() {
        MovingList list = filled(4, 2);
        UUID top = list.sorted().get(0).guid();
        list.tick(-1); // the millisecond of the last change has not gone by
        list.beforeEachAnswer(() -> {
            if (list.calls == 2) {
                list.touch(top);
            }
        });
        List<Row> handedOut = new ArrayList<>();
        list.scan().read(handedOut::add);
        assertThat(handedOut).hasSize(5);
        assertThat(guids(handedOut)).startsWith(top).endsWith(top);
    }

    @Test
    void whatTheReceiverThrowsEndsTheReading() {
        MovingList list = filled(9, 2);
        assertThatIllegalStateException()
                .isThrownBy(() -> list.scan().read(row -> {
                    throw new IllegalStateException("full");
                }));
        assertThat(list.calls).isEqualTo(1);
    }
}
