package nl.waaier.api.importing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From tables of an office to rows of ours. */
class MappedTableTest {

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    MappedTableTest() {}

    @Test
    void ofOurOwnFilesColumnsAreFoundByNameInAnyOrder() throws IOException {
        file("organisatie.csv", """
                randstad;extra; BRIN ;sector;bestuursnummer;bestuursnaam;schoolnaam;gemeente
                J;niets;16AH;VO;41234;Stichting;School;Stad
                """);
        try (MappedDelivery delivery = open(Profile.OURS);
                MappedTable table = delivery.table(ImportFile.ORGANISATIE)) {
            assertThat(table.unknownColumns()).containsExactly("extra");
            assertThat(rows(table).getFirst().fields())
                    .startsWith("VO", "41234", "Stichting", "16AH", "School", "Stad", "J");
        }
    }

    @Test
    void aMissingColumnAndADoubleOneRejectTheFileAndTellWhatWasFound() throws IOException {
        file("organisatie.csv", "sector,brin,brin\n1,2,3\n");
        try (MappedDelivery delivery = open(Profile.OURS);
                MappedTable table = delivery.table(ImportFile.ORGANISATIE)) {
            assertThat(table.faults())
                    .contains(
                            new RowFault("brin", RowRule.COLUMN_TWICE),
                            new RowFault("gemeente", RowRule.COLUMN_MISSING));
            assertThat(table.found()).isEqualTo("sector, brin, brin (3; ,)");
            assertThat(rows(table)).hasSize(1);
        }
    }

    @Test
    void namesOfUnknownColumnsAreMadeFitToBeShown() throws IOException {
        file("organisatie.csv", String.join(";", ImportFile.ORGANISATIE.requiredColumns()) + ";=cmd|'/c'!A1\n");
        try (MappedDelivery delivery = open(Profile.OURS);
                MappedTable table = delivery.table(ImportFile.ORGANISATIE)) {
            assertThat(table.unknownColumns()).containsExactly("?cmd???c??a1");
        }
    }

    @Test
    void aProfileMakesOurColumnsOfThoseOfAnOffice() throws IOException {
        file("Mensen.txt", """
                [Nr],[Naam],[Schaal],[Uren],[In dienst],[Uit dienst],[Soort],[Weg]
                7,"Vries, de",LB12,"32,5",20200801,99991231,V,nee
                8,"Qalami",L11,x,20201301,,T,nee
                9,"Weg",LB,1,20200801,,V,ja
                10,"Zon",LC,40,20200801,,Q,nee
                """);
        file("Post.csv", """
                [Nr];[Adres];[Wat];[Volgend]
                7;oud@example.org;EML;1
                7;nieuw@example.org;EML;0
                7;0612;TEL;0
                """);
        Profile profile = profile("""
                {"name": "eigen", "board": "99001", "dates": ["yyyyMMdd"], "decimal": ",", "empty": ["99991231"],
                 "sources": {"mensen": {"file": "mensen.txt", "separator": ","}, "post": {"file": "post.csv"}},
                 "tables": {"aard": {"V": "1", "T": "2"}},
                 "files": {
                   "leraren": {"from": "mensen", "where": [{"column": "[Weg]", "notIn": ["ja"]}], "columns": {
                     "bestuursnummer": {"board": true},
                     "personeelsnummer": {"column": "[Nr]"},
                     "roepnaam": {"columns": ["[Nr]", "[Soort]", "[Uit dienst]"], "between": "/"},
                     "tussenvoegsel": {"column": "[Naam]", "pattern": "([^,]*), (.*)", "take": 2, "otherwise": ""},
                     "achternaam": {"column": "[Naam]", "pattern": "([^,]*),.*"},
                     "email": {"lookup": {"in": "post", "key": "[Nr]", "by": "[Nr]", "column": "[Adres]",
                       "where": [{"column": "[Wat]", "in": ["EML"]}, {"column": "[Volgend]", "in": ["0"]}]}}}},
                   "aanstellingen": {"from": "mensen", "columns": {
                     "personeelsnummer": {"column": "[Nr]"},
                     "begindatum": {"column": "[In dienst]"},
                     "einddatum": {"column": "[Uit dienst]"},
                     "aard": {"column": "[Soort]", "table": "aard"},
                     "functieschaal": {"column": "[Schaal]", "pattern": "(L[A-E])[0-9]+"},
                     "fte": {"column": "[Uren]", "fullTime": 40},
                     "functiecategorie": {"constant": "9"}}}}}
                """);
        try (MappedDelivery delivery = open(profile)) {
            assertThat(delivery.files()).containsExactly(ImportFile.LERAREN, ImportFile.AANSTELLINGEN);
            try (MappedTable people = delivery.table(ImportFile.LERAREN)) {
                assertThat(rows(people))
                        .containsExactly(
                                row(2, "99001", "7", "7/V", "de", "Vries", "nieuw@example.org", ""),
                                row(3, "99001", "8", "8/T", "", "Qalami", "", ""),
                                row(5, "99001", "10", "10/Q", "", "Zon", "", ""));
                assertThat(people.leftOut()).isEqualTo(1);
            }
            try (MappedTable appointments = delivery.table(ImportFile.AANSTELLINGEN)) {
                List<MappedRow> rows = rows(appointments);
                assertThat(rows.get(0).fields())
                        .containsExactly(
                                "", "7", "", "", "2020-08-01", "", "", "1", "LB", "", "0.8125", "9", "", "", "");
                assertThat(rows.get(1).fields()).contains("L11", "x", "20201301");
                assertThat(rows.get(3).faults()).containsExactly(new RowFault("[Soort]", RowRule.VALUE_NOT_IN_PROFILE));
            }
        }
        assertThat(profile.officeFile(ImportFile.LERAREN)).isEqualTo("mensen.txt");
        assertThat(profile.officeColumn(ImportFile.LERAREN, "email")).isEqualTo("[Adres]");
        assertThat(profile.officeColumn(ImportFile.LERAREN, "geboortedatum")).isEqualTo("geboortedatum");
        assertThat(profile.officeColumn(ImportFile.AANSTELLINGEN, "fte")).isEqualTo("[Uren]");
    }

