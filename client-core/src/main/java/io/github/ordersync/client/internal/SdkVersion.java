package io.github.ordersync.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this SDK, as the build wrote it. Works on the class path and on the module path. */
public final class SdkVersion {

    /** Such as {@code 1.0.0}. */
    public static final String TEXT = read();

    private SdkVersion() {}

    private static String read() {
        try (InputStream in = SdkVersion.class.getResourceAsStream("sdk.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("sdk.properties cannot be read from the SDK's own jar.", e);
        }
    }
}
