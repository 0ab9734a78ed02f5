package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A state in a file. */
final class FileSyncState extends BufferedSyncState {

    private final Path given;
    private final String store;

    FileSyncState(Path file, String store) {
        this.given = file;
        this.store = store;
    }

    @Override
    public SyncState forStore(String name) {
        return new FileSyncState(given, name);
    }

    @Override
    Lease take(Duration length, TimeSource time) {
        return FileLease.take(file(), store, time);
    }

    @Override
    Map<String, String> read() {
        return new StateFile(file(), store).read();
    }

    @Override
    void write(Map<String, String> all, Iterable<String> changed, Lease lease) {
        new StateFile(file(), store).write(all);
    }

    /** One name for one file, whatever links lead to it: a link must not be replaced in place of the file. */
    private Path file() {
        Path absolute = given.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || absolute.getFileName() == null || Files.isDirectory(absolute)) {
            throw new SyncStateException("The state file " + given + " is a folder; the name of a file is needed.");
        }
        if (!Files.isDirectory(folder)) {
            throw new SyncStateException(
                    "The state file " + given + " has no folder: make " + folder + ", or name another file.");
        }
        try {
            return Files.exists(absolute)
                    ? absolute.toRealPath()
                    : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw new SyncStateException("The state file " + given + " cannot be reached: " + e + ".", e);
        }
    }
}
