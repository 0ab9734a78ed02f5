package io.github.ordersync.examples;

import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.report.HtmlReport;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which other form a command gives its report, beside what it prints. */
final class ReportOptions {

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report to this file too, as one page for a browser; each pass replaces it.")
    private @Nullable Path html;

    /** A file that cannot be written is found out before anything is sent, not after. */
    void check() {
        Path file = html;
        if (file != null) {
            Path folder = folderOf(file);
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new CannotRunException(
                        "--html " + file + ": " + folder + " is not a folder that can be written to.");
            }
            if (Files.isDirectory(file)) {
                throw new CannotRunException("--html " + file + " is a folder; name a file, such as report.html.");
            }
        }
    }

    /** A page is that of one store. */
    void checkFor(ChosenStores stores) {
        if (html != null && stores.stores().size() > 1) {
            throw new CannotRunException(
                    "--html " + html + " is the page of one store; say of which one: --store NAME.");
        }
    }

    /** Writes the page, if one is wanted. */
    void page(SyncReport report) {
        Path file = html;
        if (file != null) {
            try {
                write(file, HtmlReport.of(report));
            } catch (IOException e) {
                // The pass is done and printed; its exit code would lie.
                throw new CannotRunException("the pass is done, but its page could not be written to " + file + ": "
                        + e.getClass().getSimpleName() + ".");
            }
        }
    }

    /** Who has the page open, or copies it, never meets half of it. */
    private static void write(Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(folderOf(file), "report", ".tmp");
        try {
            Files.writeString(unfinished, text);
            try {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
