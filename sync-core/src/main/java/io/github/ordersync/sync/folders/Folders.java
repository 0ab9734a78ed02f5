package io.github.ordersync.sync.folders;

import io.github.ordersync.orderdesk.model.Folder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The folders of a store, found by what a setting says. Ids differ per store, so settings usually hold names. */
public final class Folders {

    private final List<Folder> folders;

    /**
     * The folders of a store.
     *
     * @param folders all of them
     */
    public Folders(List<Folder> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * Finds a folder: by exact name, then by name ignoring case, then by id.
     *
     * @param nameOrId what the setting says
     * @return the folder, or empty when the store has none like that, or several that differ only in case
     */
    public Optional<Folder> find(String nameOrId) {
        String wanted = nameOrId.strip();
        return only(folders.stream()
                        .filter(folder -> folder.name().equals(wanted))
                        .toList())
                .or(() -> only(folders.stream()
                        .filter(folder -> folder.name().equalsIgnoreCase(wanted))
                        .toList()))
                .or(() -> only(folders.stream()
                        .filter(folder -> folder.id().equals(wanted))
                        .toList()));
    }

    /**
     * All names, for messages.
     *
     * @return separated by commas
     */
    public String names() {
        return folders.stream().map(Folder::name).collect(Collectors.joining(", "));
    }

    private static Optional<Folder> only(List<Folder> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
