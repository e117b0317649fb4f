package nl.waaier.api.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.platform.pages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatPagesTest {

    @ParameterizedTest
    @EnumSource
    void whatStandsInEveryColumnIsToldInBothLanguages(ImportFile file) {
        for (String column : file.columns()) {
            for (Language language : Language.values()) {
                assertThat(FormatPages.column(file, column, language))
                        .as(column)
                        .isNotBlank();
            }
        }
    }
}
