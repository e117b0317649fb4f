package nl.waaier.api.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlTemplatesTest {

    private static final Path SOURCES = Path.of("src/main/jte");

    @Test
    void everyTemplateIsCompiledIntoTheProduct() throws IOException {
        assertThat(templates()).isNotEmpty().allSatisfy(template -> assertThat(HtmlTemplates.exists(template))
                .as(template)
                .isTrue());
    }

    @Test
    void noTemplatePutsTextOnAPageAsItIs() throws IOException {
        for (String template : templates()) {
            assertThat(Files.readString(SOURCES.resolve(template))).as(template).doesNotContain("$unsafe");
        }
    }

    @Test
    void aTemplateThatTheBuildDidNotCompileIsNotFound() {
        assertThat(HtmlTemplates.exists("sample/nothing.jte")).isFalse();
        assertThatThrownBy(() -> HtmlTemplates.html("sample/nothing.jte", List.of()))
                .isInstanceOf(TemplateException.class);
    }

    private static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
