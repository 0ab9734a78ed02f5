package io.github.ordersync.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Unleashed's API: who may call, and which resource answers. */
final class UnleashedApi {

    static final String API_ID = "5a4d0b0c-0000-4000-8000-5a4db0c5a4db";
    static final String SIGNATURE_KEY = "SandboxSignatureKeyThatOpensNothing";
    static final String API_KEY = "SandboxKeyThatOpensNothing0123456789abcdefABCDEF==";

    private static final Map<String, String> JSON_TYPE = Map.of("Content-Type", "application/json; charset=utf-8");

    private final Router router = new Router();
    private final Doubts doubts;
    private final SalesOrderResource salesOrders;
    private final Shipments shipments;
    private final UnleashedResources resources;

    UnleashedApi(UnleashedAccount account, ExistingGuid existingGuid) {
        doubts = account.doubts;
        shipments = new Shipments(account);
        salesOrders = new SalesOrderResource(account, shipments, existingGuid);
        salesOrders.routes(router);
        new ShipmentResource(account, shipments).routes(router);
        resources = new UnleashedResources(account);
        resources.routes(router);
        router.on("POST", "/Products/Obsolete/{guid}", call -> obsolete(account, call));
        new WebhookResource(account).routes(router);
        new StockResource(account).routes(router);
    }

    SalesOrderResource salesOrders() {
        return salesOrders;
    }

    UnleashedResources resources() {
        return resources;
    }

    Shipments shipments() {
        return shipments;
    }

    private static Answer obsolete(UnleashedAccount account, Call call) {
        Row product = account.products.byGuid(call.variable("guid"));
        if (product == null) {
            throw new Refused(failure(404, "There is no product with the guid " + call.variable("guid") + "."));
        }
        product.json().put("Obsolete", true);
        account.products.touch(product);
        return Answer.empty(200);
    }

    Answer answer(Request request) {
        try {
            authenticate(request);
            pageSize(request);
            Answer answer = router.route(
                    request,
                    request.method(),
                    request.segments(),
                    allowed -> failure(405, "The resource does not support " + request.method() + ".")
                            .with("Allow", allowed));
            return answer == null ? failure(404, "There is no such resource.") : answer;
        } catch (Refused e) {
            return e.answer();
        } catch (IllegalArgumentException e) {
            return failure(400, "The address is not properly encoded.");
        }
    }

    private void pageSize(Request request) {
        String size = Call.of(request, Map.of()).ignoringCase().parameter("pageSize");
        doubts.refuse(Doubt.U_PAGE_SIZE, size.matches("\\d{1,9}") && Integer.parseInt(size) > 500, size);
    }

    /** All five headers are needed (documented); what is wrong is named, never a value. */
    private static void authenticate(Request request) {
        if (request.header("client-type").isEmpty()) {
            throw forbidden("The header client-type is missing.");
        }
        // Also on GET (documented).
        for (String header : List.of("Accept", "Content-Type")) {
            if (!request.header(header).toLowerCase(Locale.ROOT).contains("application/json")) {
                throw forbidden("The header " + header + " is missing or is not application/json.");
            }
        }
        byte[] expected = signature(request.decodedQuery(), API_KEY).getBytes(StandardCharsets.UTF_8);
        byte[] given = request.header("api-auth-signature").getBytes(StandardCharsets.UTF_8);
        if (!request.header("api-auth-id").equalsIgnoreCase(API_ID) || !MessageDigest.isEqual(expected, given)) {
            throw forbidden("The API id or the signature is not valid.");
        }
    }

    private static Refused forbidden(String description) {
        return new Refused(failure(403, description));
    }

    /** Over the decoded query without its question mark (inferred); the key is text although it looks like Base64. */
    static String signature(String decodedQuery, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(decodedQuery.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON_TYPE, JsonText.DOT_NET.write(body));
    }

    static Answer failure(int status, String description) {
        return json(status, Trees.object().put("Description", description));
    }

    /** The body of a POST or PUT. */
    static ObjectNode body(Call call) {
        try {
            JsonNode body = Trees.read(call.request().body());
            if (body instanceof ObjectNode object) {
                return object;
            }
            throw new Refused(failure(400, "The body is not a JSON object."));
        } catch (JsonProcessingException e) {
            throw new Refused(failure(400, "The body is not valid JSON: " + e.getOriginalMessage()));
        }
    }

    /** The guid of the path; a guid in the body must be the same. */
    static String guid(Call call, ObjectNode body) {
        String path = call.variable("guid").toLowerCase(Locale.ROOT);
        String inBody = Trees.text(body, "Guid").toLowerCase(Locale.ROOT);
        if (!path.isEmpty() && !inBody.isEmpty() && !path.equals(inBody)) {
            throw new Refused(failure(400, "The Guid of the body '" + inBody + "' is not the one of the address."));
        }
        if (!inBody.isEmpty() && !Router.isGuid(inBody)) {
            throw new Refused(failure(400, "The Guid of the body '" + inBody + "' is not a guid."));
        }
        return path.isEmpty() ? inBody : path;
    }
}
