package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.Withdrawals.Kept;
import nl.waaier.core.teacher.Withdrawals.Why;
import nl.waaier.core.teacher.command.FullPart;
import nl.waaier.core.teacher.command.FullScope;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.DevelopmentFact;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;
import nl.waaier.core.teacher.event.TermsFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * Says which recorded facts a full delivery about one teacher denies by not having them. What was recorded by hand stays, and so
 * does everything about an arbeidsrelatie, role or trajectory of which a delivered row was not taken in: it is there in the
 * delivery, only not as it should be. What would leave the rest without sense stays too. Pure.
 */
final class FullDelivery {

    private final FullScope scope;
    private final Succession succession;
    private final Set<Statement> delivered = new HashSet<>();
    private final Set<Subject> told = new HashSet<>();
    private final Set<Subject> doubted;

    /**
     * @param succession which school took the place of which
     * @param delivered what the delivery says, taken in or not
     * @param doubted about which something was delivered that is not taken in
     */
    FullDelivery(FullScope scope, Succession succession, Collection<TeacherFact> delivered, Set<Subject> doubted) {
        this.scope = scope;
        this.succession = succession;
        this.doubted = doubted;
        for (TeacherFact fact : delivered) {
            this.delivered.add(Statement.of(fact, succession));
            told.add(Subject.of(fact, succession));
        }
    }

    /** What becomes of the facts of one kind that the delivery does not have. */
    Withdrawals missing(List<RecordedFact<?>> live, FullPart part) {
        if (!scope.parts().contains(part)) {
            return Withdrawals.NONE;
        }
        Map<Subject, List<RecordedFact<?>>> inScope = inScope(live, part);
        List<RecordedFact<?>> withdrawn = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        int touched = 0;
        List<RecordedFact<?>> left = live;
        for (Map.Entry<Subject, List<RecordedFact<?>>> one : inScope.entrySet()) {
            List<RecordedFact<?>> missing = doubted.contains(one.getKey()) ? List.of() : missing(one.getValue());
            List<RecordedFact<?>> denied =
                    missing.stream().filter(f -> !isByHand(f)).toList();
            List<RecordedFact<?>> after = without(left, denied);
            if (!denied.isEmpty()
                    && FactRules.holdTogether(after, one.getKey(), succession)
                    && (part != FullPart.APPOINTMENTS || !isLeanedOn(left, after))) {
                withdrawn.addAll(denied);
                left = after;
                touched++;
                missing = without(missing, denied);
            }
            missing.stream()
                    .findFirst()
                    .map(f -> new Kept(f, isByHand(f) ? Why.RECORDED_BY_HAND : Why.STILL_NEEDED))
                    .ifPresent(kept::add);
        }
        kept.sort(Comparator.comparingLong(one -> one.fact().number()));
        return new Withdrawals(withdrawn, kept, Map.of(part, inScope.size()), Map.of(part, touched));
    }

    private List<RecordedFact<?>> missing(List<RecordedFact<?>> facts) {
        List<RecordedFact<?>> missing = new ArrayList<>();
        // What was recorded by hand comes first, since it is what keeps the others.
        facts.stream().filter(f -> isByHand(f) && isMissing(f.fact())).forEach(missing::add);
        facts.stream().filter(f -> !isByHand(f) && isMissing(f.fact())).forEach(missing::add);
        return missing;
    }

    private boolean isMissing(TeacherFact fact) {
        // A delivery may tell of an arbeidsrelatie without telling again how it began.
        return !delivered.contains(Statement.of(fact, succession))
                && !(fact instanceof AppointmentStarted && told.contains(Subject.of(fact, succession)));
    }

    /** Whether somebody recorded it by hand, which a full delivery need not know. */
    static boolean isByHand(RecordedFact<?> recorded) {
        return recorded.recordedBy().delivery() == null;
    }

    /** Whether a role that stays would lose the arbeidsrelatie in which it was entered. */
    private static boolean isLeanedOn(List<RecordedFact<?>> before, List<RecordedFact<?>> after) {
        List<Appointment> had = Appointment.of(before);
        List<Appointment> has = Appointment.of(after);
        return RecordedFact.ofKind(after, RoleEntered.class).stream()
                .map(RecordedFact::fact)
                .anyMatch(entry -> worked(entry, had) && !worked(entry, has));
    }

    private static boolean worked(RoleEntered entry, List<Appointment> appointments) {
        return appointments.stream()
                .anyMatch(
                        a -> (entry.brin() == null || entry.brin().equals(a.brin())) && a.activeOn(entry.entryDate()));
    }

