package nl.waaier.api.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;

/** One person per role, all of the sample board. The name is the last part of the token's path. */
enum SamplePerson {
    SCHOOLLEIDER(
            UserRole.SCHOOLLEIDER,
            "Schoolleider",
            "School leader",
            "Schoolleider van school 99AA: ziet de rolmix en de mensen van die school.",
            "Leader of school 99AA: sees the role mix and the people of that school."),
    LERAAR(
            UserRole.TEACHER,
            "Leraar",
            "Teacher",
            "Leraar met personeelsnummer 100001: ziet het eigen dossier.",
            "Teacher with personeelsnummer 100001: sees the own file."),
    BESTUUR(
            UserRole.BESTUUR,
            "Bestuur",
            "Board",
            "Bestuurder: ziet alle scholen en mensen van het bestuur.",
            "Member of the board: sees all schools and people of the board."),
    HR(
            UserRole.HR,
            "P&O",
            "HR",
            "P&O: ziet alles van het bestuur, legt vast en levert bestanden aan.",
            "HR: sees everything of the board, records facts and imports files."),
    PMR(
            UserRole.PMR,
            "P(G)MR",
            "Participation council",
            "Lid van de P(G)MR: ziet totalen, nooit personen.",
            "Member of the participation council: sees totals, never persons."),
    AUDITOR(
            UserRole.AUDITOR,
            "Accountant",
            "Auditor",
            "Accountant: leest over een periode, legt niets vast.",
            "Auditor: reads over a period, records nothing."),
    PRIVACY(
            UserRole.PRIVACY,
            "Privacyfunctionaris",
            "Privacy officer",
            "Privacyfunctionaris: ziet wie wiens gegevens heeft gezien, en verder niets van personen.",
            "Privacy officer: sees who saw whose data, and nothing else of persons.");

    /** The sample board. */
    static final String BOARD = "99001";

    /** The school of the sample schoolleider. */
    static final String SCHOOL = "99AA";

    /** The personeelsnummer of the sample teacher. */
    static final String PERSONNEL_NUMBER = "100001";

    private final UserRole role;
    private final String dutchRole;
    private final String englishRole;
    private final String dutch;
    private final String english;

    SamplePerson(UserRole role, String dutchRole, String englishRole, String dutch, String english) {
        this.role = role;
        this.dutchRole = dutchRole;
        this.englishRole = englishRole;
        this.dutch = dutch;
        this.english = english;
    }

    static Optional<SamplePerson> find(String path) {
        return Stream.of(values()).filter(person -> person.path().equals(path)).findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    UserRole role() {
        return role;
    }

    String dutchRole() {
        return dutchRole;
    }

    String englishRole() {
        return englishRole;
    }

    String dutch() {
        return dutch;
    }

    String english() {
        return english;
    }

    List<String> schools() {
        return role == UserRole.SCHOOLLEIDER ? List.of(SCHOOL) : List.of();
    }
}
