package nl.waaier.api.importing.job;

import java.util.List;
import nl.waaier.api.importing.ImportFile;

/**
 * A row that must be rejected.
 *
 * @param file where it stands
 * @param row the row; {@code #} stands for a number of its own, {@code *} for the personeelsnummer of somebody whom
 *     {@link Staff} has work at the first school from 1990 on
 * @param code the reason that must be told
 */
record Dirt(ImportFile file, String row, String code) {

    private static final String A = "41234;*;#;16AH;2010-08-01;2010-08-01;;1;LB;;0.5;9;N;N;";
    private static final String L = "41234;*;16AH;;mentor;1;team;";

    static final List<Dirt> ALL = List.of(
            person("41234;#;A;;B;a@example.org", "field-count"),
            person("41234;#;A;;B;a@example.org;1970-02-30", "date-invalid"),
            person("41234;#;A;;B;a@example.org;03-02-1970", "date-ambiguous"),
            person("41234;#;A;;B;geen adres;1970-02-03", "email-invalid"),
            person("41234;;A;;B;;", "value-missing"),
            person("1234;#;A;;B;;", "board-number-invalid"),
            person("41234;=1+1;A;;B;;", "identifier-invalid"),
            person("41234;#;\"A;;B;;", "quotes-malformed"),
            person("41234;#;A\"B;;B;;", "quotes-malformed"),
            person("41234;#;A\u0000;;B;;", "control-character"),
            person("41234;#;" + "x".repeat(70_000) + ";;B;;", "row-too-long"),
            person("41234;#;" + "x".repeat(101) + ";;B;;", "value-too-long"),
            appointment(A.replace("*", "ONBEKEND"), "person-unknown"),
            appointment(A.replace("16AH", "99ZZ"), "school-of-board"),
            appointment(A.replace("16AH", "AH16"), "brin-invalid"),
            appointment(A.replace("0.5", "0.50001"), "number-invalid"),
            appointment(A.replace("0.5", "1e9"), "number-invalid"),
            appointment(A.replace("0.5", "0"), "number-out-of-range"),
            appointment(A.replace("0.5", "2,0001"), "number-out-of-range"),
            appointment(A.replace(";9;N", ";19;N"), "value-unknown"),
            appointment(A.replace(";9;N", ";9;X"), "value-not-j-or-n"),
            appointment(A.replace(";1;LB", ";5;LB"), "value-unknown"),
            appointment(A.replace("LB", "L-B"), "scale-invalid"),
            appointment(A + "ontslag", "value-unknown"),
            appointment(A + "uitstroom", "leaving-needs-last-day"),
            appointment(A.replace("2010-08-01;;", "2009-08-01;;"), "change-within-appointment"),
            appointment(A.replace("2010-08-01;;", "2010-08-01;2010-07-31;"), "end-after-last-change"),
            appointment(A.replace("2010-08-01;2010-08-01", "2010-08-01;2011-08-01"), "appointment-must-exist"),
            career(L + "toelating;1950-01-01;;starter;keuze;;;;;", "role-needs-appointment"),
            career(L + "toelating;1991-01-01;;;keuze;;;;;", "value-missing"),
            career(L + "toelating;1991-01-01;1992-01-01;starter;keuze;;;;;", "value-not-applicable"),
            career(L + "bevorderd;1991-01-01;;starter;keuze;;;;;", "value-unknown"),
            career(L + "ondersteuning;1991-01-01;;;coaching;10;;;;", "amount-needs-unit"),
            career(L + "ondersteuning;1991-01-01;;;coaching;;uur;;;", "unit-needs-amount"),
            career(L + "ondersteuning;1991-01-01;;;coaching;10;euro;;;", "unit-does-not-fit"),
            career(L + "facilitering;1991-01-01;1990-01-01;;tijd;10;klokuur;;;", "period-ends-before-it-begins"),
            career(L + "fase;1950-01-01;;meester;;;;;;", "role-not-held"),
            career(L + "fase;1991-08-01;;meester;;;;;;", "stage-after-entry"),
            career(L.replace("mentor", "tovenaar") + "einde;1991-01-01;;;;;;;;", "role-in-catalogue"),
            career(L.replace(";1;team", ";4;team") + "einde;1991-01-01;;;;;;;;", "role-keeps-domain"),
            career(
                    L.replace("mentor;1;team", "lid-registercommissie;3;landelijk")
                            + "toelating;2022-01-01;;starter;keuze;;;;;",
                    "role-abolished"),
            new Dirt(ImportFile.PROMOTIES, "41234;*;#;16AH;sollicitatie;2010-01-01;LB;LC;;;;", "value-unknown"));

    private static Dirt person(String row, String code) {
        return new Dirt(ImportFile.LERAREN, row, code);
    }

    private static Dirt appointment(String row, String code) {
        return new Dirt(ImportFile.AANSTELLINGEN, row, code);
    }

    private static Dirt career(String row, String code) {
        return new Dirt(ImportFile.LOOPBAAN, row, code);
    }
}