    /** The facts of a kind that are in scope, by what they are about, in the order of recording. */
    private Map<Subject, List<RecordedFact<?>>> inScope(List<RecordedFact<?>> live, FullPart part) {
        Map<Long, Days> days = daysOf(live);
        Map<Subject, List<RecordedFact<?>>> inScope = new LinkedHashMap<>();
        for (RecordedFact<?> recorded : live) {
            Days of = days.get(recorded.number());
            if (part == partOf(recorded.fact()) && of != null && of.isIn(scope)) {
                inScope.computeIfAbsent(Subject.of(recorded.fact(), succession), s -> new ArrayList<>())
                        .add(recorded);
            }
        }
        return inScope;
    }

    static @Nullable FullPart partOf(TeacherFact fact) {
        return switch (fact) {
            case AppointmentFact f -> FullPart.APPOINTMENTS;
            case CareerFact f -> FullPart.CAREER;
            case PromotionStepTaken f -> FullPart.PROMOTIONS;
            // No file tells who is in which team, or how basic rights are used.
            case TeamFact f -> null;
            // Nor what people wrote themselves.
            case DevelopmentFact f -> null;
        };
    }

    /**
     * At which school and on which days, the last one null for no end, something is so. Roles and trajectories are of the school that took
     * the place of theirs.
     */
    private record Days(
            @Nullable Brin brin, LocalDate first, @Nullable LocalDate last) {

        boolean isIn(FullScope scope) {
            return scope.covers(brin) && scope.touches(first, last);
        }
    }

    /** By number, the days that a fact tells of. */
    private Map<Long, Days> daysOf(List<RecordedFact<?>> live) {
        Map<Long, Days> days = new HashMap<>();
        Appointment.of(live).forEach(appointment -> addDays(appointment, days));
        RoleHolding.recorded(live, succession).forEach(holding -> addDays(holding, days));
        Map<String, List<RecordedFact<PromotionStepTaken>>> trajectories = new HashMap<>();
        for (RecordedFact<?> recorded : live) {
            if (recorded.fact() instanceof DossierFact f) {
                days.put(recorded.number(), new Days(succession.last(f.brin()), f.effectiveDate(), f.until()));
            }
        }
        RecordedFact.ofKind(live, PromotionStepTaken.class).forEach(step -> trajectories
                .computeIfAbsent(step.fact().trajectory(), t -> new ArrayList<>())
                .add(step));
        trajectories.values().forEach(steps -> addDays(steps, days));
        return days;
    }

    private void addDays(List<RecordedFact<PromotionStepTaken>> steps, Map<Long, Days> days) {
        List<LocalDate> dates =
                steps.stream().map(step -> step.fact().date()).sorted().toList();
        steps.forEach(step -> days.put(
                step.number(), new Days(succession.last(step.fact().brin()), dates.getFirst(), dates.getLast())));
    }

    private static void addDays(RoleHolding holding, Map<Long, Days> days) {
        Days all = new Days(holding.brinOn(LocalDate.MAX), holding.entry().entryDate(), holding.lastDay());
        days.put(holding.entered().number(), all);
        holding.changes().forEach(change -> days.put(change.number(), all));
        holding.stages().forEach(stage -> days.put(stage.number(), all));
        if (holding.left() != null) {
            days.put(holding.left().number(), all);
        }
    }

    /** Of an arbeidsrelatie that the delivery has, those terms that hold in the period; of one that it has not, all. */
    private void addDays(Appointment appointment, Map<Long, Days> days) {
        Days all = new Days(appointment.brin(), appointment.start().startDate(), appointment.lastDay());
        boolean isTold = told.contains(Subject.of(appointment.start(), succession));
        for (Map.Entry<LocalDate, RecordedFact<? extends TermsFact>> terms :
                appointment.terms().entrySet()) {
            LocalDate next = appointment.terms().higherKey(terms.getKey());
            days.put(
                    terms.getValue().number(),
                    isTold
                            ? new Days(
                                    appointment.brin(),
                                    terms.getKey(),
                                    next == null ? appointment.lastDay() : next.minusDays(1))
                            : all);
        }
        RecordedFact<AppointmentEnded> ended = appointment.ended();
        if (ended != null) {
            days.put(
                    ended.number(),
                    isTold ? new Days(appointment.brin(), ended.fact().lastDay(), null) : all);
        }
    }

    private static List<RecordedFact<?>> without(List<RecordedFact<?>> facts, List<RecordedFact<?>> some) {
        return facts.stream()
                .filter(f -> some.stream().noneMatch(s -> s.number() == f.number()))
                .toList();
    }
}
