package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void aLineHasNeitherControlCharactersNorHalvesOfCharacters() {
        assertThat(Text.line(" a\r\nb\u0000c\uD83Dd🙂 ")).isEqualTo("a  b c\uFFFDd🙂");
    }

    @Test
    void linesKeepTheirEnds() {
        assertThat(Text.lines("a\r\nb\rc\td\u0007\n")).isEqualTo("a\nb\nc\td");
    }

    @Test
    void aCutLeavesWholeCharacters() {
        assertThat(Text.cut("ab🙂", 3)).isEqualTo("ab");
        assertThat(Text.cut("ab🙂", 4)).isEqualTo("ab🙂");
        assertThat(Text.cut("abc", 2)).isEqualTo("ab");
        assertThat(Text.cut("ab cd", 3)).isEqualTo("ab");
    }

    @Test
    void whatIsCleanIsNotCopied() {
        String line = "a line";
        String lines = "two\n\tlines";

        assertThat(Text.line(line)).isSameAs(line);
        assertThat(Text.lines(lines)).isSameAs(lines);
        assertThat(Text.line(lines)).isEqualTo("two  lines");
        assertThat(Text.line("a\u0085")).isEqualTo("a");
        assertThat(Text.line("\u2003a")).isEqualTo("a");
        assertThat(Text.line("")).isEmpty();
    }
}
