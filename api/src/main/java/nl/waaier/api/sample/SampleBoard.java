package nl.waaier.api.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportOptions;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.organisation.command.AdoptRightsRuleSet;
import nl.waaier.core.organisation.command.AgreeFunctiemixTarget;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.command.DefineTeam;
import nl.waaier.core.organisation.command.PublishFigures;
import nl.waaier.core.organisation.command.RecordCouncilHearing;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.teacher.command.RecordFact;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Brings in the sample board at the first start: what its council said, its files through the same import as any board's, a trial of
 * some rows of which three are wrong, its teams, what it agreed about its functiemix, the roles it wants, what some of its people
 * recorded themselves, what the sample teacher did with the basic right, and its rights of access. All of it lies around the day of that
 * start, by {@link SampleDates}.
 */
final class SampleBoard implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleBoard.class);
    private static final BoardNumber BOARD = new BoardNumber(SamplePerson.BOARD);
    private static final Brin COLLEGE = new Brin(SamplePerson.SCHOOL);
    private static final Brin LYCEUM = new Brin("99AB");
    private static final Brin PRIMARY_SCHOOL = new Brin("99AC");

    private final Organisations organisations;
    private final Imports imports;
    private final PersonRegister register;
    private final CommandGateway commands;
    private final SampleRights rights;
    private final Clock clock;

    SampleBoard(
            Organisations organisations,
            Imports imports,
            PersonRegister register,
            CommandGateway commands,
            SampleRights rights,
            Clock clock) {
        this.organisations = organisations;
        this.imports = imports;
        this.register = register;
        this.commands = commands;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (organisations.of(BOARD).equals(Organisation.EMPTY)) {
            bringIn(new SampleDates(DutchDays.on(clock.instant())));
        }
        LOG.info("Klaar: open / om als voorbeeldpersoon rond te kijken. Ready: open / to look around.");
    }

    private void bringIn(SampleDates dates) throws IOException {
        hearings().forEach(hearing -> commands.sendAndWait(new RecordCouncilHearing(BOARD, hearing)));
        ImportJob job = handIn(SampleFiles.staff(dates), ImportOptions.RECORD);
        LOG.info(
                "Sample board {}: {} rows accepted, {} rejected",
                BOARD,
                job.counts().accepted(),
                job.counts().rejected());
        teams(dates).forEach(team -> commands.sendAndWait(new DefineTeam(BOARD, team)));
        targets(dates).forEach(target -> commands.sendAndWait(new AgreeFunctiemixTarget(BOARD, target)));
        wanted(dates).forEach(wanted -> commands.sendAndWait(new AgreeWantedRole(BOARD, wanted, null)));
        development(dates);
        basicRights(dates);
        publications().forEach(date -> commands.sendAndWait(new PublishFigures(BOARD, date)));
        rights.bringIn(dates);
        handIn(SampleFiles.trial(dates), ImportOptions.DRY_RUN);
    }

    /** What people recorded themselves. */
    private void development(SampleDates dates) throws IOException {
        List<SampleDevelopment> lines = SampleDevelopment.all(dates);
        Map<String, Person> people = register.find(BOARD, SampleDevelopment.people(lines));
        Organisation organisation = organisations.of(BOARD);
        lines.forEach(line -> commands.sendAndWait(new RecordFact(
                line.fact(Objects.requireNonNull(people.get(line.personnelNumber()))), organisation, true)));
    }

    /** What the sample teacher has a right to, and did with it. */
    private void basicRights(SampleDates dates) {
        SampleBasicRights.ruleSets(dates).forEach(set -> commands.sendAndWait(new AdoptRightsRuleSet(BOARD, set)));
        register.find(BOARD, List.of(SamplePerson.PERSONNEL_NUMBER)).values().stream()
                .map(teacher -> new SampleBasicRights(teacher.id(), dates))
                .flatMap(used -> used.recorded(organisations.of(BOARD)).stream())
                .forEach(commands::sendAndWait);
    }

    private ImportJob handIn(byte[] zip, ImportOptions options) throws IOException {
        return imports.run(new ByteArrayInputStream(zip), BOARD, "sample-hr", options);
    }

    /** What the council said of the processing, before there was any, and of the targets. Of the wanted roles it was not asked. */
    private static List<CouncilHearing> hearings() {
        return List.of(
                consent(
                        "verwerking-2015",
                        CouncilSubject.VERWERKING,
                        LocalDate.of(2015, 6, 18),
                        "verslag van de P(G)MR, agendapunt 5: regeling verwerking personeelsgegevens"),
                consent(
                        "streefcijfers-2022",
                        CouncilSubject.STREEFCIJFERS,
                        LocalDate.of(2022, 5, 17),
                        "besluitenlijst van de P(G)MR, agendapunt 3"));
    }

    /** A consent, from the school year after it. */
    private static CouncilHearing consent(String code, CouncilSubject subject, LocalDate heardOn, String evidence) {
        return new CouncilHearing(
                code,
                subject,
                CouncilKind.GMR,
                CouncilRight.INSTEMMING,
                CouncilOutcome.AKKOORD,
                heardOn,
                LocalDate.of(heardOn.getYear(), Month.AUGUST, 1),
                null,
                new PersonalText(evidence));
    }

    /** So many years apart that enough people are new each time. */
    private List<LocalDate> publications() {
        LocalDate last = DutchDays.lastReferenceDate(DutchDays.on(clock.instant()));
        return Stream.of(9, 6, 3, 0).map(last::minusYears).toList();
    }

    /** Those that the files name, and a project that is over. */
    private static List<Team> teams(SampleDates dates) {
        Stream<Team> named = Stream.of(
                        named(COLLEGE, TeamKind.SECTIE, "sectie Nederlands", "sectie moderne vreemde talen"),
                        named(COLLEGE, TeamKind.SECTIE, "sectie wiskunde", "sectie natuur en techniek"),
                        named(COLLEGE, TeamKind.SECTIE, "sectie mens en maatschappij", "sectie kunst en sport"),
                        named(COLLEGE, TeamKind.TEAM, "team onderbouw", "team bovenbouw"),
                        named(LYCEUM, TeamKind.TEAM, "team talen", "team exact", "team mens en maatschappij"),
                        named(LYCEUM, TeamKind.TEAM, "team kunst en sport"),
                        named(PRIMARY_SCHOOL, TeamKind.TEAM, "team onderbouw", "team middenbouw", "team bovenbouw"))
                .flatMap(teams -> teams);
        Team project = team(
                COLLEGE,
                TeamKind.PROJECT,
                "projectgroep flexrooster",
                dates.moved(LocalDate.of(2024, 8, 1)),
                dates.moved(LocalDate.of(2026, 7, 31)));
        return Stream.concat(named, Stream.of(project)).toList();
    }

    private static Stream<Team> named(Brin school, TeamKind kind, String... names) {
        return Stream.of(names).map(name -> team(school, kind, name, null, null));
    }

    private static Team team(
            Brin school, TeamKind kind, String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Team(school, name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, kind, from, until);
    }

    private static List<FunctiemixTarget> targets(SampleDates dates) {
        LocalDate from = LocalDate.of(2022, 8, 1);
        LocalDate until = dates.moved(LocalDate.of(2028, 7, 31));
        LocalDate baseline = LocalDate.of(2021, 10, 1);
        return List.of(
                new FunctiemixTarget(
                        "vo-functiemix",
                        new TargetScope(Sector.VO, null, null),
                        from,
                        until,
                        shares(Map.of("LB", "40", "LC", "43", "LD", "17")),
                        baseline,
                        "GMR"),
                new FunctiemixTarget(
                        "waaiertje-lc",
                        new TargetScope(null, PRIMARY_SCHOOL, null),
                        from,
                        until,
                        shares(Map.of("LC", "30")),
                        null,
                        "MR"));
    }

    private static TargetShares shares(Map<String, String> percent) {
        return TargetShares.of(percent.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, share -> Percentage.of(new BigDecimal(share.getValue())))));
    }

    private static List<WantedRole> wanted(SampleDates dates) {
        return List.of(
                new WantedRole(
                        "schoolopleiders",
                        COLLEGE,
                        null,
                        "schoolopleider",
                        3,
                        CareerStage.ERVAREN,
                        null,
                        120,
                        LocalDate.of(2021, 8, 1),
                        null,
                        "begeleiding van studenten in elke sectie",
                        "PMR"),
                new WantedRole(
                        "starterscoaches",
                        COLLEGE,
                        null,
                        "starterscoach",
                        4,
                        null,
                        null,
                        80,
                        LocalDate.of(2019, 8, 1),
                        null,
                        "een coach voor iedere nieuwe collega",
                        null),
                new WantedRole(
                        "leerlijnen",
                        null,
                        null,
                        "ontwikkelaar-leerlijnen",
                        5,
                        CareerStage.STARTER,
                        null,
                        null,
                        LocalDate.of(2022, 8, 1),
                        dates.moved(LocalDate.of(2030, 7, 31)),
                        "leerlijnen die van school tot school doorlopen",
                        "GMR"));
    }
}
