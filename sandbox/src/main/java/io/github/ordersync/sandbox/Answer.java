package io.github.ordersync.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer, ready to be sent. The text is empty when there is no body. */
record Answer(int status, Map<String, String> headers, String text) {

    static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, text);
    }

    Answer truncated() {
        return new Answer(status, headers, text.substring(0, text.length() / 2));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
