package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.SettingKey;
import io.github.ordersync.sync.settings.SettingKeys;
import org.junit.jupiter.api.Test;

/** docs/settings.md has every setting. */
class SettingsPageTest {

    @Test
    void everySettingIsNamed() {
        String page = Document.of("docs/settings.md").text();
        for (SettingKey key : SettingKeys.all()) {
            assertThat(page).as("setting %s", key.key()).contains("`" + key.key() + "`");
        }
    }
}
