package nl.waaier.api.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.RoleLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample board keeps the import contract, and shows what the documentation says that it shows. */
class SampleFilesTest {

    private static final List<SampleRow> SCHOOLS = SampleRow.read("organisatie.csv");
    private static final List<SampleRow> PEOPLE = SampleRow.read("leraren.csv");
    private static final List<SampleRow> APPOINTMENTS = SampleRow.read("aanstellingen.csv");
    private static final List<SampleRow> CAREERS = SampleRow.read("loopbaan.csv");
    private static final List<SampleRow> PROMOTIONS = SampleRow.read("promoties.csv");

    @ParameterizedTest
    @CsvSource({
        "organisatie.csv,   sector;bestuursnummer;bestuursnaam;brin;schoolnaam;gemeente;randstad",
        "leraren.csv,       bestuursnummer;personeelsnummer;roepnaam;tussenvoegsel;achternaam;email;geboortedatum",
        "aanstellingen.csv, bestuursnummer;personeelsnummer;volgnummer;brin;begindatum;mutatiedatum;einddatum;aard;"
                + "functieschaal;salarisschaal;fte;functiecategorie;vervanger;blokkeren_functiemix;reden",
        "loopbaan.csv,      bestuursnummer;personeelsnummer;brin;team;rol;domein;niveau;gebeurtenis;datum;tot;fase;"
                + "soort;omvang;eenheid;door;bewijs;toelichting",
        "promoties.csv,     bestuursnummer;personeelsnummer;traject;brin;stap;datum;van;naar;uitkomst;door;bewijs;"
                + "toelichting",
    })
    void headersAreThoseOfTheContract(String file, String header) {
        assertThat(SampleRow.header(file)).isEqualTo(header);
    }

    @Test
    void everythingIsOfTheOneSampleBoardAndItsThreeSchools() {
        assertThat(allRows()).allMatch(r -> r.get("bestuursnummer").equals("99001"));
        assertThat(SCHOOLS).extracting(r -> r.get("brin")).containsExactly("99AA", "99AB", "99AC");
        assertThat(SCHOOLS).extracting(r -> r.get("sector")).containsExactly("VO", "VO", "BO");
        assertThat(SCHOOLS).allMatch(r -> BoardNumber.isValid(r.get("bestuursnummer")) && Brin.isValid(r.get("brin")));
        Set<String> brins = SCHOOLS.stream().map(r -> r.get("brin")).collect(toSet());
        assertThat(ofPeople()).allMatch(r -> brins.contains(r.get("brin")));
    }

    @Test
    void everyRowIsAboutAKnownPersonWhoHasAnAppointment() {
        Set<String> known = PEOPLE.stream().map(SampleRow::person).collect(toSet());
        assertThat(known).hasSameSizeAs(PEOPLE).hasSizeBetween(130, 170);
        assertThat(ofPeople()).allMatch(r -> known.contains(r.person()));
        assertThat(APPOINTMENTS.stream().map(SampleRow::person).collect(toSet()))
                .isEqualTo(known);
    }

