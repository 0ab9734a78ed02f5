package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock on a file beside the state. The operating system lets go of it when the process ends, however it ends. */
final class FileLease implements Lease {

    private static final Logger LOG = LoggerFactory.getLogger(FileLease.class);

    /** Beyond what the file says of its owner, so that others can read that where a lock forbids reading (Windows). */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * What this process holds. Such locks are the process's, not a channel's (POSIX): while one is held, opening the file and closing
     * it again would let go of it, so that must not even be tried.
     */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private FileLease(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static FileLease take(Path file, String store, TimeSource time) {
        Path path = StateFile.beside(file, ".lock");
        if (!HERE.add(path)) {
            throw taken(file, store, ThisProcess.name() + ", which is this one");
        }
        try {
            return new FileLease(path, locked(file, path, store, time));
        } catch (RuntimeException e) {
            HERE.remove(path);
            throw e;
        }
    }

    private static FileChannel locked(Path file, Path path, String store, TimeSource time) {
        try {
            FileChannel channel = StateFile.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock == null) {
                    throw taken(file, store, owner(path));
                }
                String owner = ThisProcess.name() + " since " + time.now();
                channel.truncate(0);
                channel.write(StandardCharsets.UTF_8.encode(owner));
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new SyncStateException(
                    "The state file " + file + " cannot be locked by " + path + ": " + e
                            + ". Its folder must be writable, and on a disk of this machine.",
                    e);
        }
    }

    private static String owner(Path path) {
        try {
            String owner = Files.readString(path).strip();
            return owner.isEmpty() ? "another process" : owner;
        } catch (IOException e) {
            return "another process";
        }
    }

    private static LeaseTakenException taken(Path file, String store, String owner) {
        return new LeaseTakenException(
                "Another pass" + (store.isEmpty() ? "" : " of " + store) + " holds the state file " + file + ": "
                        + owner
                        + ". It lets go at its end, at the latest with its process. Nothing was done; try again then.",
                owner,
                null);
    }

    @Override
    public void check() {
        if (!channel.isOpen()) {
            throw new LeaseLostException("The lock " + path + " is not held any more; the pass stops.");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The lock {} could not be closed: {}", path, e.toString());
        } finally {
            HERE.remove(path);
        }
    }
}
