package io.github.ordersync.engine;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.RefusalNote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Unleashed itself has refused. The same sales order would be refused again, so it is sent again only when it has
 * changed or after some hours, for somebody may have added the product or the customer in Unleashed.
 */
final class Refusals {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(6);
    private static final String SEPARATOR = "\n";

    private final Run run;
    private final Set<String> remembered = new HashSet<>();

    Refusals(Run run) {
        this.run = run;
    }

    /** The history note of an earlier refusal that still counts. */
    Optional<String> note(Order order, Mapped mapped) {
        return entry(order, mapped).map(parts -> parts[2]).filter(note -> !note.isEmpty());
    }

    void remember(Order order, Mapped mapped, String note) {
        run.state.put(key(order), String.join(SEPARATOR, run.startedAt.toString(), fingerprint(mapped), note));
    }

    /**
     * A refusal that does not say why may be an answer that was garbled on the way. The second one in a row is a refusal.
     *
     * @return the note to write, from the second time on
     */
    Optional<String> withoutReason(Order order, Mapped mapped, String what) {
        boolean again = entry(order, mapped).isPresent();
        String note = again ? RefusalNote.of(List.of("It does not say why: " + what)) : "";
        if (!run.preview) {
            remember(order, mapped, note);
        }
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    private Optional<String[]> entry(Order order, Mapped mapped) {
        Optional<String> entry = run.state.get(key(order));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        remembered.add(key(order));
        String[] parts = entry.get().split(SEPARATOR, 3);
        return parts.length == 3 && parts[1].equals(fingerprint(mapped)) && isRecent(parts[0])
                ? Optional.of(parts)
                : Optional.empty();
    }

    void forget(Order order) {
        if (remembered.contains(key(order))) {
            run.state.remove(key(order));
        }
    }

    /** What cannot be read was written by another version: it counts as forgotten. */
    private boolean isRecent(String instant) {
        try {
            Duration age = Duration.between(Instant.parse(instant), run.startedAt);
            return !age.isNegative() && age.compareTo(ASK_AGAIN_AFTER) < 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String fingerprint(Mapped mapped) {
        String sent = mapped.salesOrder().toString() + mapped.customerToCreate();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sent.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }

    private static String key(Order order) {
        return "refused." + order.id().orElse("");
    }
}
