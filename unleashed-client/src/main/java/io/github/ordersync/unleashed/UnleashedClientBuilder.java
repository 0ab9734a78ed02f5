package io.github.ordersync.unleashed;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.ConcurrencyLimit;
import io.github.ordersync.client.internal.Pipeline;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds an {@link UnleashedClient}. Not safe for many threads. */
public final class UnleashedClientBuilder {

    private static final String ID_VARIABLE = "UNLEASHED_API_ID";
    private static final String KEY_VARIABLE = "UNLEASHED_API_KEY";
    /** Lower case, no spaces or special characters (documented). */
    private static final Pattern CLIENT_TYPE = Pattern.compile("[a-z0-9._-]+/[a-z0-9._-]+");

    private @Nullable Secret apiId;
    private @Nullable Secret apiKey;
    private String clientType = "ordersync/sdk";
    private URI baseUrl = URI.create("https://api.unleashedsoftware.com");
    private @Nullable ClientOptions options;
    private Signing signing = Signing.DECODED_QUERY;
    private int maxConcurrency = 4;

    UnleashedClientBuilder() {}

    /**
     * The account's credentials. The key gives full access to the account and cannot be changed (documented).
     *
     * @param apiId the API id
     * @param apiKey the API key, as the service shows it
     * @return this builder
     * @throws IllegalArgumentException if the id is blank or holds a character that a header cannot carry
     */
    public UnleashedClientBuilder credentials(String apiId, Secret apiKey) {
        try {
            this.apiId = Secret.of(apiId);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The API id cannot be used: " + e.getMessage(), e);
        }
        this.apiKey = apiKey;
        return this;
    }

    UnleashedClientBuilder credentialsFrom(Map<String, String> environment) {
        for (String variable : List.of(ID_VARIABLE, KEY_VARIABLE)) {
            if (environment.getOrDefault(variable, "").isBlank()) {
                throw new IllegalStateException("The environment variable " + variable + " is "
                        + (environment.containsKey(variable) ? "blank" : "not set") + "; " + ID_VARIABLE + " and "
                        + KEY_VARIABLE + " must hold the account's API id and key.");
            }
        }
        return credentials(
                environment.getOrDefault(ID_VARIABLE, ""), Secret.of(environment.getOrDefault(KEY_VARIABLE, "")));
    }

    /**
     * Names the integration to the service; required by it since June 2025 (documented).
     *
     * @param clientType {@code partner/app}: lower case letters, digits, dots, hyphens and underscores, about 20
     *     characters; by default {@code ordersync/sdk}
     * @return this builder
     * @throws IllegalArgumentException if the form is another
     */
    public UnleashedClientBuilder clientType(String clientType) {
        if (!CLIENT_TYPE.matcher(clientType).matches()) {
            throw new IllegalArgumentException("clientType is '" + clientType
                    + "'; it must look like partner/app: lower case letters, digits, '.', '-', '_' and one '/'.");
        }
        this.clientType = clientType;
        return this;
    }

    /**
     * Where the service is.
     *
     * @param baseUrl http or https, with a host, without user, query and fragment; by default
     *     {@code https://api.unleashedsoftware.com}
     * @return this builder
     * @throws IllegalArgumentException if the address is another
     */
    public UnleashedClientBuilder baseUrl(URI baseUrl) {
        boolean http = "http".equalsIgnoreCase(baseUrl.getScheme()) || "https".equalsIgnoreCase(baseUrl.getScheme());
        if (!http
                || baseUrl.getHost() == null
                || baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            // Not the address itself: it may hold a password.
            throw new IllegalArgumentException("baseUrl with scheme '" + baseUrl.getScheme() + "' and host '"
                    + baseUrl.getHost() + "' cannot be used; it must be http or https with a host, without user, query"
                    + " and fragment, such as https://api.unleashedsoftware.com.");
        }
        this.baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
        return this;
    }

    /**
     * How calls are made; share one value between clients to share their connections.
     *
     * @param options by default {@link ClientOptions#standard()}
     * @return this builder
     */
    public UnleashedClientBuilder options(ClientOptions options) {
        this.options = options;
        return this;
    }

    /**
     * Over which form of the query the signature is made.
     *
     * @param signing by default {@link Signing#DECODED_QUERY}
     * @return this builder
     */
    public UnleashedClientBuilder signing(Signing signing) {
        this.signing = signing;
        return this;
    }

    /**
     * How many calls may be under way at the same time; the service's own limit is not documented.
     *
     * @param maxConcurrency at least 1; by default 4
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public UnleashedClientBuilder maxConcurrency(int maxConcurrency) {
        if (maxConcurrency < 1) {
            throw new IllegalArgumentException("maxConcurrency is " + maxConcurrency + "; at least 1 is needed.");
        }
        this.maxConcurrency = maxConcurrency;
        return this;
    }

    /**
     * Builds the client. Nothing is sent yet.
     *
     * @return the client
     * @throws IllegalStateException if there are no credentials
     */
    public UnleashedClient build() {
        if (apiId == null || apiKey == null) {
            throw new IllegalStateException(
                    "The credentials are missing; call credentials(apiId, apiKey) before build().");
        }
        ClientOptions calls = options == null ? ClientOptions.standard() : options;
        return new PipelineClient(new Pipeline(new Pipeline.Parts(
                baseUrl,
                Json.MODELS,
                new UnleashedDialect(apiId, apiKey, clientType, signing, calls.time()),
                new ConcurrencyLimit(maxConcurrency),
                calls)));
    }
}
