package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "G1.2 Prod|G1.2%20Prod",
                "jane+test@example.com|jane%2Btest@example.com",
                "a&b=c|a%26b%3Dc",
                "50%|50%25",
                "%20|%2520",
                "Parked,Placed|Parked,Placed",
                "2024-04-17T23:11:05|2024-04-17T23:11:05",
                "#1|%231",
                "\"x\"|%22x%22",
                "<a>|%3Ca%3E",
                "{a}|%7Ba%7D",
                "a^b`c|a%5Eb%60c",
                "[a]|%5Ba%5D",
                "a\\b|a%5Cb",
                "Größe|Gr%C3%B6%C3%9Fe",
                "€|%E2%82%AC",
                "🚚|%F0%9F%9A%9A",
                "'();?!*$/|'();?!*$/",
                "-._~|-._~",
            })
    void encodesWhatIsForbiddenAndNothingElse(String value, String wire) {
        Query query = Query.none().with("q", value);
        assertThat(query.encoded()).isEqualTo("q=" + wire);
        assertThat(query.decoded()).isEqualTo("q=" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "tab\there", "line\nbreak", "\u007f"})
    void encodesWhatTheTableCannotHold(String value) {
        assertThat(Query.none().with("q", value).encoded()).matches("q=[a-z]*%[0-9A-F]{2}[a-z]*");
    }

    /** RFC 3986, 3.4: query = *( pchar / "/" / "?" ), pchar = unreserved / pct-encoded / sub-delims / ":" / "@". */
    @Test
    void everyByteIsLegalOnTheWireAndComesBackAsItWas() {
        for (int c = 1; c < 0x300; c++) {
            String value = "x" + Character.toString(c) + "y";
            Query query = Query.none().with("q", value);
            assertThat(query.encoded()).matches("q=(?:[A-Za-z0-9._~!$'()*,;:@/?-]|%[0-9A-F]{2})*");
            URI uri = URI.create("https://api.example.com/Path?" + query.encoded());
            assertThat(uri.getRawQuery()).isEqualTo(query.encoded());
            assertThat(uri.getQuery()).isEqualTo(query.decoded());
            assertThat(uri.getFragment()).isNull();
        }
    }

    @Test
    void keepsTheOrderAndRepeatedNames() {
        Query query = Query.none().with("b", "1").with("a", "2").with("b", "3 4");
        assertThat(query.decoded()).isEqualTo("b=1&a=2&b=3 4");
        assertThat(query.encoded()).isEqualTo("b=1&a=2&b=3%204");
    }

    @Test
    void namesAreEncodedToo() {
        assertThat(Query.none().with("a b", "1").encoded()).isEqualTo("a%20b=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void refusesWhatIsBlankAsItWouldListEverything(String blank) {
        Query query = Query.none().with("a", "1");
        for (Runnable with : List.<Runnable>of(
                () -> query.with("email", blank),
                () -> query.with("email", Optional.of(blank)),
                () -> query.withAll("email", List.of(blank)),
                () -> query.withAll("email", List.of("x", blank)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(with::run)
                    .withMessage("The filter email is '" + blank + "'; give it a value, or do not set it at all.");
        }
    }

    @Test
    void aListIsOnePair() {
        assertThat(Query.none().withAll("code", List.of("A", "B 1")).encoded()).isEqualTo("code=A,B%201");
        assertThat(Query.none().withAll("code", List.of()).encoded()).isEmpty();
    }

    @Test
    void leavesOutWhatIsAbsentAndStaysAsItIs() {
        Query before = Query.none().with("a", Optional.of(5));
        Query after = before.with("b", Optional.empty()).with("c", "x");
        assertThat(before.encoded()).isEqualTo("a=5");
        assertThat(after.encoded()).isEqualTo("a=5&c=x");
        assertThat(Query.none().encoded()).isEmpty();
        assertThat(Query.none().decoded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abc, /Orders/abc/items",
        "a b, /Orders/a%20b/items",
        "a/b, /Orders/a%2Fb/items",
        "a?b, /Orders/a%3Fb/items",
        "a;b, /Orders/a%3Bb/items",
        "a#b, /Orders/a%23b/items",
        "%2e%2e, /Orders/%252e%252e/items",
        "../x, /Orders/..%2Fx/items",
        "a+b, /Orders/a%2Bb/items",
        "ä, /Orders/%C3%A4/items",
    })
    void anIdStaysOneSegmentOfThePath(String id, String path) {
        String filled = Endpoint.read("orders.items", "/Orders/{}/items").pathWith(id);
        assertThat(filled).isEqualTo(path);
        URI uri = URI.create("https://api.example.com" + filled);
        assertThat(uri.getRawPath()).isEqualTo(path);
        assertThat(uri.getRawQuery()).isNull();
    }

    @Test
    void fillsSeveralHolesInOrderAndNoneTwice() {
        Endpoint endpoint = Endpoint.read("shipments.get", "/orders/{}/shipments/{}");
        assertThat(endpoint.pathWith("{}", 2)).isEqualTo("/orders/%7B%7D/shipments/2");
        assertThat(Endpoint.read("store.get", "/store").pathWith()).isEqualTo("/store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void refusesWhatIsNoId(String id) {
        Endpoint endpoint = Endpoint.read("orders.get", "/orders/{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint.pathWith(id))
                .withMessage("orders.get: the path argument '" + id + "' is not an id.");
    }

    @Test
    void refusesMoreOrFewerArgumentsThanHoles() {
        Endpoint endpoint = Endpoint.read("orders.get", "/orders/{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint.pathWith("1", "2"))
                .withMessageContaining("'2' has no place in /orders/{}");
        assertThatIllegalArgumentException()
                .isThrownBy(endpoint::pathWith)
                .withMessage("orders.get: 0 path arguments are too few for /orders/{}.");
    }
}
