package io.github.ordersync.sync.stock;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Units by product code, for catalogues of any size: some 35 bytes a product with a code of ten characters, where two hash
 * maps of strings take 250. The codes lie one behind the other in one array; a table finds them whatever their case.
 */
final class UnitsByCode {

    /** Units are kept in ten-thousandths, the finest that Unleashed has. */
    private static final int SCALE = 4;

    private byte[] text = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] hashes = new int[1 << 6];
    private long[] units = new long[1 << 6];
    /** What does not fit, by entry. */
    private final Map<Integer, BigDecimal> odd = new HashMap<>();

    private int[] slots = new int[1 << 8];
    private int size;

    /** Adds to what a code has; codes in another case are other products. */
    void add(String code, BigDecimal more) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        int hash = hash(code);
        int slot = slot(hash);
        for (; slots[slot] != 0; slot = next(slot)) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash && isText(entry, bytes)) {
                set(entry, units(entry).add(more));
                return;
            }
        }
        slots[slot] = size + 1;
        append(bytes, hash);
        set(size++, more);
        if (size * 2 > slots.length) {
            spread();
        }
    }

    /** The units of exactly this code; else those of all codes that differ in case only; empty if there is none. */
    Optional<BigDecimal> of(String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        String folded = code.toLowerCase(Locale.ROOT);
        int hash = hash(code);
        BigDecimal sum = null;
        for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash) {
                if (isText(entry, bytes)) {
                    return Optional.of(units(entry));
                }
                if (text(entry).toLowerCase(Locale.ROOT).equals(folded)) {
                    sum = sum == null ? units(entry) : sum.add(units(entry));
                }
            }
        }
        return Optional.ofNullable(sum);
    }

    private static int hash(String code) {
        int hash = code.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    private int slot(int hash) {
        return hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    private boolean isText(int entry, byte[] bytes) {
        return Arrays.equals(text, start(entry), ends[entry], bytes, 0, bytes.length);
    }

    private String text(int entry) {
        return new String(text, start(entry), ends[entry] - start(entry), StandardCharsets.UTF_8);
    }

    private void append(byte[] bytes, int hash) {
        int start = start(size);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size));
            hashes = Arrays.copyOf(hashes, grown(size));
            units = Arrays.copyOf(units, grown(size));
        }
        if (start + bytes.length > text.length) {
            text = Arrays.copyOf(text, Math.max(grown(text.length), start + bytes.length));
        }
        System.arraycopy(bytes, 0, text, start, bytes.length);
        ends[size] = start + bytes.length;
        hashes[size] = hash;
    }

    /** By half: doubling a large array needs three times its memory for a moment. */
    private static int grown(int length) {
        return length + length / 2;
    }

    private BigDecimal units(int entry) {
        BigDecimal exact = odd.get(entry);
        return exact == null ? BigDecimal.valueOf(units[entry], SCALE) : exact;
    }

    private void set(int entry, BigDecimal exact) {
        odd.remove(entry);
        if (exact.precision() - exact.scale() < 14 && exact.scale() <= SCALE) {
            units[entry] = exact.setScale(SCALE).unscaledValue().longValueExact();
        } else {
            odd.put(entry, exact);
        }
    }

    private void spread() {
        slots = new int[slots.length * 2];
        for (int entry = 0; entry < size; entry++) {
            int slot = slot(hashes[entry]);
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = entry + 1;
        }
    }
}
