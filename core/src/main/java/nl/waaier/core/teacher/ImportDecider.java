package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.ImportDecision.Change;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.FullPart;
import nl.waaier.core.teacher.command.FullScope;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.FactTexts;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a delivery changes, one arbeidsrelatie or role at a time, arbeidsrelaties first. What the delivery says
 * about it is taken in together when that makes sense, so that a correction of several facts that lean on each other
 * gets in; else fact by fact in order of date, until nothing more can be taken in. So neither the order of a delivery
 * nor a second delivery of it changes anything.
 */
final class ImportDecider {

    private final ImportFacts command;
    private final List<TeacherEvent> events = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<AppointmentEnded> denied = new ArrayList<>();
    private final Map<TeacherFact, Outcome> outcomes = new HashMap<>();
    /** Handing these in changes nothing: they hold, or somebody withdrew them knowing better than the delivery. */
    private final Set<TeacherFact> settled = new HashSet<>();

    private final Map<Statement, RecordedFact<?>> standing = new HashMap<>();
    private final Succession succession;
    private TeacherFile file;
    private Withdrawals withdrawals = Withdrawals.NONE;

    private ImportDecider(TeacherFile file, ImportFacts command) {
        this.file = file;
        this.succession = command.organisation().succession();
        for (RecordedFact<?> recorded : file.facts()) {
            // The last word counts: what was withdrawn by hand once may have been recorded anew since.
            if (recorded.holds()) {
                standing.put(statement(recorded.fact()), recorded);
                settled.add(recorded.fact());
            } else if (recorded.withdrawnByHand()) {
                settled.add(recorded.fact());
            } else {
                settled.remove(recorded.fact());
            }
        }
        List<TeacherFact> facts = DeliveredSteps.completed(command.facts(), standing, succession);
        this.command = command.with(withoutErasedTexts(facts));
    }

    static ImportDecision decide(TeacherFile file, ImportFacts command) {
        return new ImportDecider(file, command).decide();
    }

    /** What a delivery tells again stays as it is on record, where texts of it were erased since. */
    private List<TeacherFact> withoutErasedTexts(List<TeacherFact> facts) {
        List<TeacherFact> known = settled.stream().filter(FactTexts::anyErased).toList();
        return known.isEmpty()
                ? facts
                : facts.stream()
                        .map(told -> known.stream()
                                .filter(one -> FactTexts.areSame(told, one))
                                .findFirst()
                                .orElse(told))
                        .toList();
    }

    private ImportDecision decide() {
        DeliveredFacts delivery = DeliveredFacts.of(keepingToOrganisation(command.facts()), succession);
        Map<String, List<TeacherFact>> appointments = new TreeMap<>();
        command.open().keySet().forEach(id -> appointments.put(id, List.of()));
        delivery.bySubject().forEach((subject, facts) -> {
            if (subject.appointmentId() != null) {
                appointments.put(subject.appointmentId(), facts);
            }
        });
        delivery.contradicted().forEach(f -> outcomes.put(f, rejected(FactRule.ROWS_CONTRADICT)));
        appointments.forEach(this::settleAppointment);
        withdrawMissing(FullPart.APPOINTMENTS);
        delivery.bySubject().forEach((subject, facts) -> {
            if (subject.appointmentId() == null) {
                reject(settle(subject, unsettled(facts)));
            }
        });
        withdrawMissing(FullPart.CAREER);
        withdrawMissing(FullPart.PROMOTIONS);
        // Roles that went may have been what kept an arbeidsrelatie.
        withdrawMissing(FullPart.APPOINTMENTS);
        denied.removeIf(end -> !standing.containsKey(statement(end)));
        return new ImportDecision(
                command.facts().stream().map(this::outcomeOf).toList(), events, changes, denied, withdrawals, file);
    }

    /** Those facts that the board can have; the others are rejected, and contradict nothing. */
    private List<TeacherFact> keepingToOrganisation(List<TeacherFact> facts) {
        List<TeacherFact> keeping = new ArrayList<>(facts.size());
        for (TeacherFact fact : facts) {
            Optional<OrganisationRule> broken = command.organisation().broken(fact);
            broken.ifPresentOrElse(rule -> outcomes.put(fact, rejected(rule)), () -> keeping.add(fact));
        }
        return keeping;
    }

