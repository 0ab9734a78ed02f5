package io.github.ordersync.engine;

import io.github.ordersync.client.json.JsonValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of one store's state: its form, and how it is replaced so that no moment leaves half of one. */
final class StateFile {

    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);

    private static final String FORMAT = "ordersync-state";
    private static final String VERSION = "1";
    private static final List<String> MEMBERS = List.of("format", "version", "store", "values");
    private static final String START_ANEW = " It was left as it is. Delete or rename it to begin with an empty state,"
            + " which costs some calls and neither loses an order nor sends one twice.";

    private final Path file;
    private final String store;

    StateFile(Path file, String store) {
        this.file = file;
        this.store = store;
    }

    Map<String, String> read() {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (CharacterCodingException e) {
            throw refused("is not whole, or no state at all: it is not UTF-8 text.", e);
        } catch (IOException e) {
            throw new SyncStateException(
                    "The state file " + file + " cannot be read: " + e
                            + ". Its user must own it and be allowed to read it.",
                    e);
        }
        JsonValue tree;
        try {
            tree = JsonValue.parse(text);
        } catch (IllegalArgumentException e) {
            throw refused("is not whole, or no state at all: " + e.getMessage(), e);
        }
        return values(tree.members());
    }

    private Map<String, String> values(Map<String, JsonValue> members) {
        String format = text(members, "format");
        if (!format.equals(FORMAT)) {
            throw refused("is no state: \"format\" is '" + format + "', '" + FORMAT + "' is needed.", null);
        }
        String version = text(members, "version");
        if (!version.equals(VERSION)) {
            throw refused(
                    "has version '" + version + "', which this program does not know; it knows " + VERSION
                            + ". A newer program wrote it: use that one.",
                    null);
        }
        members.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("has a member \"" + name + "\"; only " + MEMBERS + " are known.", null);
                });
        String owner = text(members, "store");
        if (!owner.equals(store)) {
            throw refused(
                    "is that of '" + owner + "', not of '" + store + "'. Give each store a file of its own.", null);
        }
        JsonValue object = members.getOrDefault("values", JsonValue.ofNull());
        if (!object.isObject()) {
            throw refused("is not whole: \"values\" must be an object of texts.", null);
        }
        Map<String, String> values = new HashMap<>();
        object.members().forEach((key, value) -> {
            if (!value.toJson().startsWith("\"")) {
                throw refused("is not whole: the value of '" + key + "' must be a text.", null);
            }
            values.put(key, value.text().orElseThrow());
        });
        return values;
    }

    private static String text(Map<String, JsonValue> members, String name) {
        return members.getOrDefault(name, JsonValue.ofNull()).text().orElse("");
    }

    private SyncStateException refused(String what, @Nullable Throwable cause) {
        String message = "The state file " + file + " " + what + START_ANEW;
        return cause == null ? new SyncStateException(message) : new SyncStateException(message, cause);
    }

    /** To a second file, which is whole on the disk before it takes the name of the first one. */
    void write(Map<String, String> values) {
        Path unfinished = beside(file, ".tmp");
        try {
            // Of a process that was killed while it wrote; made anew, so that nobody else's file or link is written to.
            Files.deleteIfExists(unfinished);
            try (FileChannel channel = open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(json(values));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new SyncStateException(
                    "The state file " + file + " cannot be written: " + e
                            + ". Its folder must be writable and have room; the file is still as it was.",
                    e);
        }
        forceFolder();
    }

    /** Without it a power cut may bring the old file back, which costs calls; Windows does not let folders be opened. */
    private void forceFolder() {
        Path folder = file.toAbsolutePath().getParent();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("The folder of the state cannot be forced: {}", e.toString());
        }
    }

    private String json(Map<String, String> values) {
        StringBuilder json = new StringBuilder("{\n  \"format\": \"" + FORMAT + "\",\n  \"version\": " + VERSION)
                .append(",\n  \"store\": \"")
                .append(JsonText.escape(store))
                .append("\",\n  \"values\": {");
        String comma = "\n";
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            json.append(comma)
                    .append("    \"")
                    .append(JsonText.escape(value.getKey()))
                    .append("\": \"")
                    .append(JsonText.escape(value.getValue()))
                    .append('"');
            comma = ",\n";
        }
        return json.append("\n  }\n}\n").toString();
    }

    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Opens a file which, when it is made by that, is for its owner only: it names orders and customers' problems. */
    static FileChannel open(Path file, OpenOption... options) throws IOException {
        boolean posix = Files.getFileAttributeView(
                        file.toAbsolutePath().getParent(), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                != null;
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(file, Set.of(options), attributes);
    }
}
