package io.github.ordersync.examples;

import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.report.HtmlReport;
import io.github.ordersync.engine.report.JsonReport;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which forms a command gives its report, beside the text on standard output. */
final class ReportOptions {

    @Option(names = "--json", description = "Print the report as JSON instead of text, with every explanation.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report to this file too, as one page for a browser; each pass replaces it.")
    private @Nullable Path html;

    boolean isJson() {
        return json;
    }

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

    /** Gives the report in all forms and says the exit code. */
    int give(SyncReport report, CommonOptions common) {
        ReportPrinter printer = new ReportPrinter(common.out(), common.err());
        int code;
        if (json) {
            common.out().print(JsonReport.of(report));
            common.out().flush();
            code = printer.printStops(report);
        } else {
            code = printer.print(report);
        }
        page(report);
        return code;
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
