package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products, customers and the small lists of Unleashed; over real HTTP. */
class CatalogTest {

    private final SimulatedClock time = new SimulatedClock(Orders.START);
    private Sandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandbox.builder().time(time).start();
        caller = Caller.http(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<String> list(String path, String field) throws IOException, InterruptedException {
        return caller.unleashed(path).json().path("Items").findValuesAsText(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/Taxes, TaxCode, NONE",
        "/Warehouses, WarehouseCode, MAIN",
        "/Currencies, CurrencyCode, NZD",
        "/ShippingCompanies, Name, NZ Post",
        "/DeliveryMethods, Name, Standard",
        "/Customers, CustomerCode, GUEST"
    })
    void basicsAreThereInAnEmptyAccount(String path, String field, String value) throws Exception {
        try (Sandbox empty = Sandbox.builder().empty().inProcess()) {
            JsonNode body = Caller.inProcess(empty).unleashed(path).json();
            assertThat(body.path("Items").findValuesAsText(field)).contains(value);
            assertThat(body.has("Pagination")).isEqualTo(!path.equals("/Currencies"));
            assertThat(empty.unleashed().products()).isEmpty();
            assertThat(empty.orderDesk().orders()).isEmpty();
        }
    }

    @Test
    void codesAreMatchedByTheirBeginningIgnoringCase() throws Exception {
        assertThat(list("/Products?productCode=spo", "ProductCode")).containsExactly("SPOON");
        assertThat(list("/Products?productCode=S", "ProductCode")).containsExactly("SOAP", "SPOON");
        assertThat(list("/Products?productDescription=linen", "ProductCode")).containsExactly("TOWEL");
        assertThat(list("/Products?product=honey", "ProductCode")).containsExactly("HONEY");
        assertThat(list("/Products?product=oney", "ProductCode")).containsExactly("HONEY", "SPOON");
        assertThat(list("/Customers?contactEmail=ORDERS@", "CustomerCode")).containsExactly("HARBOUR");
        assertThat(list("/Customers?customerName=k%C5%8Dwhai", "CustomerCode")).containsExactly("KOWHAI");
        assertThat(list("/Customers?customer=harbour", "CustomerCode")).isEmpty();
        assertThat(list("/Customers?customer=Harbour", "CustomerCode")).containsExactly("HARBOUR");
        assertThat(list("/Customers?currency=USD", "CustomerCode")).containsExactly("MERIDIAN");
        assertThat(list("/Warehouses?warehouseCode=south", "WarehouseName")).containsExactly("South Island Warehouse");
    }

    @Test
    void obsoleteRowsAreHiddenUnlessAskedFor() throws Exception {
        String guid = guid("/Products?productCode=MUG");
        assertThat(caller.unleashed("POST", "/Products/Obsolete/" + guid, "").status())
                .isEqualTo(200);
        assertThat(list("/Products?productCode=MUG", "ProductCode")).isEmpty();
        assertThat(list("/Products?productCode=MUG&includeObsolete=true", "ProductCode"))
                .containsExactly("MUG");
        sandbox.unleashed().editCustomer("KOWHAI", customer -> customer.put("Obsolete", true));
        assertThat(list("/Customers?customerCode=KOWHAI", "CustomerCode")).isEmpty();
        assertThat(list("/Customers?customerCode=KOWHAI&IncludeObsolete=true", "CustomerCode"))
                .containsExactly("KOWHAI");
    }

    private String guid(String path) throws IOException, InterruptedException {
        return list(path, "Guid").get(0);
    }

    @Test
    void listsCanBeLimitedToWhatChangedAndOrdered() throws Exception {
        time.advance(Duration.ofHours(1));
        sandbox.unleashed().editProduct("TEA", product -> product.put("Notes", "new harvest"));
        assertThat(list("/Products?modifiedSince=2026-03-02T10:00:00", "ProductCode"))
                .containsExactly("TEA");
        assertThat(list("/Products?orderBy=LastModifiedOn&sort=desc&pageSize=1", "ProductCode"))
                .containsExactly("TEA");
    }

    @Test
    void customerIsCreatedAndUpdatedByTheSameCall() throws Exception {
        String path = "/Customers/" + Orders.GUID;
        String body = "{\"CustomerCode\":\"NEW\",\"CustomerName\":\"New & Co\",\"Email\":\"a@new.example\","
                + "\"Notes\":\"first\",\"DeliveryInstruction\":\"Gate B\",\"Currency\":{\"CurrencyCode\":\"GBP\"}}";
        assertThat(caller.unleashed("POST", path, body).status()).isEqualTo(201);
        Caller.Reply update =
                caller.unleashed("POST", path, "{\"CustomerCode\":\"OTHER\",\"CustomerName\":\"New Ltd\"}");
        assertThat(update.status()).isEqualTo(201);
        JsonNode customer = caller.unleashed(path).json();
        assertThat(customer.path("CustomerCode").asText()).isEqualTo("NEW");
        assertThat(customer.path("CustomerName").asText()).isEqualTo("New Ltd");
        assertThat(customer.path("Notes").isNull()).isTrue();
        assertThat(customer.path("DeliveryInstruction").asText()).isEqualTo("Gate B");
        assertThat(customer.path("Currency").path("CurrencyCode").asText()).isEqualTo("GBP");
    }

    @Test
    void productIsCreatedAndUpdatedByTheSameCall() throws Exception {
        String path = "/Products/" + Orders.GUID;
        String body = "{\"ProductCode\":\"VASE\",\"ProductDescription\":\"Vase\",\"DefaultSellPrice\":31.5,"
                + "\"MinimumSellPrice\":20,\"Notes\":\"fragile\"}";
        Caller.Reply created = caller.unleashed("POST", path, body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text()).contains("\"DefaultSellPrice\":31.5000");
        caller.unleashed("POST", path, "{\"ProductCode\":\"VASE\",\"ProductDescription\":\"Tall vase\"}");
        JsonNode product = caller.unleashed(path).json();
        assertThat(product.path("ProductDescription").asText()).isEqualTo("Tall vase");
        assertThat(product.path("Notes").isNull()).isTrue();
        assertThat(product.path("DefaultSellPrice").isNull()).isTrue();
        assertThat(product.path("MinimumSellPrice").decimalValue()).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"CustomerCode\":\"HARBOUR\",\"CustomerName\":\"Taken\"}",
                "{\"CustomerCode\":\"NEW\"}",
                "{\"CustomerCode\":\"NEW\",\"CustomerName\":\"N\",\"Currency\":{\"CurrencyCode\":\"XXX\"}}"
            })
    void badCustomersAreRefused(String body) throws Exception {
        Caller.Reply reply = caller.unleashed("POST", "/Customers", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("Items")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ProductCode\":\"MUG\",\"ProductDescription\":\"Taken\"}"})
    void badProductsAreRefused(String body) throws Exception {
        assertThat(caller.unleashed("POST", "/Products", body).status()).isEqualTo(400);
    }

    @Test
    void otherScriptsStayAsTheyAre() throws Exception {
        assertThat(caller.unleashed("/Products?productCode=HONEY").text()).contains("\"Mānuka honey, 250 g\"");
    }
}
