package nl.waaier.api.asking.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about, as its path tells: a board, a school of it, or one person's file; a path that names none of them
 * is about the caller's board. {@link ScopeArgument} makes it, once the caller may ask.
 */
public final class Scope {

    /** No audit is of figures older than this. */
    private static final int YEARS_TOLD = 40;

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ROOT);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Caller caller;
    private final @Nullable Brin school;
    private final @Nullable Person person;
    private final Access access;
    private final SchoolDays days;
    private final Organisations organisations;
    private final boolean page;
    private @Nullable Organisation now;
    private @Nullable List<Publication> published;

    Scope(
            Caller caller,
            @Nullable Brin school,
            @Nullable Person person,
            Access access,
            SchoolDays days,
            Organisations organisations,
            boolean page) {
        this.caller = caller;
        this.school = school;
        this.person = person;
        this.access = access;
        this.days = days;
        this.organisations = organisations;
        this.page = page;
    }

    /** Who asks. */
    public Caller caller() {
        return caller;
    }

    /** The board, which is always the caller's. */
    public BoardNumber board() {
        return caller.board();
    }

    /** The school asked about, null for the board. */
    public @Nullable Brin school() {
        return school;
    }

    /** Whose file it is; only where the path names one. */
    public Person person() {
        return Faults.present(person);
    }

    /** As whom the caller reads what that person recorded about the own development. */
    public Audience.Reader reader() {
        return access.readerOf(caller, person().id());
    }

    /** What that person is called; null when no name is registered. */
    public @Nullable String name() {
        return PersonNames.full(person());
    }

    /** The board's organisation, as known now. */
    public Organisation organisation() {
        Organisation known = now == null ? organisations.of(board()) : now;
        now = known;
        return known;
    }

    /** The board's organisation as known at a moment, null for now. */
    public Organisation organisation(@Nullable Instant knownOn) {
        return knownOn == null ? organisation() : organisations.of(board(), knownOn);
    }

    /**
     * Whether the persons behind the role mix asked about are shown to the caller.
     *
     * @param team of which team of the school, null for all of it
     */
    public boolean showsHolders(@Nullable String team) {
        return school == null
                ? access.maySeePersonsOfBoard(caller)
                : access.maySeePersonsAt(caller, school) || access.leads(caller, organisation(), school, team);
    }

    /**
     * The caller asks for the persons behind a role mix.
     *
     * @param team of which team of the school, null for all of it
     * @throws ForbiddenException when they are not shown to the caller
     */
    public void requireHolders(@Nullable String team) {
        if (!showsHolders(team)) {
            throw new ForbiddenException(
                    "Dit is geen team dat u leidt. Vraag naar een van uw teams (team).",
                    "This is not a team that you lead. Ask about one of your teams (team).");
        }
    }

    /** Whether the persons behind a functiemix or promotions are shown to the caller. */
    public boolean showsScales() {
        return access.maySeeScales(caller, school);
    }

    /** Whether ages are the caller's to reckon with: what changes by another one would tell when somebody was born. */
    public boolean reckonsWithAges() {
        return access.maySeePersonsInFunctiemix(caller);
    }

    /** Whether the caller is shown how one person was judged whose file is open to the caller. */
    public boolean showsJudgement() {
        return access.maySeeJudgement(caller);
    }

    /** The figures that the board published, in the order in which it did. */
    public List<Publication> publications() {
        List<Publication> known = published == null ? organisations.publications(board()) : published;
        published = known;
        return known;
    }

    /**
     * The published figures that somebody asks for who may not see the persons.
     *
     * @param referenceDate of which date, null for the last one published
     * @param knownOn what was published until this moment counts; null for all there is
     * @throws ForbiddenException when the board did not publish them, naming the nearest date
     *     of which it did
     */
    public Publication published(@Nullable LocalDate referenceDate, @Nullable Instant knownOn) {
        List<Publication> known = publications().stream()
                .filter(one -> shows(one.referenceDate()))
                .filter(one -> knownOn == null || !one.publishedAt().isAfter(knownOn))
                .toList();
        return known.stream()
                .filter(one -> referenceDate == null || one.referenceDate().equals(referenceDate))
                .max(Comparator.comparing(Publication::referenceDate))
                .orElseThrow(() -> notPublished(known, referenceDate));
    }

    /** Of which dates the board published its figures, the last one first. */
    public List<LocalDate> publishedDates() {
        return publications().stream()
                .map(Publication::referenceDate)
                .filter(this::shows)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Those of some dates of which the board published its figures, until a moment or at all. */
    public List<LocalDate> publishedOf(List<LocalDate> dates, @Nullable Instant knownOn) {
        return publications().stream()
                .filter(one -> knownOn == null || !one.publishedAt().isAfter(knownOn))
                .map(Publication::referenceDate)
                .filter(dates::contains)
                .filter(this::shows)
                .sorted()
                .toList();
    }

    private ForbiddenException notPublished(List<Publication> known, @Nullable LocalDate asked) {
        String rule = "Wie geen personen mag zien, krijgt cijfers van peildata die het bestuur publiceerde.";
        String ruleEn = "Who may not see persons is told figures of reference dates that the board published.";
        if (known.isEmpty() || asked == null) {
            return totalsOnly(
                    rule + " Er zijn nog geen cijfers gepubliceerd.", ruleEn + " No figures were published yet.");
        }
        LocalDate nearest = known.stream()
                .map(Publication::referenceDate)
                .min(Comparator.comparingLong((LocalDate date) -> Math.abs(date.toEpochDay() - asked.toEpochDay()))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return totalsOnly(
                rule + " De dichtstbijzijnde is " + LONG_DAY.withLocale(DUTCH).format(nearest) + ".",
                ruleEn + " The nearest one is "
                        + LONG_DAY.withLocale(Locale.ENGLISH).format(nearest) + ".");
    }

    /** The refusal of what is not told to whoever is told totals, as {@link Access#totalsOnly}. */
    public ForbiddenException totalsOnly(String detail, String detailEn) {
        return access.totalsOnly(caller, detail, detailEn);
    }

    /** Whether others are shown to the caller as things stand: until the council of the board consented, to HR only. */
    public boolean showsOthers() {
        return access.maySeeOthers(caller);
    }

    /** Whether the caller is shown where something that a council said can be read. */
    public boolean showsEvidenceOfCouncils() {
        return access.maySeeEvidenceOfCouncils(caller);
    }

    /** What is not in order about the council where the board set something, on a date; null when it is. */
    public @Nullable CouncilFindingAnswer councilFinding(
            CouncilSubject subject, LocalDate date, @Nullable Instant knownOn) {
        return organisations
                .hearings(board(), knownOn)
                .finding(subject, date)
                .map(finding -> CouncilFindingAnswer.of(finding, subject))
                .orElse(null);
    }

    /** Whether totals of a school of the board are shown to the caller: to a schoolleider those of the own schools. */
    public boolean showsTotalsOf(Brin one) {
        return access.maySeeTotalsOf(caller, one);
    }

    /** Whether the caller may be told how things stood on a date: an auditor, on the days of the audit only. */
    public boolean shows(LocalDate date) {
        return access.maySeeReferenceDate(caller, date);
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return days.today();
    }

    /** Today; to an auditor the last day of the audit, when that is earlier. */
    public LocalDate lastShown() {
        LocalDate end = caller.until();
        LocalDate last = end != null && end.isBefore(today()) ? end : today();
        ShownPersons.current().on(last);
        return last;
    }

    /** The last 1 October, DUO's reference date. */
    public LocalDate lastReferenceDate() {
        return days.lastReferenceDate();
    }

    /**
     * A date on which the caller may be told how things stood.
     *
     * @throws ForbiddenException when it lies outside what an auditor audits
     */
    public LocalDate allowed(LocalDate date) {
        access.requireReferenceDate(caller, date);
        ShownPersons.current().on(date);
        return date;
    }

    /**
     * The caller asks for all of one promotion trajectory.
     *
     * @param days on which a step of it was taken; none when there is no such trajectory
     * @throws nl.waaier.api.platform.problem.NotFoundException when there is no such trajectory
     * @throws ForbiddenException when all of it lies outside what an auditor audits
     */
    public void requireTrajectory(Set<LocalDate> days) {
        access.requireTrajectory(caller, days);
    }

    /**
     * A school of the board, named in a query.
     *
     * @param brin null when none is named
     * @throws nl.waaier.api.platform.problem.NotFoundException when the board has no such school
     * @throws ForbiddenException when the caller may not see it
     */
    public @Nullable Brin allowed(@Nullable String brin) {
        return brin == null ? null : access.requireSchool(caller, organisation(), brin);
    }

    /** The last 1 October of which the caller is told; where there is none in the audit of an auditor, the last one. */
    public LocalDate lastReferenceDateShown() {
        LocalDate last = lastReferenceDate();
        return Stream.iterate(last, date -> date.minusYears(1))
                .limit(YEARS_TOLD)
                .filter(this::shows)
                .findFirst()
                .orElse(last);
    }

    /** The sectors in which the board has schools. */
    public List<Sector> sectors() {
        return List.copyOf(numberPerSector().keySet());
    }

    private Map<Sector, Long> numberPerSector() {
        return organisation().schools().values().stream()
                .collect(Collectors.groupingBy(SchoolHistory::sector, TreeMap::new, Collectors.counting()));
    }

    /**
     * The sector asked about. It may be left out where the board has schools in one sector only; of a school it is never asked.
     * On a page, where another can be chosen beside the answer, it is the one with most schools.
     *
     * @param asked as it stands in the query
     * @return null for a school, and where it may not be left out
     */
    public @Nullable Sector sector(@Nullable Sector asked) {
        if (asked != null || school != null) {
            return asked;
        }
        Map<Sector, Long> sectors = numberPerSector();
        if (sectors.size() > 1 && !page) {
            return null;
        }
        Comparator<Sector> byNumber = Comparator.comparing(sectors::get);
        return sectors.keySet().stream()
                .max(byNumber.thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    /** Adds a fault where the sector may not be left out, and is. */
    public void checkSector(@Nullable Sector asked, Faults faults) {
        if (school == null) {
            faults.required("sector", sector(asked));
        }
    }
}
