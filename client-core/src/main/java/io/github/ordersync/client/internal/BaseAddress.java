package io.github.ordersync.client.internal;

import java.net.URI;

/** The address of a service, to which the paths of the calls are added. */
public final class BaseAddress {

    private static final int LAST_PORT = 65_535;

    private BaseAddress() {}

    /**
     * Checks an address.
     *
     * @param baseUrl as the caller gave it
     * @param example what would be right, for the error
     * @return the address without a slash at its end
     * @throws IllegalArgumentException if calls cannot be made to it; the message never repeats the address itself, which may
     *     hold a password
     */
    public static URI of(URI baseUrl, URI example) {
        boolean http = "http".equalsIgnoreCase(baseUrl.getScheme()) || "https".equalsIgnoreCase(baseUrl.getScheme());
        if (!http
                || baseUrl.getHost() == null
                || baseUrl.getPort() > LAST_PORT
                || baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUrl with scheme '" + baseUrl.getScheme() + "' and host '"
                    + baseUrl.getHost() + "' cannot be used; it must be http or https with a host and a port up to "
                    + LAST_PORT + ", without user, query and fragment, such as " + example + ".");
        }
        return URI.create(baseUrl.toString().replaceAll("/+$", ""));
    }
}
