package io.github.ordersync.unleashed;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list that is sorted by {@code LastModifiedOn}, newest first (documented for sales orders, shipments, credit
 * notes and quotes), and misses nothing although the list shifts while it is read.
 *
 * <p>Unleashed has no snapshots. A row that is changed moves to the top, behind the reader's back; so the top is read
 * again, down to what was there when the reading began, until one single answer holds all that is new. A row that
 * leaves the list, such as a deleted order, pulls the rows below it up, past the reader; the service's count of rows
 * gives it away, and the reader goes back a page. Two pages without any change cost three calls.
 *
 * <p>Where the service does not give what this needs (a count, a {@code LastModifiedOn} in every row, the order), the
 * list is read again until a whole reading brings nothing new. All of it is bounded: a list that moves faster than it
 * can be read ends with an earlier {@link Changes#mark()}, and the next scan finds the rest.
 *
 * <p>Nothing is called before {@link #read()}; each reading starts anew. Whether {@code modifiedSince} includes its
 * instant is not documented, and clocks differ: read from a little before the last mark and bear repeats.
 *
 * @param <T> what is listed; a value with {@code equals} and {@code hashCode}
 */
public final class ChangeScan<T> {

    /** A list that changes faster than it can be read would never end. */
    private static final int MAX_ROUNDS = 20;
    /** A count of rows that goes up and down at random would never end. */
    private static final int MAX_STEPS_BACK = 10;

    private final Paged<T> list;
    private final Function<? super T, Optional<UUID>> guid;
    private final Function<? super T, Optional<Instant>> lastModifiedOn;

    private ChangeScan(
            Paged<T> list,
            Function<? super T, Optional<UUID>> guid,
            Function<? super T, Optional<Instant>> lastModifiedOn) {
        this.list = list;
        this.guid = guid;
        this.lastModifiedOn = lastModifiedOn;
    }

    /**
     * A scan of any list that is sorted by last change, newest first.
     *
     * @param <T> what is listed; a value with {@code equals} and {@code hashCode}
     * @param list the list
     * @param guid what tells rows apart; rows without one are left out
     * @param lastModifiedOn when a row was changed
     * @return the scan
     */
    public static <T> ChangeScan<T> of(
            Paged<T> list,
            Function<? super T, Optional<UUID>> guid,
            Function<? super T, Optional<Instant>> lastModifiedOn) {
        return new ChangeScan<>(list, guid, lastModifiedOn);
    }

    /**
     * Reads all of it into memory.
     *
     * @return each row once, in its newest state, and up to when nothing is missing
     */
    public Changes<T> read() {
        Map<UUID, T> rows = new LinkedHashMap<>();
        Optional<Instant> mark = read(row -> guid.apply(row).ifPresent(id -> rows.put(id, row)));
        return new Changes<>(rows.values(), mark);
    }

    /**
     * Reads and hands out each row as soon as it is read, and again when it comes by in another state. Of what was
     * handed out only guids and times are kept.
     *
     * @param receiver works off a row; what it throws ends the reading
     * @return as {@link Changes#mark()}, to be kept once everything is worked off
     */
    public Optional<Instant> read(Consumer<? super T> receiver) {
        return new Reading(receiver).run();
    }

    /** What tells one state of a row from another. A change need not have moved the time: it has milliseconds only. */
    private record State(@Nullable Instant modified, int hash) {}

    private final class Reading {
        private final Consumer<? super T> receiver;
        private final Map<UUID, State> seen = new HashMap<>();
        private Instant newest = Instant.MIN;
        private int stepsBack;

        Reading(Consumer<? super T> receiver) {
            this.receiver = receiver;
        }

        Optional<Instant> run() {
            Instant mark = Instant.MIN;
            boolean doubt = false;
            for (int i = 0; i < MAX_ROUNDS; i++) {
                // In doubt everything is read again.
                Round round = new Round(doubt ? Instant.MIN : mark);
                round.sure = !doubt;
                round.readDown();
                if (!round.sure && !round.news) {
                    // Whatever changed during this round would have been news, or is newer than all that was seen.
                    mark = newest;
                    break;
                }
                if (round.sure || round.answers == 1) {
                    mark = later(mark, round.top);
                }
                // Rows of the same time have no order of their own and may have come on no page at all.
                doubt = round.answers == 1 && seen.size() < round.lastTotal;
                if (round.answers == 1 && !doubt) {
                    break;
                }
            }
            return mark.equals(Instant.MIN) ? Optional.empty() : Optional.of(mark);
        }

        private boolean take(Page<T> page) {
            boolean news = false;
            for (T row : page.items()) {
                UUID id = guid.apply(row).orElse(null);
                State state = new State(lastModifiedOn.apply(row).orElse(null), row.hashCode());
                if (id != null && !state.equals(seen.put(id, state))) {
                    news = true;
                    newest = later(newest, state.modified());
                    receiver.accept(row);
                }
            }
            return news;
        }

        /** One way down from the top, to the end or to what was there when the last round began. */
        private final class Round {
            private final Instant mark;
            private final List<@Nullable String> positions = new ArrayList<>();
            private Instant top = Instant.MIN;
            private int answers;
            private boolean news;
            /** Whether nothing that was there at the first answer, and is newer than the mark, can have been missed. */
            private boolean sure = true;

            private long lastTotal;
            private int pageSize = 1;

            Round(Instant mark) {
                this.mark = mark;
                positions.add(null);
            }

            void readDown() {
                int index = 0;
                while (index < positions.size()) {
                    Page<T> page = fetch(positions.get(index));
                    boolean sorted = look(page);
                    int back = pagesToGoBack(page);
                    lastTotal = page.total().orElse(0);
                    if (index > 0 && back > 0) {
                        index = Math.max(0, index - back);
                        continue;
                    }
                    // Rows changed in the same millisecond as the mark are on both sides of it: go on below it.
                    boolean reached = sorted && page.items().stream().anyMatch(this::isBeforeMark);
                    String next = page.next().orElse(null);
                    if (reached || next == null) {
                        break;
                    }
                    index++;
                    // A position that comes back would never end.
                    if (index == positions.size() && !positions.contains(next)) {
                        positions.add(next);
                    }
                }
            }

            private Page<T> fetch(@Nullable String position) {
                Paged<T> rest = position == null ? list : list.from(position);
                return rest.pages().iterator().next();
            }

            /** Takes the rows and says whether they are sorted. */
            private boolean look(Page<T> page) {
                answers++;
                news |= take(page);
                pageSize = Math.max(pageSize, page.items().size());
                boolean sorted = true;
                Instant above = Instant.MAX;
                for (T row : page.items()) {
                    Instant modified = lastModifiedOn.apply(row).orElse(null);
                    sorted &= modified != null && !modified.isAfter(above);
                    above = modified == null ? above : modified;
                    top = answers == 1 ? later(top, modified) : top;
                }
                sure &= sorted && page.total().isPresent();
                return sorted;
            }

            /** As many rows as left the list since the last answer may have slipped up past the reader. */
            private int pagesToGoBack(Page<T> page) {
                long left = lastTotal - page.total().orElse(lastTotal);
                if (left <= 0) {
                    return 0;
                }
                if (stepsBack == MAX_STEPS_BACK) {
                    sure = false;
                    return 0;
                }
                stepsBack++;
                return (int) Math.min(positions.size(), (left + pageSize - 1) / pageSize);
            }

            private boolean isBeforeMark(T row) {
                return lastModifiedOn
                        .apply(row)
                        .filter(modified -> modified.isBefore(mark))
                        .isPresent();
            }
        }
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
