package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.SettingKey;
import io.github.ordersync.sync.settings.SettingKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private static final Path EXAMPLE = Path.of("settings.json");

    @TempDir
    Path folder;

    private Ran syncWith(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), json);
        return Ran.ordersync("sync", "--sandbox", "--settings", file.toString());
    }

    @Test
    void theExampleHasEverySettingAndNothingToLookAt() throws IOException {
        String json = Files.readString(EXAMPLE);
        assertThat(JsonValue.parse(json).members().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        SettingKeys.all().stream().map(SettingKey::key).toList());
        IntegrationSettings settings = SettingsFile.read(EXAMPLE);
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.syncUpdateInterval()).hasHours(1);
    }

    @Test
    void theExampleFitsTheShopOfTheSandbox() {
        Ran ran = Ran.ordersync("check", "--sandbox", "--settings", EXAMPLE.toString());
        assertThat(ran.code()).as(ran.out()).isZero();
    }

    @Test
    void aMissingFileIsNamed() {
        String missing = folder.resolve("nowhere.json").toString();
        assertThat(Ran.ordersync("sync", "--settings", missing).couldNotRun().err())
                .contains("the settings file " + missing + " does not exist.");
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(Ran.ordersync("sync", "--settings", folder.toString())
                        .couldNotRun()
                        .err())
                .contains("cannot be read: it is a folder.");
    }

    @Test
    void whatIsNotTextIsNotRead() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.json"), "{\"customerCode\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Ran.ordersync("sync", "--settings", file.toString())
                        .couldNotRun()
                        .err())
                .contains("is not UTF-8 text.");
    }

    @Test
    void whatIsNotJsonIsNotRepeatedButPlacedByLineAndColumn() throws IOException {
        assertThat(syncWith("{\n  \"syncInventory\": true,\n  secret-word\n}")
                        .couldNotRun()
                        .err())
                .contains("mine.json cannot be used: Not JSON at line 3, column 3")
                .doesNotContain("secret-word");
    }

    @Test
    void anEmptyFileIsNotJson() throws IOException {
        assertThat(syncWith("").couldNotRun().err()).contains("Not JSON: the text is blank");
    }

    @Test
    void otherJsonIsNotAnObject() throws IOException {
        assertThat(syncWith("[1]").couldNotRun().err()).contains("it holds no JSON object of settings.");
    }

    @Test
    void anUnknownKeyIsNamedWithTheOneThatWasMeant() throws IOException {
        assertThat(syncWith("{\"SyncInventry\": true}").couldNotRun().err())
                .contains("there is no setting \"SyncInventry\"; did you mean \"syncInventory\"?")
                .contains("maxTotalDifference");
    }

    @Test
    void aBadValueIsNamedWithWhatIsAllowed() throws IOException {
        assertThat(syncWith("{\"customers\": \"PERHAPS\"}").couldNotRun().err())
                .contains("customers is \"PERHAPS\"; allowed: REQUIRE, MATCH, CREATE.");
    }

    @Test
    void everythingWrongIsSaidAtOnce() throws IOException {
        assertThat(syncWith("{\"customers\": \"PERHAPS\", \"shiping\": \"OMIT\", \"taxRate\": 15}")
                        .couldNotRun()
                        .err()
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("customers is \"PERHAPS\""))
                .anyMatch(line -> line.contains("did you mean \"shipping\"?"))
                .anyMatch(line -> line.contains("taxRate is \"15\""));
    }

    @Test
    void aByteOrderMarkMeansNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.json"), "\uFEFF{\"customerCode\": \"GUEST\"}");
        assertThat(SettingsFile.read(file).customerCode()).contains("GUEST");
    }

    @Test
    void whatIsProbablyNotMeantIsSaidAndDoesNoHarm() throws IOException {
        Ran ran = syncWith("{\"customerCode\": \"GUEST\"}");
        assertThat(ran.err()).containsPattern("ordersync: look at the settings: .*afterImportMoveTo");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void distanceCountsLetters() {
        assertThat(SettingsFile.distance("", "abc")).isEqualTo(3);
        assertThat(SettingsFile.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(SettingsFile.distance("shipping", "shipping")).isZero();
    }
}