    @Test
    void columnsThatTheProfileNamesMustBeThereAndTheBoardThatHandsInGoesFirst() throws IOException {
        file("mensen.csv", "a;b\n1;2\n");
        Profile profile = profile("""
                {"name": "eigen", "board": "99001", "sources": {"m": {"file": "mensen.csv"}, "x": {"file": "x.csv"}},
                 "files": {"leraren": {"from": "m", "columns": {
                   "bestuursnummer": {"board": true},
                   "personeelsnummer": {"column": "A"},
                   "roepnaam": {"column": "c", "optional": true},
                   "email": {"lookup": {"in": "x", "key": "k", "by": "a", "column": "v"}}}},
                  "promoties": {"from": "m", "columns": {"traject": {"column": "c"}}}}}
                """);
        try (MappedDelivery delivery = MappedDelivery.open(directory, ImportLimits.DEFAULT, profile, "12345")) {
            try (MappedTable table = delivery.table(ImportFile.LERAREN)) {
                assertThat(rows(table)).containsExactly(row(2, "12345", "1", "", "", "", "", ""));
            }
            assertThat(delivery.warnings())
                    .containsExactly(
                            new Warning(ImportFile.LERAREN, null, "x.csv", WarningRule.FILE_OF_PROFILE_MISSING, 1));
            try (MappedTable table = delivery.table(ImportFile.PROMOTIES)) {
                assertThat(table.faults()).containsExactly(new RowFault("c", RowRule.COLUMN_MISSING));
            }
        }
    }

    @Test
    void aDutchExcelIsReadByItsProfile() throws IOException {
        file(
                "loopbaan.csv",
                String.join(";", ImportFile.LOOPBAAN.requiredColumns())
                        + "\n99001;1;;;;;;;1-8-2020;02/09/2021 0:00;;;1.659,5;;;;\n99001;1;;;;;;;2020-08-01;;;;0.800;;;;\n");
        try (MappedDelivery delivery = open(new Profiles(null).named("waaier-excel-nl"));
                MappedTable table = delivery.table(ImportFile.LOOPBAAN)) {
            List<MappedRow> rows = rows(table);
            assertThat(rows.get(0).fields()).contains("2020-08-01", "2021-09-02", "1659,5");
            assertThat(rows.get(1).fields()).contains("2020-08-01", "0.800");
        }
    }

    private static MappedRow row(long line, String... fields) {
        return new MappedRow(line, List.of(fields), List.of());
    }

    private Profile profile(String text) throws IOException {
        Path own = Files.createDirectories(directory.resolve("profiles"));
        Files.writeString(own.resolve("eigen.json"), text);
        return new Profiles(own).named("eigen");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private MappedDelivery open(Profile profile) {
        return MappedDelivery.open(directory, ImportLimits.DEFAULT, profile, null);
    }

    private static List<MappedRow> rows(MappedTable table) throws IOException {
        List<MappedRow> rows = new ArrayList<>();
        for (MappedRow row = table.next(); row != null; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }
}
