package io.github.ordersync.orderdesk.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.webhook.Refusal;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import io.github.ordersync.orderdesk.model.Order;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderDeskWebhookTest {

    private static final OrderDeskWebhook WEBHOOK = OrderDeskWebhook.of(Post.STORE_ID, Secret.of(Post.KEY));

    // The hashes were made with openssl dgst -sha256 -hmac fake-store-key-0001 over the texts.
    private static final String PLAIN =
            "{\"id\":\"9001\",\"source_id\":\"W-1\",\"email\":\"zo\\u00eb@example.com\",\"shipping_total\":5.50}";
    private static final String PLAIN_HASH = "6943b3e84608657ffa349bc2d9331f8b938811781588bc0dee6337ffa2fc163a";
    private static final String PERCENT = "{\"id\":\"9002\",\"order_metadata\":{\"print_url\":"
            + "\"https:\\/\\/files.example\\/a%20b%2Bc.pdf\",\"note\":\"50% off + gift\"}}";
    private static final String PERCENT_HASH = "994022023e4a61004b0732b54f3fb3aa037e09359e3c6e6b9a2668b0372ad223";
    private static final String PERCENT_DECODED_HASH =
            "0aeffd86f81a9675be55179328a82cd52842f4ed37594ed724c20a0ec9f3b498";

    static Refusal refusal(WebhookResult<?> result) {
        assertThat(result).isInstanceOf(WebhookResult.Refused.class);
        assertThat(result.verified()).isEmpty();
        return ((WebhookResult.Refused<?>) result).reason();
    }

    private static Order order(WebhookResult<Order> result) {
        assertThat(result).isInstanceOf(WebhookResult.Verified.class);
        return result.verified().orElseThrow();
    }

    @Test
    void anOrderIsVerifiedAndRead() {
        Order order = order(Post.form(PLAIN, PLAIN_HASH).to(WEBHOOK));
        assertThat(order.id()).hasValue("9001");
        assertThat(order.sourceId()).hasValue("W-1");
        assertThat(order.email()).hasValue("zoë@example.com");
        assertThat(order.shippingTotal()).hasValue(new BigDecimal("5.50"));
    }

    /** Documented: over the value of the field. */
    @Test
    void percentSignsInTheJsonStayWhereTheHashIsOverTheField() {
        Order order = order(Post.form(PERCENT, PERCENT_HASH).to(WEBHOOK));
        assertThat(order.orderMetadata())
                .containsEntry("print_url", JsonValue.of("https://files.example/a%20b%2Bc.pdf"))
                .containsEntry("note", JsonValue.of("50% off + gift"));
    }

    /** The service's own PHP client decodes the field once more before it computes the hash. */
    @Test
    void theHashMayBeOverTheFieldDecodedOnceMore() {
        String encodedTwice = URLEncoder.encode(PERCENT, UTF_8).replace("+", "%20");
        Order order = order(Post.form(encodedTwice, PERCENT_HASH).to(WEBHOOK));
        assertThat(order).isEqualTo(order(Post.form(PERCENT, PERCENT_HASH).to(WEBHOOK)));
    }

    /** Only what the hash is over is proven; so that is what is read, + and a lone % included. */
    @Test
    void theOrderIsReadFromTheTextThatTheHashIsOver() {
        Order order = order(Post.form(PERCENT, PERCENT_DECODED_HASH).to(WEBHOOK));
        assertThat(order.orderMetadata())
                .containsEntry("print_url", JsonValue.of("https://files.example/a b+c.pdf"))
                .containsEntry("note", JsonValue.of("50% off + gift"));
    }

    @Test
    void whatIsOverheardCannotBeTurnedIntoAnotherOrder() {
        // Under the second reading these have the hash of PERCENT; what is read is PERCENT all the same.
        String disarmed =
                PERCENT.replace("%", "%25").replace("\"note\"", "%22note%22").replace("9002", "%39002");
        assertThat(order(Post.form(disarmed, PERCENT_HASH).to(WEBHOOK)))
                .isEqualTo(order(Post.form(PERCENT, PERCENT_HASH).to(WEBHOOK)));
    }

    @Test
    void aChangedByteIsRefusedOrChangesNothing() {
        for (String json : List.of(PLAIN, PERCENT)) {
            Order truth = order(Post.form(json).to(WEBHOOK));
            byte[] body = Post.form(json).body;
            int refused = 0;
            for (int i = 0; i < body.length; i++) {
                for (int change : new int[] {1, 2, 0x20, 0x80, 0xff}) {
                    Post post = Post.form(json);
                    post.body[i] ^= (byte) change;
                    WebhookResult<Order> result = post.to(WEBHOOK);
                    // %2c and %2C are the same.
                    result.verified().ifPresent(order -> assertThat(order).isEqualTo(truth));
                    refused += result.verified().isEmpty() ? 1 : 0;
                }
            }
            assertThat(refused).isGreaterThan(body.length * 4);
        }
    }

    @Test
    void bodiesThatAreCutAreRefused() {
        byte[] body = Post.form(PLAIN).body;
        for (int length = 0; length < body.length; length++) {
            Post post = Post.form(PLAIN);
            post.body = Arrays.copyOf(body, length);
            assertThat(post.to(WEBHOOK).verified()).isEmpty();
        }
    }

    @Test
    void everyOtherHashIsRefused() {
        for (int i = 0; i < PLAIN_HASH.length(); i++) {
            char other = PLAIN_HASH.charAt(i) == '0' ? '1' : '0';
            String hash = PLAIN_HASH.substring(0, i) + other + PLAIN_HASH.substring(i + 1);
            assertThat(refusal(Post.form(PLAIN, hash).to(WEBHOOK))).isEqualTo(Refusal.WRONG_SIGNATURE);
        }
        for (String hash : List.of("0", PLAIN_HASH + "0", PLAIN_HASH.substring(2), "6943B3", "sha256=" + PLAIN_HASH)) {
            assertThat(refusal(Post.form(PLAIN, hash).to(WEBHOOK))).isEqualTo(Refusal.WRONG_SIGNATURE);
        }
    }

    @Test
    void whileAKeyIsChangedBothAreGood() {
        OrderDeskWebhook both =
                OrderDeskWebhook.of(Post.STORE_ID, Secret.of("fake-store-key-0002"), Secret.of(Post.KEY));
        String newHash = Post.hash(PLAIN.getBytes(UTF_8), "fake-store-key-0002");
        assertThat(order(Post.form(PLAIN, PLAIN_HASH).to(both)).id()).hasValue("9001");
        assertThat(order(Post.form(PLAIN, newHash).to(both)).id()).hasValue("9001");
        assertThat(refusal(Post.form(PLAIN, newHash).to(WEBHOOK))).isEqualTo(Refusal.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "X-Order-Desk-Store-Id", "X-Order-Desk-Hash"})
    void headersThatDecideAreThereExactlyOnceInAnyCase(String name) {
        String value = Post.form(PLAIN).headers.get(name).get(0);
        assertThat(refusal(Post.form(PLAIN).without(name).to(WEBHOOK))).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(refusal(Post.form(PLAIN).header(name, " ").to(WEBHOOK))).isEqualTo(Refusal.HEADER_MISSING);
        // Even twice the same: a proxy and the application behind it may take different ones.
        assertThat(refusal(Post.form(PLAIN).header(name, value, value).to(WEBHOOK)))
                .isEqualTo(Refusal.HEADER_REPEATED);
        String odd = name.replace('X', 'x').replace('D', 'd').replace('t', 'T').replace('h', 'H');
        assertThat(refusal(Post.form(PLAIN).header(odd, value).to(WEBHOOK))).isEqualTo(Refusal.HEADER_REPEATED);
        assertThat(order(Post.form(PLAIN)
                                .without(name)
                                .header(odd, " " + value + " ")
                                .to(WEBHOOK))
                        .id())
                .hasValue("9001");
    }

    @Test
    void anOrderOfAnotherStoreIsRefused() {
        Post post = Post.form(PLAIN).header("X-Order-Desk-Store-Id", "4712");
        assertThat(refusal(post.to(WEBHOOK))).isEqualTo(Refusal.OTHER_STORE);
        assertThat(OrderDeskWebhook.claimedStoreId(WebhookHeaders.of(post.headers)))
                .hasValue("4712");
        assertThat(OrderDeskWebhook.claimedStoreId(name -> List.of())).isEmpty();
        assertThat(OrderDeskWebhook.claimedStoreId(name -> List.of("1", "2"))).isEmpty();
        assertThat(OrderDeskWebhook.claimedStoreId(name -> List.of(" "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded; charset=UTF-8, true",
        "APPLICATION/X-WWW-FORM-URLENCODED ;charset=utf-8, true",
        "text/plain, false",
        "multipart/form-data; boundary=x, false",
        "application/x-www-form-urlencodedx, false",
        "application, false",
        "';', false"
    })
    void onlyTheTwoKnownContentTypesAreRead(String type, boolean good) {
        WebhookResult<Order> result =
                Post.form(PLAIN).header("Content-Type", type).to(WEBHOOK);
        if (good) {
            assertThat(order(result).id()).hasValue("9001");
        } else {
            assertThat(refusal(result)).isEqualTo(Refusal.WRONG_CONTENT_TYPE);
        }
    }

    @Test
    void anOrderMayComeAsJson() {
        assertThat(order(Post.json(PERCENT).to(WEBHOOK)).orderMetadata())
                .containsEntry("print_url", JsonValue.of("https://files.example/a%20b%2Bc.pdf"));
        Post type = Post.json(PLAIN).header("content-type", "application/json; charset=utf-8");
        assertThat(order(type.without("Content-Type").to(WEBHOOK)).id()).hasValue("9001");
        assertThat(refusal(Post.json(PLAIN).body(PLAIN + " ").to(WEBHOOK))).isEqualTo(Refusal.WRONG_SIGNATURE);
        // A form is not read as JSON, nor JSON as a form.
        assertThat(refusal(Post.json(PLAIN)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .to(WEBHOOK)))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void otherFieldsOfTheFormDoNotMatter() {
        String form = new String(Post.form(PLAIN).body, UTF_8);
        for (String body : List.of(
                form + "&",
                "&&" + form,
                "a&b=1&" + form + "&c==",
                "orders=x&" + form,
                form.replace("order=", "%6Frder="))) {
            assertThat(order(Post.form(PLAIN).body(body).to(WEBHOOK)).id())
                    .as(body)
                    .hasValue("9001");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&",
                "=",
                "order",
                "Order={}",
                "orders={}",
                "order[]={}",
                "order=%",
                "order=%1",
                "order=%zz",
                "order=%G0",
                "order=%+1",
                "order=1&order=1",
                "order=&order=",
                "%=1&order={}"
            })
    void aFormThatIsNoneOfOrderDesksIsRefused(String body) {
        Refusal reason = refusal(Post.form(PLAIN).body(body).to(WEBHOOK));
        assertThat(reason).isIn(Refusal.MALFORMED, Refusal.WRONG_SIGNATURE);
        assertThat(reason == Refusal.WRONG_SIGNATURE).isEqualTo(body.equals("order"));
    }

    @Test
    void theBoundOfTheBodyHoldsToTheByte() {
        Post post = Post.form(PLAIN);
        int size = post.body.length;
        assertThat(order(post.to(WEBHOOK.withMaxBytes(size))).id()).hasValue("9001");
        assertThat(refusal(post.to(WEBHOOK.withMaxBytes(size - 1)))).isEqualTo(Refusal.TOO_LARGE);

        byte[] huge = new byte[OrderDeskWebhook.DEFAULT_MAX_BYTES + 1];
        assertThat(refusal(WEBHOOK.order(name -> List.of(), huge))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(WEBHOOK.shipNotification(name -> List.of(), huge))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void aLargeOrderIsRead() {
        String json = "{\"id\":\"1\",\"order_shipments\":[{\"label_image\":\"" + "A".repeat(3_000_000) + "\"}]}";
        assertThat(order(Post.form(json).to(WEBHOOK)).orderShipments().get(0).labelImage())
                .hasValueSatisfying(image -> assertThat(image).hasSize(3_000_000));
    }

    @Test
    void textThatIsNotUtf8IsRefusedNotRepaired() {
        byte[] latin = "{\"id\":\"1\",\"email\":\"zoë@example.com\"}".getBytes(ISO_8859_1);
        assertThat(refusal(Post.form(latin).to(WEBHOOK))).isEqualTo(Refusal.NOT_UNDERSTOOD);
        // Overlong and half characters.
        for (int[] octets : new int[][] {{0xc0, 0xaf}, {0xed, 0xa0, 0x80}, {0xf5, 0x80, 0x80, 0x80}, {0xe2, 0x82}}) {
            byte[] json = "{\"id\":\"1\",\"email\":\"....\"}".getBytes(UTF_8);
            for (int i = 0; i < octets.length; i++) {
                json[20 + i] = (byte) octets[i];
            }
            assertThat(refusal(Post.form(json).to(WEBHOOK))).isEqualTo(Refusal.NOT_UNDERSTOOD);
        }
        byte[] utf8 = "{\"id\":\"1\",\"email\":\"zoë@example.com\"}".getBytes(UTF_8);
        assertThat(order(Post.form(utf8).to(WEBHOOK)).email()).hasValue("zoë@example.com");
    }

    /** Rightly signed: a customer's text, or a bug, can make the service send anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "1",
                "\"order\"",
                "true",
                "[{\"id\":\"1\"}]",
                "{\"id\":\"1\"",
                "{\"id\":\"1\"}}",
                "{\"id\":\"1\"} x",
                "{'id':'1'}",
                "{\"id\":null}",
                "{\"id\":\"  \"}",
                "{\"id\":{}}",
                "{\"order\":{\"id\":\"1\"}}",
                "{\"id\":\"1\",\"order_items\":{\"a\":1}}",
                "{\"id\":\"1\",\"shipping\":\"somewhere\"}",
                "\u0000",
                "<order id='1'/>"
            })
    void jsonThatIsNoOrderIsRefused(String json) {
        assertThat(refusal(Post.form(json).to(WEBHOOK))).isEqualTo(Refusal.NOT_UNDERSTOOD);
    }

    @Test
    void hostileJsonNeitherBreaksNorStalls() {
        for (String value : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "[".repeat(99) + "]".repeat(99),
                "1e999999999",
                "-1E-999999999",
                "9".repeat(100_000),
                "\"" + "\\u0000".repeat(10_000) + "\"",
                "\"\\ud800\"",
                "{\"a\":1,\"a\":2,\"a\":[]}")) {
            for (String name : List.of("order_total", "checkout_data", "order_items", "date_added", "new_member")) {
                WebhookResult<Order> result = Post.form("{\"id\":\"1\",\"" + name + "\":" + value + "}")
                        .to(WEBHOOK);
                if (result.verified().isEmpty()) {
                    assertThat(refusal(result)).isEqualTo(Refusal.NOT_UNDERSTOOD);
                }
            }
        }
        assertThat(order(Post.form("{\"id\":\"1\",\"id\":\"2\"}").to(WEBHOOK)).id())
                .hasValue("2");
    }

    @Test
    void noiseIsAlwaysRefusedAndNeverThrown() {
        Random random = new Random(42);
        byte[] letters = "order=&%+{}[]\":,1aF\u00e9".getBytes(UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] body = new byte[random.nextInt(60)];
            random.nextBytes(body);
            if (i % 2 == 0) {
                for (int at = 0; at < body.length; at++) {
                    body[at] = letters[random.nextInt(letters.length)];
                }
            }
            Post post = Post.form(PLAIN);
            post.body = body;
            assertThat(post.to(WEBHOOK).verified()).isEmpty();
            Post signed = Post.form(body);
            assertThat(signed.to(WEBHOOK).verified()).isEmpty();
        }
    }

    @Test
    void aRefusalHoldsNothingOfTheRequestOrTheKey() {
        String planted = "planted-4242424242424242";
        String json = "{\"id\":\"" + planted + "\"}";
        List<Consumer<Post>> faults = List.of(
                post -> post.header("X-Order-Desk-Store-Id", planted),
                post -> post.header("X-Order-Desk-Hash", planted),
                post -> post.header("X-Order-Desk-Hash", planted, planted),
                post -> post.header("Content-Type", planted),
                post -> post.body("order=" + planted),
                post -> post.body(planted),
                post -> post.body("order=%" + planted),
                post -> {
                    post.body = Post.form(json + planted).body;
                    post.header("X-Order-Desk-Hash", Post.hash((json + planted).getBytes(UTF_8)));
                });
        for (Consumer<Post> fault : faults) {
            Post post = Post.form(json);
            fault.accept(post);
            WebhookResult<Order> result = post.to(WEBHOOK);
            refusal(result);
            assertThat(result.toString()).doesNotContain("planted", "4242", Post.KEY, Post.hash(json.getBytes(UTF_8)));
        }
        assertThat(Post.form(json).to(WEBHOOK).toString()).isEqualTo("Verified");
    }

    @Test
    void senselessSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderDeskWebhook.of(" ", Secret.of(Post.KEY)))
                .withMessageContaining("store id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderDeskWebhook.of("1"))
                .withMessageContaining("store 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEBHOOK.withMaxBytes(0))
                .withMessageContaining("maxBytes is 0");
    }

    /** Captured payloads; where {@code -Dsamples} names their folder. */
    @ParameterizedTest
    @ValueSource(strings = {"webhook-order-data.json", "webhook-order-2017.json"})
    void capturedOrdersAreRead(String file) throws IOException {
        String json = sample(file);
        String id = JsonValue.parse(json).members().get("id").text().orElseThrow();
        Order order = order(Post.form(json).to(WEBHOOK));
        assertThat(order.id()).hasValue(id);
        assertThat(order.orderItems()).hasSize(1);
        assertThat(order(Post.json(json).to(WEBHOOK))).isEqualTo(order);
    }

    static String sample(String file) throws IOException {
        String samples = System.getProperty("samples", "");
        assumeTrue(!samples.isBlank(), "-Dsamples is not given");
        return Files.readString(Path.of(samples, "orderdesk", file));
    }
}
