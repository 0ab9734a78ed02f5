package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Doubt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/sandbox.md says that the engine relies on is what its tests trust. */
class ReliedOnTest {

    private static final Pattern PARAGRAPH =
            Pattern.compile("`sync-engine` relies on these of them: (.*?)\\.\\R", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("`([A-Z-]+)`");

    @Test
    void theDocumentsNameWhatTheTestsTrust() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "sandbox.md"));

        assertThat(PARAGRAPH.matcher(page).results().map(MatchResult::group))
                .singleElement()
                .satisfies(
                        paragraph -> assertThat(ID.matcher(paragraph).results().map(id -> id.group(1)))
                                .containsExactlyInAnyOrderElementsOf(
                                        World.RELIED_ON.stream().map(Doubt::id).toList()));
    }
}
