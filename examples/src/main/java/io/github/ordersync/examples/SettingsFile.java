package io.github.ordersync.examples;

import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.InvalidSettingsException;
import io.github.ordersync.sync.settings.SettingKey;
import io.github.ordersync.sync.settings.SettingKeys;
import io.github.ordersync.sync.settings.SettingsProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a settings file, and says everything that is wrong with it. */
final class SettingsFile {

    private SettingsFile() {}

    static IntegrationSettings read(Path file) {
        try {
            return parse(Files.readString(file), "the settings file " + file);
        } catch (NoSuchFileException e) {
            throw new CannotRunException("the settings file " + file + " does not exist.");
        } catch (AccessDeniedException e) {
            throw new CannotRunException("the settings file " + file + " may not be read by this user.");
        } catch (CharacterCodingException e) {
            throw new CannotRunException("the settings file " + file + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new CannotRunException("the settings file " + file + " cannot be read"
                    + (Files.isDirectory(file) ? ": it is a folder." : " (" + e.getMessage() + ")."));
        }
    }

    static IntegrationSettings parse(String json, String what) {
        try {
            return IntegrationSettings.fromJson(withoutByteOrderMark(json));
        } catch (InvalidSettingsException e) {
            List<SettingsProblem> problems = e.problems();
            String text = problems.stream().map(SettingsFile::sentence).collect(Collectors.joining("\n  "));
            throw new CannotRunException(what + " cannot be used:" + (problems.size() == 1 ? " " : "\n  ") + text);
        }
    }

    /** Some editors begin a UTF-8 file with one; it means nothing. */
    static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String sentence(SettingsProblem problem) {
        if (problem.key().equals("(file)")) {
            return problem.value().startsWith("Not JSON") ? problem.value() : "it holds no JSON object of settings.";
        }
        List<String> keys = SettingKeys.all().stream().map(SettingKey::key).toList();
        if (keys.stream().anyMatch(problem.key()::startsWith)) {
            return problem.text() + ".";
        }
        String like = keys.stream()
                .min(Comparator.comparingInt(key -> distance(lower(key), lower(problem.key()))))
                .orElseThrow();
        return "there is no setting \"" + problem.key() + "\"; did you mean \"" + like + "\"? There are "
                + String.join(", ", keys) + ".";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, left out or replaced to get from one word to the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
