package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {

    private static final URI EXAMPLE = URI.create("https://api.example.com");

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.com",
        "HTTP://localhost:65535//, HTTP://localhost:65535",
        "https://api.example.com/v2/, https://api.example.com/v2"
    })
    void anAddressLosesTheSlashesAtItsEnd(String given, String expected) {
        assertThat(BaseAddress.of(URI.create(given), EXAMPLE)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com",
                "example.com",
                "https:///path",
                "https://user:planted@example.com",
                "https://example.com?a=planted",
                "https://example.com#planted",
                "https://example.com:65536"
            })
    void whatCannotBeCalledIsRefusedWithoutRepeatingIt(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseAddress.of(URI.create(given), EXAMPLE))
                .withMessageContaining(
                        "a port up to 65535, without user, query and fragment, such as https://api.example.com.")
                .withMessageNotContaining("planted");
    }
}