    /** A fact that is delivered twice is taken in once; the second time it is on record already. */
    private Outcome outcomeOf(TeacherFact fact) {
        Outcome outcome = outcomes.getOrDefault(fact, Outcome.UNCHANGED);
        if (outcome.rule() == null) {
            outcomes.put(fact, Outcome.UNCHANGED);
        }
        return outcome;
    }

    private void settleAppointment(String id, List<TeacherFact> facts) {
        DeliveredAppointment told = DeliveredAppointment.of(id, command.facts());
        Appointment recorded = appointment(id);
        if (recorded != null && told.isOtherThan(recorded)) {
            unsettled(facts)
                    .forEach(f -> outcomes.put(
                            f, rejected(AppointmentRule.NUMBER_OF_ANOTHER_APPOINTMENT, OnRecord.of(recorded))));
            return;
        }
        Subject subject = new Subject(id, null, null, null, null, null);
        LocalDate lastMutation = told.ends() ? null : command.open().get(id);
        if (lastMutation != null) {
            reopen(subject, lastMutation);
        }
        List<TeacherFact> rest = settle(subject, unsettled(facts));
        // What was taken in may show that the end on record is denied after all, and that may let in the rest.
        if (lastMutation != null && reopen(subject, lastMutation)) {
            rest = settle(subject, rest);
        }
        reject(rest);
        if (lastMutation != null) {
            noteDenied(id, lastMutation);
        }
    }

