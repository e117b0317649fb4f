package nl.waaier.api.importing.profile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles by name and in files. */
class ProfilesTest {

    @SuppressWarnings("InlineFormatString") // said once, and used with columns that are wrong in several ways
    private static final String FILES = "\"files\": {\"leraren\": {\"from\": \"m\", \"columns\": {\"roepnaam\": %s}}}";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    ProfilesTest() {}

    @ParameterizedTest
    @ValueSource(strings = {"waaier", "waaier-excel-nl", "raet-hr-core-education", "afas-getconnector"})
    void theShippedOnesAreReadAndSurviveBeingKept(String name) {
        Profile profile = new Profiles(null).named(name);
        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.about()).isNotBlank();
        assertThat(Profiles.of(Profiles.text(profile))).isEqualTo(profile);
    }

    @Test
    void anInstallationHasItsOwnAndSomebodyAtTheKeyboardAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("eigen.json"), "{\"name\": \"eigen\"}");
        assertThat(new Profiles(directory).named("eigen").name()).isEqualTo("eigen");
        assertThat(new Profiles(null).namedOrIn(file.toString()).name()).isEqualTo("eigen");
        assertThat(new Profiles(null).namedOrIn("waaier").name()).isEqualTo("waaier");
        refused("There is no profile eigen.", () -> new Profiles(null).named("eigen"));
        for (String name : new String[] {"../eigen", "/etc/passwd", "eigen.json", "", "EIGEN"}) {
            assertThatThrownBy(() -> new Profiles(directory).named(name)).isInstanceOf(ProfileRefused.class);
        }
    }

    @Test
    void aProfileMayExtendAnotherAndSaysOnlyWhatDiffers() throws IOException {
        own("basis", """
                {"name": "basis", "dates": ["yyyyMMdd"], "sources": {"m": {"file": "m.csv"}, "n": {"file": "n.csv"}},
                 "files": {"leraren": {"from": "m", "columns": {
                   "roepnaam": {"column": "a", "pattern": "(.).*"}, "email": {"column": "b"}}}}}
                """);
        own("eigen", """
                {"extends": "basis", "name": "eigen", "board": "99001", "sources": {"m": {"file": "onze.csv"}},
                 "files": {"leraren": {"columns": {"roepnaam": {"column": "c"}}}}}
                """);
        Profile profile = new Profiles(directory).named("eigen");
        assertThat(profile.dates()).containsExactly("yyyyMMdd");
        assertThat(requireNonNull(profile.sources().get("m")).file()).isEqualTo("onze.csv");
        assertThat(requireNonNull(profile.sources().get("n")).file()).isEqualTo("n.csv");
        Profile.FileMapping mapping = requireNonNull(profile.files().get("leraren"));
        assertThat(requireNonNull(mapping.columns().get("roepnaam")).column()).isEqualTo("c");
        assertThat(requireNonNull(mapping.columns().get("roepnaam")).pattern()).isNull();
        assertThat(requireNonNull(mapping.columns().get("email")).column()).isEqualTo("b");
        own("kring", "{\"extends\": \"kring\"}");
        assertThatThrownBy(() -> new Profiles(directory).named("kring")).isInstanceOf(ProfileRefused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'x', 'datums': []} | unknown property \"datums\"",
                "{'name': 'x', 'sources': {'m': {'file': 'm', 'sep': ';'}}} | unknown property \"sep\"",
                "{'name': 'x', | not valid JSON (line 1)",
                "{'name': 'x', 'dates': 'yyyy'} | unusable value at /dates",
                "{'name': 'x', 'dates': ['yyyy']} | not right at dates: yyyy",
                "{'name': 'x', 'board': '1'} | not right at board",
                "{'about': 'x'} | not right at name",
                "{'name': 'x', 'sources': {'m': {'file': 'm', 'charset': 'none'}}} | not right at sources/m/charset",
                "{'name': 'x', 'files': {'leraren': {'from': 'm'}}} | not right at files/leraren/from",
                "{'name': 'x', 'files': {'mensen': {'from': 'm'}}} | not right at files/mensen",
            })
    void whatIsNotRightIsNamed(String text, String told) throws IOException {
        own("x", text.replace('\'', '"'));
        refused(told, () -> new Profiles(directory).named("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | files/leraren/columns/roepnaam",
                "{'column': 'a', 'constant': 'b'} | files/leraren/columns/roepnaam",
                "{'column': 'a', 'table': 'none'} | files/leraren/columns/roepnaam/table",
                "{'column': 'a', 'pattern': '('} | files/leraren/columns/roepnaam/pattern",
                "{'column': 'a', 'pattern': 'a'} | files/leraren/columns/roepnaam/pattern",
                "{'column': 'a', 'fullTime': 0} | files/leraren/columns/roepnaam/fullTime",
                "{'lookup': {'in': 'n', 'key': 'k', 'by': 'b', 'column': 'c'}} | files/leraren/columns/roepnaam/lookup/in",
                "{'lookup': {'in': 'm', 'by': 'b', 'column': 'c'}} | files/leraren/columns/roepnaam/lookup",
                "{'colum': 'a'} | unknown property \"colum\"",
            })
    void aColumnThatIsNotRightIsNamed(String cell, String told) throws IOException {
        own(
                "x",
                ("{\"name\": \"x\", \"sources\": {\"m\": {\"file\": \"m\"}}, " + FILES.formatted(cell) + "}")
                        .replace('\'', '"'));
        refused(told, () -> new Profiles(directory).named("x"));
    }

    private void own(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".json"), text);
    }

    private static void refused(String told, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(ProfileRefused.class, e -> {
            assertThat(e.english()).contains(told);
            assertThat(e.dutch()).isNotBlank().isNotEqualTo(e.english());
        });
    }
}
