package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waaier.core.organisation.event.AccessEvent;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.CouncilEvent;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.organisation.event.RightsRuleSetWithdrawn;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.RoleRestSet;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolClosingWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TargetEvent;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.organisation.event.WantedRoleEvent;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import org.jspecify.annotations.Nullable;

/**
 * A board's organisation as far as is known: name, schools, catalogue, promotion policies, teams, rule sets of basic rights. Immutable.
 *
 * @param name the board's name, empty while unknown
 * @param schools by BRIN, in the order in which they became known
 * @param catalogue the roles that can be held at this board
 * @param policies what promotions at this board take
 * @param teams teams of the schools, in the order in which they became known
 * @param rights what people have a right to per school year for their own development
 * @param roleRestDays who is back at a school at most this many days after the last day there goes on in the roles held there
 */
public record Organisation(
        String name,
        Map<Brin, SchoolHistory> schools,
        RoleCatalogue catalogue,
        PromotionPolicies policies,
        List<Team> teams,
        RightsRuleSets rights,
        int roleRestDays) {

    /** The days that a role rests where a board did not set another number: a summer and some. */
    public static final int ROLE_REST_DAYS = 92;

    /** Nothing recorded yet. */
    public static final Organisation EMPTY = new Organisation(
            "",
            Map.of(),
            RoleCatalogue.DEFAULT,
            PromotionPolicies.NONE,
            List.of(),
            RightsRuleSets.NONE,
            ROLE_REST_DAYS);

    public Organisation {
        schools = Collections.unmodifiableMap(schools);
        teams = List.copyOf(teams);
    }

    /** Which school took the place of which. */
    public Succession succession() {
        return new Succession(schools);
    }

    /**
     * The teams of a school, in the order in which they became known: until its last day, and from the day on which it took the
     * place of another those of that one too. Two that are called the same are one team.
     */
    public List<Team> teamsOf(Brin brin) {
        return TeamsThroughTime.of(brin, teams, schools);
    }

    /** The team of a school that people call by this name or code, if the school is known to have one. */
    public Optional<Team> team(Brin brin, String called) {
        return teamsOf(brin).stream().filter(team -> team.isCalled(called)).findFirst();
    }

    /** Whether two names or codes mean one team of a school. None means no team. */
    public boolean isOneTeam(Brin brin, @Nullable String one, @Nullable String other) {
        return one != null && other != null && TeamName.same(nameOf(brin, one), nameOf(brin, other));
    }

    /** What the team is called that people call by a name or code; the same where the school is not known to have one. */
    public String nameOf(Brin brin, String called) {
        return team(brin, called).map(Team::name).orElse(called);
    }

    /**
     * The rule that a fact about a teacher would break towards this organisation, if any: it is at a school of the board,
     * and a role that is entered is in the catalogue, in its own domain, and was not abolished before; one that a promotion
     * recognises is in the catalogue.
     */
    public Optional<OrganisationRule> broken(TeacherFact fact) {
        return switch (fact) {
            case AppointmentStarted f -> atSchool(f.brin()).or(() -> notClosed(f.brin(), f.startDate()));
            case AppointmentChanged f -> Optional.empty();
            case AppointmentEnded f -> Optional.empty();
            case PromotionStepTaken f ->
                atSchool(f.brin())
                        .or(() -> f.recognisedRole() == null ? Optional.empty() : inCatalogue(f.recognisedRole()));
            case TeamJoined f ->
                atSchool(f.brin())
                        .or(() -> notClosed(f.brin(), f.joinDate()))
                        .or(() -> team(f.brin(), f.team())
                                        .filter(team -> team.existsOn(f.joinDate()))
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(OrganisationRule.TEAM_OF_SCHOOL));
            case TeamLeft f -> atSchool(f.brin());
            case ActivityAssigned f -> atSchool(f.brin());
            case LapseAgreed f -> atSchool(f.brin());
            case RightSpent f -> Optional.empty();
            case ConsentGiven f -> Optional.empty();
            case RoleEntered f ->
                atSchoolOrAbove(f)
                        .or(() -> f.brin() == null ? Optional.empty() : notClosed(f.brin(), f.entryDate()))
                        .or(() -> catalogue.broken(f.role(), f.domain()))
                        .or(() -> catalogue.broken(f.role(), f.entryDate()))
                        .or(() -> levelOf(f));
            case CareerFact f -> atSchoolOrAbove(f).or(() -> inCatalogue(f.role()));
            case OwnFact f -> f.role() == null ? Optional.empty() : inCatalogue(f.role());
        };
    }

    private Optional<OrganisationRule> inCatalogue(String role) {
        return catalogue.find(role).isPresent() ? Optional.empty() : Optional.of(OrganisationRule.ROLE_IN_CATALOGUE);
    }

    private Optional<OrganisationRule> atSchoolOrAbove(CareerFact fact) {
        return fact.brin() == null ? Optional.empty() : atSchool(fact.brin());
    }

    /** Only roles in domain 3 above the school are without one. */
    private static Optional<OrganisationRule> levelOf(RoleEntered entered) {
        return entered.brin() != null
                        || (entered.domain() == CareerDomain.ORGANISEREN
                                && entered.level() != null
                                && entered.level().isAboveSchool())
                ? Optional.empty()
                : Optional.of(OrganisationRule.ROLE_ABOVE_SCHOOL);
    }

    private Optional<OrganisationRule> atSchool(Brin brin) {
        return schools.containsKey(brin) ? Optional.empty() : Optional.of(OrganisationRule.SCHOOL_OF_BOARD);
    }

    /** What begins begins at a school that is there. */
    private Optional<OrganisationRule> notClosed(Brin brin, LocalDate date) {
        SchoolHistory school = schools.get(brin);
        return school != null && school.isClosedOn(date)
                ? Optional.of(OrganisationRule.SCHOOL_CLOSED)
                : Optional.empty();
    }

    /** The organisation after one more event. Assigns, never judges. */
    public Organisation evolve(BoardEvent event) {
        return switch (event) {
            case BoardRegistered e ->
                new Organisation(e.name(), schools, catalogue, policies, teams, rights, roleRestDays);
            case SchoolRegistered e -> {
                School school = new School(e.brin(), e.name(), e.sector(), e.municipality(), e.randstad());
                SchoolHistory known = schools.get(e.brin());
                yield with(
                        e.brin(),
                        known == null
                                ? SchoolHistory.of(school, e.effectiveDate())
                                : known.with(school, e.effectiveDate()));
            }
            case SchoolClosed e -> closed(e.brin(), e.lastDay(), e.successor());
            case SchoolClosingWithdrawn e -> closed(e.brin(), null, null);
            case RoleDefined e ->
                with(catalogue.with(
                        new TeacherRole(e.role(), e.dutchName(), e.englishName(), e.domain(), e.level(), e.lastDay())));
            case PromotionPolicyAdopted e -> with(policies.with(e.effectiveDate(), e.changes()));
            case PromotionPolicyWithdrawn e -> with(policies.without(e.effectiveDate()));
            case TeamDefined e -> with(new Team(e.brin(), e.team(), e.name(), e.kind(), e.from(), e.until()));
            case RightsRuleSetAdopted e -> with(rights.with(e.ruleSet()));
            case RightsRuleSetWithdrawn e -> with(rights.without(e.code()));
            case RoleRestSet e -> new Organisation(name, schools, catalogue, policies, teams, rights, e.days());
            case ScaleLadderSet e -> with(policies.with(new ScaleLadder(e.ladder(), e.name(), e.sector(), e.labels())));
            case ScaleLadderWithdrawn e -> with(policies.withoutLadder(e.ladder()));
            case TargetEvent e -> this;
            case WantedRoleEvent e -> this;
            case AccessEvent e -> this;
            // When figures were published is asked of the events, which tell the moment.
            case FiguresPublished e -> this;
            case CouncilEvent e -> this;
        };
    }

    private Organisation closed(Brin brin, @Nullable LocalDate lastDay, @Nullable Brin successor) {
        SchoolHistory known = schools.get(brin);
        return known == null ? this : with(brin, known.closed(lastDay, successor));
    }

    private Organisation with(Brin brin, SchoolHistory school) {
        Map<Brin, SchoolHistory> more = new LinkedHashMap<>(schools);
        more.put(brin, school);
        return new Organisation(name, more, catalogue, policies, teams, rights, roleRestDays);
    }

    private Organisation with(RoleCatalogue other) {
        return new Organisation(name, schools, other, policies, teams, rights, roleRestDays);
    }

    private Organisation with(PromotionPolicies other) {
        return new Organisation(name, schools, catalogue, other, teams, rights, roleRestDays);
    }

    private Organisation with(RightsRuleSets other) {
        return new Organisation(name, schools, catalogue, policies, teams, other, roleRestDays);
    }

    /** With one more team, or with another version of one. */
    private Organisation with(Team team) {
        List<Team> more = new ArrayList<>(teams);
        more.removeIf(one -> one.brin().equals(team.brin()) && one.code().equals(team.code()));
        more.add(team);
        return new Organisation(name, schools, catalogue, policies, more, rights, roleRestDays);
    }
}