    private @Nullable Appointment appointment(String id) {
        return Appointment.of(file.live()).stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<TeacherFact> unsettled(List<TeacherFact> facts) {
        return facts.stream().filter(f -> !settled.contains(f)).toList();
    }

    /** Takes in as much as makes sense, and answers the rest. */
    private List<TeacherFact> settle(Subject subject, List<TeacherFact> facts) {
        List<TeacherFact> rest = facts;
        boolean progress = true;
        while (progress && !rest.isEmpty()) {
            int before = rest.size();
            Map<TeacherFact, RecordedFact<?>> wrong = wrongBy(rest);
            if (makeSenseTogether(subject, rest, wrong)) {
                rest.forEach(f -> take(f, wrong.get(f)));
                rest = List.of();
            } else {
                rest.forEach(this::takeIfItMakesSense);
                rest = unsettled(rest);
            }
            progress = rest.size() < before;
        }
        return rest;
    }

    private Map<TeacherFact, RecordedFact<?>> wrongBy(List<TeacherFact> facts) {
        Map<TeacherFact, RecordedFact<?>> wrong = new HashMap<>();
        for (TeacherFact fact : facts) {
            RecordedFact<?> corrected = correctedBy(fact);
            if (corrected != null) {
                wrong.put(fact, corrected);
            }
        }
        return wrong;
    }

    /** What is on record about the same thing, or about the same day in a role or the same step at another date; null when nothing is. */
    private @Nullable RecordedFact<?> correctedBy(TeacherFact fact) {
        RecordedFact<?> same = standing.get(statement(fact));
        if (same != null) {
            return same;
        }
        Optional<LocalDate> wrong = Optional.empty();
        if (fact instanceof PromotionStepTaken step) {
            wrong = DeliveredSteps.dateCorrectedBy(step, liveFacts(), command.facts(), succession);
        } else if (fact instanceof RoleEntered entry) {
            wrong = movedDates(entry).entryCorrectedBy(entry.entryDate());
        } else if (fact instanceof RoleLeft ending) {
            wrong = movedDates(ending).endingCorrectedBy(ending.lastDay());
        }
        RecordedFact<?> moved = wrong.map(date -> standing(fact, date)).orElse(null);
        return moved != null
                        && fact instanceof RoleEntered entry
                        && !MovedDates.isSameEntry(moved.fact(), entry, Appointment.of(file.live()), succession)
                ? null
                : moved;
    }

    /** What stands about the same thing on another date, at its school as that was then. */
    private @Nullable RecordedFact<?> standing(TeacherFact fact, LocalDate date) {
        RecordedFact<?> same = standing.get(statement(fact).on(date));
        if (same != null || !(fact instanceof CareerFact told)) {
            return same;
        }
        return standing.values().stream()
                .filter(recorded -> recorded.fact().getClass() == told.getClass()
                        && recorded.fact() instanceof CareerFact other
                        && other.effectiveDate().equals(date)
                        && MovedDates.isOfSameRole(other, told, succession))
                .findFirst()
                .orElse(null);
    }

    private MovedDates movedDates(CareerFact fact) {
        return MovedDates.of(liveFacts(), command.facts(), fact, succession);
    }

    private List<TeacherFact> liveFacts() {
        List<TeacherFact> facts = new ArrayList<>();
        file.live().forEach(recorded -> facts.add(recorded.fact()));
        return facts;
    }

    private boolean makeSenseTogether(
            Subject subject, List<TeacherFact> facts, Map<TeacherFact, RecordedFact<?>> corrections) {
        Set<Long> wrong = new HashSet<>();
        corrections.values().forEach(recorded -> wrong.add(recorded.number()));
        facts.forEach(fact -> fallingWith(fact).forEach(recorded -> wrong.add(recorded.number())));
        List<RecordedFact<?>> after = new ArrayList<>();
        facts.forEach(fact -> after.add(RecordedFact.assumed(fact)));
        file.live().stream()
                .filter(f -> f.fact() instanceof AppointmentFact
                        || Subject.of(f.fact(), succession).equals(subject))
                .filter(f -> !wrong.contains(f.number()))
                .forEach(after::add);
        return FactRules.holdTogether(after, subject, succession)
                && facts.stream()
                        .filter(this::isOnNewDate)
                        .allMatch(f -> fitsWhatPrecedes(after, f) && (corrections.containsKey(f) || !runsOn(f)));
    }

    private boolean isOnNewDate(TeacherFact fact) {
        return fact instanceof RoleEntered && !standing.containsKey(statement(fact));
    }

    /** Whether it is an entry into a role that would be held on into a holding of which the delivery tells nothing. */
    private boolean runsOn(TeacherFact fact) {
        return fact instanceof RoleEntered f && movedDates(f).runsIntoUntold(f.entryDate());
    }

    /** An entry is not let in on the quiet end of an earlier holding: somebody must have told that it ended. */
    private boolean fitsWhatPrecedes(List<RecordedFact<?>> facts, TeacherFact entry) {
        List<RecordedFact<?>> preceding = facts.stream()
                .filter(f -> f.fact() instanceof AppointmentFact || FactOrder.BY_DATE.compare(f.fact(), entry) < 0)
                .toList();
        return FactRules.brokenBeside(preceding, entry, command.organisation()).isEmpty();
    }

    private void takeIfItMakesSense(TeacherFact fact) {
        RecordedFact<?> wrong = correctedBy(fact);
        if (broken(fact, wrong).isEmpty()) {
            take(fact, wrong);
        }
    }

    private Statement statement(TeacherFact fact) {
        return Statement.of(fact, succession);
    }

    /** What was planned for after an end that is delivered. */
    private List<RecordedFact<?>> fallingWith(TeacherFact fact) {
        return fact instanceof AppointmentEnded end
                ? DeliveredAppointment.of(end.appointmentId(), command.facts()).fallingWith(end, file.live())
                : List.of();
    }

    private Optional<Rule> broken(TeacherFact fact, @Nullable RecordedFact<?> wrong) {
        List<RecordedFact<?>> live = file.live();
        live.removeAll(fallingWith(fact));
        if (wrong != null) {
            return FactRules.brokenReplacing(live, wrong, fact, command.organisation());
        }
        Optional<Rule> broken = FactRules.brokenBeside(live, fact, command.organisation());
        return broken.isEmpty() && runsOn(fact) ? Optional.of(CareerRule.ROLE_HELD_ONCE) : broken;
    }

    private void take(TeacherFact fact, @Nullable RecordedFact<?> wrong) {
        fallingWith(fact).forEach(planned -> withdraw(planned, null));
        if (wrong != null) {
            withdraw(wrong, fact);
        }
        settled.add(fact);
        outcomes.put(fact, wrong == null ? Outcome.RECORDED : Outcome.REPLACED);
        events.add(fact);
        file = file.assuming(fact);
        standing.put(statement(fact), file.facts().getLast());
    }

    private void reject(List<TeacherFact> rest) {
        // Nothing more was taken in since each of these was judged last, so each still breaks a rule.
        for (TeacherFact fact : rest) {
            Rule rule = broken(fact, correctedBy(fact)).orElse(FactRule.FACT_STILL_NEEDED);
            outcomes.put(fact, rejected(rule, OnRecord.against(fact, rule, file.live(), succession)));
        }
    }

    /**
     * Withdraws the end of an arbeidsrelatie that goes on by the delivery: the delivery has a mutation after that end, or
     * its last mutation, which would carry the end, is at least as late as the last on record, and is without. An end
     * told by a row of its own (uitstroom) stands until a later mutation denies it, since that row may just not have
     * been handed in again. A full delivery leaves one told by hand, as all that is, and of others see {@link FullDelivery}.
     */
    private boolean reopen(Subject subject, LocalDate lastMutation) {
        RecordedFact<?> recorded = standing.get(new Statement(AppointmentEnded.class, subject, null, null));
        if (recorded == null || !(recorded.fact() instanceof AppointmentEnded end)) {
            return false;
        }
        if (command.full() != null && FullDelivery.isByHand(recorded)) {
            return false;
        }
        boolean denied =
                lastMutation.isAfter(end.lastDay()) || (end.changeKind() == null && leavesOut(end, lastMutation));
        if (denied) {
            withdraw(recorded, null);
        }
        return denied;
    }

    /** Withdraws what a full delivery denies by not having it. */
    private void withdrawMissing(FullPart part) {
        FullScope full = command.full();
        if (full == null) {
            return;
        }
        Set<Subject> doubted = new HashSet<>();
        outcomes.forEach((fact, outcome) -> {
            if (outcome.rule() != null) {
                doubted.add(Subject.of(fact, succession));
            }
        });
        Withdrawals missing = new FullDelivery(full, succession, command.facts(), doubted).missing(file.live(), part);
        missing.facts().forEach(recorded -> retract(recorded, null));
        withdrawals = withdrawals.then(part, missing);
    }

    /** An end on record that the delivery leaves out, and that stands all the same. */
    private void noteDenied(String id, LocalDate lastMutation) {
        Appointment recorded = appointment(id);
        if (recorded != null
                && recorded.ended() != null
                && leavesOut(recorded.ended().fact(), lastMutation)) {
            denied.add(recorded.ended().fact());
        }
    }

    /** Whether the last mutation in the delivery is at least as late as the last on record, so that the end should be there too. */
    private boolean leavesOut(AppointmentEnded end, LocalDate lastMutation) {
        return !lastMutation.isBefore(lastTermsOf(end.appointmentId()));
    }

    private LocalDate lastTermsOf(String appointmentId) {
        Appointment recorded = appointment(appointmentId);
        return recorded == null ? LocalDate.MAX : recorded.terms().lastKey();
    }

    /** @param instead what is recorded next in its place, null when nothing is */
    private void withdraw(RecordedFact<?> recorded, @Nullable TeacherFact instead) {
        retract(recorded, instead == null ? null : file.nextNumber() + 1);
        changes.add(new Change(recorded.fact(), instead));
    }

    private void retract(RecordedFact<?> recorded, @Nullable Long replacedBy) {
        TeacherFact wrong = recorded.fact();
        FactRetracted retracted = new FactRetracted(
                command.teacherId(), command.boardNumber(), recorded.number(), wrong.effectiveDate(), replacedBy, null);
        standing.remove(statement(wrong));
        settled.remove(wrong);
        events.add(retracted);
        file = file.assuming(retracted);
    }

    private static Outcome rejected(Rule rule) {
        return rejected(rule, List.of());
    }

    private static Outcome rejected(Rule rule, List<TeacherFact> onRecord) {
        return new Outcome(Status.REJECTED, rule, onRecord);
    }
}
