package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call Unleashed, and how addresses are understood; over real HTTP. */
class UnleashedAccessTest {

    private Sandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
        caller = Caller.http(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|KQbGYB5EX7JVVJv6YaiCEfMan0FU/qAs2V7n1CG+AB4=",
                "orderNumber=SO-00000001|JGG509vSCJ9/fxaEuWyqAZ+rgLtpPBpMZESy+A/qmYc=",
                "modifiedSince=2024-04-17T23:11:05&pageSize=200|ykA5PVw8MHbrHQS4VFauHGwvdPhKjHu0V2FYnvo8ISE=",
                "warehouseCode=G1.2 Prod|1I4x0YDJ3Epkwa6QDrTh+EyY7yNSBz+qjHod8Mw9Ct0=",
                "warehouseCode=G1.2%20Prod|0divbLixm6oIaXtFqQUzLBbM0F9zcJGLtZwcgGUOn8Y=",
                "contactEmail=jane+test@example.com|SlzWvYmpGcAKmTGw2HFEKLS99o3fKtPNO/sIs3jhkaM="
            })
    void signatureIsTheHmacOfTheQuery(String query, String signature) {
        assertThat(UnleashedApi.signature(query, "MadeUpKeyForDocs0123456789abcdefABCDEF=="))
                .isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Products",
                "/Products?pageSize=2",
                "/Warehouses?warehouseName=South%20Island%20Warehouse",
                "/Customers?contactEmail=orders@harbourcafe.example",
                "/Customers?contactEmail=jane%2Btest@example.com",
                "/SalesOrders?modifiedSince=2024-04-17T23:11:05.060&orderStatus=Parked,Placed",
                "/SalesOrders/?startDate=2024-01-01"
            })
    void signedOverTheDecodedQueryIsLetIn(String path) throws Exception {
        assertThat(caller.unleashed(path).status()).isEqualTo(200);
    }

    @Test
    void signedOverTheEncodedQueryIsRefused() throws Exception {
        caller.unleashedHeaders.put(
                "api-auth-signature",
                UnleashedApi.signature("warehouseName=South%20Island", sandbox.unleashedApiKey()));
        assertThat(caller.unleashed("/Warehouses?warehouseName=South%20Island").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Content-Type", "client-type", "api-auth-id"})
    void everyHeaderIsNeeded(String header) throws Exception {
        caller.unleashedHeaders.remove(header);
        // The JDK's client sends no Accept of its own.
        Caller.Reply reply = caller.unleashed("/Products");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("Description").asText()).isNotEmpty();
        assertThat(reply.text()).doesNotContain(sandbox.unleashedApiId(), sandbox.unleashedApiKey());
    }

    @Test
    void wrongSignatureIsRefusedAndNothingIsTold() throws Exception {
        caller.unleashedHeaders.put("api-auth-signature", "AAAA");
        Caller.Reply reply = caller.unleashed("/Products");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).doesNotContain(UnleashedApi.signature("", sandbox.unleashedApiKey()), "AAAA");
    }

    @Test
    void emptyListIsPageZeroOfZero() throws Exception {
        Caller.Reply reply = caller.unleashed("/SalesOrders/3");
        assertThat(reply.text())
                .isEqualTo("{\"Pagination\":{\"NumberOfItems\":0,\"PageSize\":200,\"PageNumber\":0,"
                        + "\"NumberOfPages\":0},\"Items\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Products/2", "/products/Page/2", "/PRODUCTS/2/"})
    void pageIsInThePathAndTheResourceIgnoresCase(String path) throws Exception {
        Caller.Reply reply = caller.unleashed(path + "?pageSize=5");
        assertThat(reply.json().path("Pagination").path("PageNumber").asInt()).isEqualTo(2);
        assertThat(reply.json().path("Pagination").path("NumberOfPages").asInt())
                .isEqualTo(3);
        assertThat(codes(reply)).containsExactly("LANTERN", "MUG", "POT", "SOAP", "SPOON");
    }

    @Test
    void pageAndGuidAreToldApartByShape() throws Exception {
        String guid = caller.unleashed("/Products?productCode=MUG")
                .json()
                .path("Items")
                .get(0)
                .path("Guid")
                .asText();
        assertThat(caller.unleashed("/Products/" + guid.toUpperCase(java.util.Locale.ROOT))
                        .json()
                        .path("ProductCode")
                        .asText())
                .isEqualTo("MUG");
        assertThat(caller.unleashed("/Products/MUG").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "many"})
    void pageSizeHasLimits(String size) throws Exception {
        Caller.Reply reply = caller.unleashed("/Products?pageSize=" + size);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("Description").asText()).contains("pageSize", size, "1000");
    }

    @Test
    void unknownResourceAndWrongMethodAreErrors() throws Exception {
        assertThat(caller.unleashed("/Nothing").status()).isEqualTo(404);
        Caller.Reply reply = caller.unleashed("DELETE", "/Products", "");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void brokenBodyIsAnError() throws IOException, InterruptedException {
        assertThat(caller.unleashed("POST", "/SalesOrders", "{\"OrderStatus\":").status())
                .isEqualTo(400);
        assertThat(caller.unleashed("POST", "/SalesOrders", "[]").status()).isEqualTo(400);
    }

    private static java.util.List<String> codes(Caller.Reply reply) {
        return reply.json().path("Items").findValuesAsText("ProductCode");
    }
}
