package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SalesOrderIdentityTest {

    /** Appendix A.4 of RFC 9562. */
    @Test
    void isTheRfcsVersionFive() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(SalesOrderIdentity.nameBased(dns, "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theNamespaceIsWhatItsCommentSays() {
        UUID url = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

        assertThat(SalesOrderIdentity.nameBased(url, "https://github.com/ordersync/orderdesk-unleashed-sdk"))
                .isEqualTo(SalesOrderIdentity.NAMESPACE);
    }

    /** Computed with another implementation. A change of these would send every waiting order a second time. */
    @Test
    void staysTheSameForEver() {
        UUID guid = SalesOrderIdentity.guid("11", "26211");

        assertThat(SalesOrderIdentity.sourceId("11", "26211")).isEqualTo("orderdesk:11:26211");
        assertThat(guid).hasToString("4e1ec14d-be1c-5396-937a-ec6ceb0d1038");
        assertThat(guid.version()).isEqualTo(5);
        assertThat(guid.variant()).isEqualTo(2);
    }

    @Test
    void storesDoNotMeet() {
        assertThat(SalesOrderIdentity.guid("1", "11")).isNotEqualTo(SalesOrderIdentity.guid("11", "1"));
    }
}
