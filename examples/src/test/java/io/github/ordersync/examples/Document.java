package io.github.ordersync.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of the documentation: README and its neighbours, and everything under docs. */
record Document(String name, String text) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";
    private static final Pattern INLINE_CODE = Pattern.compile("`([^`\n]+)`");

    /** A fenced piece of a page. */
    record Block(Document page, int line, String language, String code) {

        /** Where it is, as an editor opens it. */
        String place() {
            return page.name + ":" + line;
        }
    }

    static List<Document> all() {
        List<Document> pages = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("docs/decisions"))) {
            pages.addAll(in(folder));
        }
        return pages;
    }

    static Document of(String name) {
        return read(ROOT.resolve(name));
    }

    private static List<Document> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Document::read)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("Cannot list " + folder, e);
        }
    }

    private static Document read(Path file) {
        try {
            return new Document(
                    ROOT.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file, e);
        }
    }

    static List<Block> blocks(String language) {
        return all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language.equals(language))
                .toList();
    }

    /** All fenced pieces in order, those in lists too. A fence that is never closed is a mistake of the page. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).strip().startsWith(FENCE)) {
                continue;
            }
            if (opened < 0) {
                opened = i;
            } else {
                String code = String.join("\n", lines.subList(opened + 1, i)) + "\n";
                String language = lines.get(opened).strip().substring(FENCE.length());
                blocks.add(new Block(this, opened + 2, language, code.stripIndent()));
                opened = -1;
            }
        }
        if (opened >= 0) {
            throw new AssertionError(name + ":" + (opened + 1) + ": this fence is never closed");
        }
        return blocks;
    }

    /** The page without its fenced pieces; line numbers stay. */
    String prose() {
        StringBuilder prose = new StringBuilder();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            boolean fence = line.strip().startsWith(FENCE);
            prose.append(inside || fence ? "" : line).append('\n');
            inside ^= fence;
        }
        return prose.toString();
    }

    List<String> inlineCode() {
        return INLINE_CODE.matcher(prose()).results().map(code -> code.group(1)).toList();
    }

    /** What a link to a heading of this page may say behind the {@code #}, by the rules of the places that show Markdown. */
    Set<String> anchors() {
        return prose().lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