    @Test
    void nobodyHasARealMailAddress() {
        assertThat(PEOPLE)
                .extracting(r -> r.get("email"))
                .allMatch(mail -> mail.isEmpty() || mail.matches("[a-z.]+[0-9]?@example\\.org"));
        assertThat(PEOPLE.stream().map(r -> r.get("email")).filter(mail -> !mail.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void mutationsFollowEachOtherInsideAnAppointmentAndOnlyTheLastMayEndIt() {
        byAppointment().values().forEach(rows -> {
            SampleRow first = rows.getFirst();
            assertThat(first.date("mutatiedatum")).isEqualTo(first.date("begindatum"));
            assertThat(rows).extracting(r -> r.date("mutatiedatum")).doesNotHaveDuplicates();
            for (String fixed : List.of("brin", "begindatum", "functieschaal", "functiecategorie")) {
                assertThat(rows).allMatch(r -> r.get(fixed).equals(first.get(fixed)));
            }
            assertThat(rows.subList(0, rows.size() - 1))
                    .allMatch(r -> r.get("einddatum").isEmpty());
            SampleRow last = rows.getLast();
            assertThat(last.get("einddatum").isEmpty()
                            || !last.date("einddatum").isBefore(last.date("mutatiedatum")))
                    .isTrue();
        });
    }

    @Test
    void rolesAreThoseOfTheCatalogue() {
        assertThat(CAREERS).allSatisfy(row -> {
            TeacherRole role = RoleCatalogue.DEFAULT.find(row.get("rol")).orElseThrow();
            assertThat(row.get("domein")).isEqualTo(String.valueOf(role.domain().number()));
            assertThat(row.get("niveau"))
                    .isEqualTo(Optional.ofNullable(role.level())
                            .map(RoleLevel::word)
                            .orElse(""));
        });
    }

    @Test
    void aRoleIsEnteredWhileAnAppointmentAtThatSchoolIsActive() {
        assertThat(CAREERS.stream().filter(r -> r.get("gebeurtenis").equals("toelating")))
                .allMatch(entry -> byAppointment().values().stream().anyMatch(a -> covers(a, entry)));
    }

    @Test
    void positiveAppointmentsToAScaleAreThePromotionsInTheAppointments() {
        assertThat(PROMOTIONS.stream()
                        .filter(r -> r.get("stap").equals("benoeming")
                                && r.get("uitkomst").equals("positief"))
                        .map(r -> List.of(r.person(), r.get("brin"), r.get("datum"), r.get("naar"))))
                .containsExactlyInAnyOrderElementsOf(withReason("bevordering")
                        .map(r -> List.of(r.person(), r.get("brin"), r.get("begindatum"), r.get("functieschaal")))
                        .toList());
    }

    @Test
    void scalesAreConvertedInPrimaryEducationOnlyAndOnTheTwoDays() {
        assertThat(withReason("conversie"))
                .isNotEmpty()
                .allMatch(r -> r.get("brin").equals("99AC"))
                .extracting(r -> r.get("begindatum"))
                .containsOnly("2018-09-01", "2022-01-01");
    }

    @Test
    void everyKindOfRowOccurs() {
        assertThat(values(CAREERS, "gebeurtenis"))
                .containsOnly("toelating", "ondersteuning", "facilitering", "erkenning", "fase", "einde");
        assertThat(values(CAREERS, "domein")).containsOnly("1", "2", "3", "4");
        assertThat(CAREERS.stream()
                        .filter(r -> r.get("domein").equals("3"))
                        .map(r -> r.get("niveau"))
                        .distinct())
                .containsExactlyInAnyOrder("team", "school", "bovenschools", "lokaal", "landelijk");
        assertThat(values(CAREERS, "fase"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CareerStage.values()).map(CareerStage::word).toList());
        assertThat(values(CAREERS, "eenheid")).containsOnly("uur", "klokuur", "euro", "fte");
        assertThat(values(APPOINTMENTS, "reden"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ChangeKind.values()).map(ChangeKind::word).toList());
        assertThat(values(APPOINTMENTS, "aard")).containsOnly("1", "2", "3", "4");
        assertThat(values(APPOINTMENTS, "functiecategorie")).contains("1", "2", "3", "8", "9", "10", "12", "17");
        assertThat(values(APPOINTMENTS, "functieschaal")).contains("LA", "LB", "LC", "LD", "LX", "L10", "L11", "10");
        assertThat(values(APPOINTMENTS, "blokkeren_functiemix")).containsOnly("J", "N");
        assertThat(values(APPOINTMENTS, "vervanger")).containsOnly("J", "N");
        assertThat(values(PROMOTIONS, "stap"))
                .containsOnly(
                        "vacature",
                        "aanmelding",
                        "toetsing",
                        "advies",
                        "besluit",
                        "leertraject",
                        "benoeming",
                        "bezwaar",
                        "uitspraak",
                        "intrekking");
    }

    @Test
    void theTeacherOfTheReadmeGrewFromTraineeToSchoolopleider() {
        String she = "100001";
        assertThat(APPOINTMENTS.stream().filter(r -> r.person().equals(she)))
                .extracting(r -> r.get("functieschaal"))
                .containsSequence("LIO", "LB", "LB", "LB", "LC");
        List<SampleRow> career =
                CAREERS.stream().filter(r -> r.person().equals(she)).toList();
        assertThat(career).allMatch(r -> r.get("brin").equals("99AA"));
        assertThat(values(career, "rol"))
                .contains("vakleraar", "mentor", "werkplekbegeleider", "expert-taalontwikkeling", "schoolopleider");
        assertThat(values(career, "gebeurtenis")).hasSize(6);
        List<SampleRow> schoolopleider = career.stream()
                .filter(r -> r.get("rol").equals("schoolopleider"))
                .toList();
        assertThat(values(schoolopleider, "gebeurtenis"))
                .as("a gap: no facilitation on record")
                .containsExactlyInAnyOrder("toelating", "fase", "ondersteuning", "erkenning");
    }

    private static Stream<SampleRow> allRows() {
        return Stream.concat(Stream.concat(SCHOOLS.stream(), PEOPLE.stream()), ofPeople());
    }

    private static Stream<SampleRow> ofPeople() {
        return Stream.of(APPOINTMENTS, CAREERS, PROMOTIONS).flatMap(List::stream);
    }

    private static Stream<SampleRow> withReason(String reason) {
        return APPOINTMENTS.stream().filter(r -> r.get("reden").equals(reason));
    }

    private static Set<String> values(List<SampleRow> rows, String column) {
        return rows.stream().map(r -> r.get(column)).filter(v -> !v.isEmpty()).collect(toSet());
    }

    /** The rows of each arbeidsrelatie by date. */
    private static Map<List<String>, List<SampleRow>> byAppointment() {
        return APPOINTMENTS.stream()
                .sorted(Comparator.comparing(r -> r.date("mutatiedatum")))
                .collect(groupingBy(r -> List.of(r.person(), r.get("volgnummer"))));
    }

    private static boolean covers(List<SampleRow> appointment, SampleRow entry) {
        SampleRow first = appointment.getFirst();
        String end = appointment.getLast().get("einddatum");
        LocalDate date = entry.date("datum");
        return first.person().equals(entry.person())
                && first.get("brin").equals(entry.get("brin"))
                && !date.isBefore(first.date("begindatum"))
                && (end.isEmpty() || !date.isAfter(LocalDate.parse(end)));
    }
}
