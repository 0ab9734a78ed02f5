package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.all;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.internal.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    @RegisterExtension
    final Wire wire = new Wire();

    /** Made with a made-up key; the first three were computed with openssl too. */
    @ParameterizedTest
    @CsvSource({
        "DECODED_QUERY, '', '', KQbGYB5EX7JVVJv6YaiCEfMan0FU/qAs2V7n1CG+AB4=",
        "AS_SENT, '', '', KQbGYB5EX7JVVJv6YaiCEfMan0FU/qAs2V7n1CG+AB4=",
        "DECODED_QUERY, orderNumber, SO-00000001, JGG509vSCJ9/fxaEuWyqAZ+rgLtpPBpMZESy+A/qmYc=",
        "AS_SENT, orderNumber, SO-00000001, JGG509vSCJ9/fxaEuWyqAZ+rgLtpPBpMZESy+A/qmYc=",
        "DECODED_QUERY, warehouseCode, G1.2 Prod, 1I4x0YDJ3Epkwa6QDrTh+EyY7yNSBz+qjHod8Mw9Ct0=",
        "AS_SENT, warehouseCode, G1.2 Prod, 0divbLixm6oIaXtFqQUzLBbM0F9zcJGLtZwcgGUOn8Y=",
        "DECODED_QUERY, contactEmail, jane+test@example.com, SlzWvYmpGcAKmTGw2HFEKLS99o3fKtPNO/sIs3jhkaM="
    })
    void signsTheQueryByTheChosenRule(Signing signing, String name, String value, String signature) {
        Query query = name.isEmpty() ? Query.none() : Query.none().with(name, value);

        assertThat(signature(signing, query)).isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource({"DECODED_QUERY", "AS_SENT"})
    void bothRulesAgreeOnOrdinaryFilters(Signing signing) {
        Query query = Query.none().with("modifiedSince", "2024-04-17T23:11:05").with("pageSize", "200");

        assertThat(signature(signing, query)).isEqualTo("ykA5PVw8MHbrHQS4VFauHGwvdPhKjHu0V2FYnvo8ISE=");
        assertThat(query.encoded()).isEqualTo(query.decoded());
    }

    @Test
    void theSignatureOnTheWireFitsTheAddressOnTheWire() {
        wire.answers(Wire.list(0, 0));
        WarehouseFilter filter =
                WarehouseFilter.builder().warehouseCode("G1.2 Prod").build();

        all(wire.client().warehouses().list(filter));
        all(wire.client(builder -> builder.signing(Signing.AS_SENT))
                .warehouses()
                .list(filter));

        assertThat(wire.calls())
                .extracting(LoggedRequest::getUrl)
                .containsOnly("/Warehouses?warehouseCode=G1.2%20Prod");
        assertThat(wire.calls())
                .extracting(call -> call.getHeader("api-auth-signature"))
                .containsExactly(
                        "1I4x0YDJ3Epkwa6QDrTh+EyY7yNSBz+qjHod8Mw9Ct0=", "0divbLixm6oIaXtFqQUzLBbM0F9zcJGLtZwcgGUOn8Y=");
    }

    @Test
    void aPlusGoesOverTheWireAsPercent2B() {
        wire.answers(Wire.list(0, 0));

        all(wire.client()
                .customers()
                .list(CustomerFilter.builder()
                        .contactEmail("jane+test@example.com")
                        .build()));

        assertThat(wire.onlyCall().getUrl()).isEqualTo("/Customers?contactEmail=jane%2Btest@example.com");
        assertThat(wire.onlyCall().getHeader("api-auth-signature"))
                .isEqualTo("SlzWvYmpGcAKmTGw2HFEKLS99o3fKtPNO/sIs3jhkaM=");
    }

    private static String signature(Signing signing, Query query) {
        return new UnleashedDialect(
                        Secret.of(Wire.ID), Secret.of(Wire.KEY), "ordersync/sdk", signing, TimeSource.system())
                .headers(query, false)
                .get("api-auth-signature");
    }
}
