package io.github.ordersync.sync.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The compact table against two hash maps. */
class UnitsByCodeTest {

    private static final long SEED = Long.getLong("laws.seed", 20_261_123L);
    private static final List<String> ODD =
            List.of("0", "-5", "0.0001", "1e-7", "12345678901234567890", "9999999999999.9999", "-0.5000", "1e12");

    @Test
    void saysWhatTwoHashMapsWouldSay() {
        Random random = new Random(SEED);
        UnitsByCode table = new UnitsByCode();
        Map<String, BigDecimal> exact = new HashMap<>();
        Map<String, BigDecimal> ignoringCase = new HashMap<>();
        List<String> codes =
                new ArrayList<>(List.of("", " ", "\u0130", "i\u0307", "STRASSE", "stra\u00dfe", "\ud83c\udf75"));
        for (int i = 0; i < 20_000; i++) {
            String code = random.nextInt(4) == 0 ? codes.get(random.nextInt(codes.size())) : code(random);
            codes.add(code);
            BigDecimal units = random.nextInt(20) == 0
                    ? new BigDecimal(ODD.get(random.nextInt(ODD.size())))
                    : BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            table.add(code, units);
            exact.merge(code, units, BigDecimal::add);
            ignoringCase.merge(code.toLowerCase(Locale.ROOT), units, BigDecimal::add);
        }
        for (String code : codes) {
            for (String asked :
                    List.of(code, code.toUpperCase(Locale.ROOT), code.toLowerCase(Locale.ROOT), code + "!")) {
                BigDecimal wanted = exact.getOrDefault(asked, ignoringCase.get(asked.toLowerCase(Locale.ROOT)));
                if (wanted == null) {
                    assertThat(table.of(asked)).as("seed %d, %s", SEED, asked).isEmpty();
                } else {
                    assertThat(table.of(asked).orElseThrow())
                            .as("seed %d, %s", SEED, asked)
                            .isEqualByComparingTo(wanted);
                }
            }
        }
    }

    /** Short codes of few letters in both cases, so that many differ in case only. */
    private static String code(Random random) {
        StringBuilder code = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            code.append("aAbBcC-1\u00e9\u00c9".charAt(random.nextInt(10)));
        }
        return code.toString();
    }
}
