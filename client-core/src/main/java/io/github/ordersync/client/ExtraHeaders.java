package io.github.ordersync.client;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a caller may add. */
final class ExtraHeaders {

    /** Of RFC 9110, 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

    /** The JDK's client writes them itself and refuses them from others (seen), or they would change how the body is read. */
    private static final Set<String> NOT_OURS = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "expect",
            "host",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private ExtraHeaders() {}

    static void check(Map<String, String> headers) {
        Set<String> names = new HashSet<>();
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "headers: '" + name + "' is no name of a header; letters, digits and hyphens are.");
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (NOT_OURS.contains(lower)) {
                throw new IllegalArgumentException("headers: " + name + " is set by the HTTP client; leave it out.");
            }
            if (!names.add(lower)) {
                throw new IllegalArgumentException("headers: " + name + " is there twice; case makes no difference.");
            }
            if (!VALUE.matcher(value).matches()) {
                // Not the value itself: it may be a credential of a proxy.
                throw new IllegalArgumentException(
                        "headers: the value of " + name + " holds a character that a header cannot carry.");
            }
        });
    }
}
