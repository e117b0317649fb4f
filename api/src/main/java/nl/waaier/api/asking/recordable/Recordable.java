package nl.waaier.api.asking.recordable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.career.RoleKey;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.team.TeamMembership;
import org.jspecify.annotations.Nullable;

/**
 * What can be recorded about somebody, by one caller, as things stand on a day.
 *
 * @param person about whom
 * @param organisation the board as known now
 * @param file what is on record
 * @param date the day
 * @param schools where the caller records roles, teams and basic rights; null for everywhere, and for the board
 * @param appointments whether the caller records arbeidsrelaties and promotions
 * @param own whether it is the caller
 */
record Recordable(
        Person person,
        Organisation organisation,
        TeacherFile file,
        LocalDate date,
        @Nullable Set<Brin> schools,
        boolean appointments,
        boolean own) {

    /** Whether the caller records roles there; null for the board. */
    boolean covers(@Nullable Brin school) {
        return schools == null || (school != null && schools.contains(school));
    }

    /** Every holding of a role where the caller records, those held on the day first, then by date of entry. */
    List<RoleHolding> roles() {
        return RoleHolding.of(file.live(), organisation).stream()
                .filter(holding -> covers(holding.brinOn(date)))
                .sorted(Comparator.comparing((RoleHolding holding) -> !holding.heldOn(date)))
                .toList();
    }

    /** The roles held on the day. */
    List<RoleHolding> held() {
        return roles().stream().filter(holding -> holding.heldOn(date)).toList();
    }

    /** All that is on record about those roles, role by role, by date. */
    Stream<CareerFact> ofRoles() {
        Succession succession = organisation.succession();
        List<CareerFact> facts = file.live().stream()
                .sorted(RecordedFact.BY_DATE)
                .map(RecordedFact::fact)
                .filter(CareerFact.class::isInstance)
                .map(CareerFact.class::cast)
                .toList();
        return roles().stream()
                .map(holding -> RoleKey.of(holding.entry(), succession))
                .distinct()
                .flatMap(role -> facts.stream()
                        .filter(fact -> RoleKey.of(fact, succession).equals(role)));
    }

    /** What the record of a role that is held leaves open on the day. */
    Set<DossierGap> gaps(RoleHolding holding) {
        return Dossier.of(holding, date, RecordedFact.ofKind(file.live(), RecognitionGiven.class))
                .gaps();
    }

    /** The arbeidsrelaties that are active on the day or begin later. */
    List<Appointment> running() {
        return Appointment.of(file.live()).stream()
                .filter(appointment ->
                        appointment.lastDay() == null || !appointment.lastDay().isBefore(date))
                .toList();
    }

    /** The schools at which the person works on the day or will, and the caller records. */
    List<Brin> workplaces() {
        return running().stream()
                .map(Appointment::brin)
                .distinct()
                .filter(this::covers)
                .filter(organisation.schools()::containsKey)
                .toList();
    }

    /** The schools of the board that are there on the day. */
    List<Brin> openSchools() {
        return organisation.schools().values().stream()
                .filter(school -> !school.isClosedOn(date))
                .map(SchoolHistory::brin)
                .sorted(Comparator.comparing(Brin::value))
                .toList();
    }

    /** The teams of those schools that are there on the day. */
    List<Team> teams() {
        return workplaces().stream()
                .flatMap(school -> organisation.teamsOf(school).stream())
                .filter(team -> team.existsOn(date))
                .toList();
    }

    /** The teams of which the person is a member on the day. */
    List<TeamMembership> memberships() {
        return TeamMembership.of(file.live(), organisation.succession()).stream()
                .filter(membership -> membership.holdsOn(date) && covers(membership.brin()))
                .toList();
    }

    /**
     * The assigned activities to which there is no consent yet.
     *
     * @param also the reference of one to which there is, null for none
     */
    List<ActivityAssigned> askingConsent(@Nullable String also) {
        Set<String> consented = RecordedFact.ofKind(file.live(), ConsentGiven.class).stream()
                .map(recorded -> recorded.fact().activity())
                .collect(Collectors.toSet());
        return RecordedFact.ofKind(file.live(), ActivityAssigned.class).stream()
                .map(RecordedFact::fact)
                .filter(assigned -> assigned.activity().equals(also) || !consented.contains(assigned.activity()))
                .toList();
    }

    /** What can be recorded about somebody; what only the person records is at pages of its own. */
    Set<FormKind> kinds() {
        Set<FormKind> kinds = EnumSet.noneOf(FormKind.class);
        if (!workplaces().isEmpty()) {
            kinds.add(FormKind.ENTRY);
        }
        held().forEach(holding -> kinds.addAll(kinds(holding)));
        if (!roles().isEmpty()) {
            kinds.addAll(ofDossier());
        }
        if (!teams().isEmpty()) {
            kinds.add(FormKind.TEAM_JOIN);
        }
        if (!memberships().isEmpty()) {
            kinds.add(FormKind.TEAM_EXIT);
        }
        if (!own && !workplaces().isEmpty()) {
            kinds.add(FormKind.ASSIGNED_ACTIVITY);
            kinds.add(FormKind.CARRY_OVER);
        }
        if (appointments) {
            kinds.add(FormKind.APPOINTMENT_START);
            if (!running().isEmpty()) {
                kinds.add(FormKind.APPOINTMENT_CHANGE);
                kinds.add(FormKind.APPOINTMENT_END);
                kinds.add(FormKind.PROMOTION_STEP);
            }
        }
        return kinds;
    }

    /** What can be recorded about a role that is held on the day. Nobody judges or recognises themselves. */
    List<FormKind> kinds(RoleHolding holding) {
        List<FormKind> kinds = new ArrayList<>();
        if (!own && holding.stageOn(date).next().isPresent()) {
            kinds.add(FormKind.STAGE);
        }
        kinds.addAll(ofDossier());
        kinds.add(FormKind.CHANGE);
        if (holding.left() == null) {
            kinds.add(FormKind.EXIT);
        }
        return kinds;
    }

    private List<FormKind> ofDossier() {
        return FormKind.of(DossierFact.class)
                .filter(kind -> !own || kind != FormKind.RECOGNITION)
                .toList();
    }
}
