package nl.waaier.core.teacher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.FilesJoined.Broken;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * Decides what two files of one person become: what the other file has and this one does not is recorded here. An
 * arbeidsrelatie whose volgnummer stands for another one here gets a free volgnummer; one that began the same is the same.
 */
final class FileJoining {

    private static final String MARKS = "bcdefghijklmnopqrstuvwxyz";

    private final List<RecordedFact<?>> ours;
    private final Map<String, AppointmentStarted> ourStarts;
    private final Map<String, String> renumbered = new TreeMap<>();
    private final List<RecordedFact<?>> taken = new ArrayList<>();
    private final int restDays;

    private FileJoining(TeacherFile file, TakeOverFacts command) {
        ours = file.live();
        ourStarts = starts(ours);
        restDays = command.organisation().roleRestDays();
        renumber(starts(command.facts()));
        Set<TeacherFact> known = ours.stream().map(RecordedFact::fact).collect(Collectors.toSet());
        for (RecordedFact<?> theirs : command.facts()) {
            TeacherFact fact = Retold.of(theirs.fact(), file.teacher(), renumbered);
            if (!known.contains(fact) && !startsTheSame(fact)) {
                taken.add(new RecordedFact<>(theirs.number(), fact, theirs.recordedAt(), theirs.recordedBy(), null));
            }
        }
        taken.sort(RecordedFact.BY_DATE);
    }

    /** What becomes of a file that takes over the facts of another. */
    static FileJoining of(TeacherFile file, TakeOverFacts command) {
        return new FileJoining(file, command);
    }

    /** The facts to record, about the teacher whose file goes on, in order of date. */
    List<TeacherFact> taken() {
        return taken.stream().<TeacherFact>map(RecordedFact::fact).toList();
    }

    /** The old and new volgnummer of each arbeidsrelatie that gets another. */
    Map<String, String> renumbered() {
        return renumbered;
    }

    private static Map<String, AppointmentStarted> starts(List<RecordedFact<?>> facts) {
        Map<String, AppointmentStarted> starts = new TreeMap<>();
        Appointment.of(facts).forEach(appointment -> starts.put(appointment.id(), appointment.start()));
        return starts;
    }

    private void renumber(Map<String, AppointmentStarted> theirs) {
        Set<String> used = new HashSet<>(ourStarts.keySet());
        used.addAll(theirs.keySet());
        theirs.forEach((id, start) -> {
            AppointmentStarted here = ourStarts.get(id);
            if (here != null && !isSame(here, start)) {
                String free = free(id, used);
                used.add(free);
                renumbered.put(id, free);
            }
        });
    }

    /** With a letter behind it, so that no number is taken that HR would give out next. */
    private static String free(String id, Set<String> used) {
        for (String marks = ""; ; marks += "z") {
            for (int i = 0; i < MARKS.length(); i++) {
                String mark = marks + MARKS.charAt(i);
                String free = id.substring(0, Math.min(id.length(), Bounds.MAX_APPOINTMENT_ID - mark.length())) + mark;
                if (!used.contains(free)) {
                    return free;
                }
            }
        }
    }

    private boolean startsTheSame(TeacherFact fact) {
        return fact instanceof AppointmentStarted start && ourStarts.containsKey(start.appointmentId());
    }

    /** Why somebody was appointed may be told in one file and not in the other. */
    private static boolean isSame(AppointmentStarted ours, AppointmentStarted theirs) {
        return ours.brin().equals(theirs.brin())
                && ours.startDate().equals(theirs.startDate())
                && ours.functionScale().equals(theirs.functionScale())
                && ours.category().equals(theirs.category())
                && ours.terms().equals(theirs.terms());
    }

    /** What stands in the way, in order of number; empty when nothing does. What only one file tells of made sense there. */
    List<Broken> broken() {
        Map<Subject, List<RecordedFact<?>>> told = new HashMap<>();
        taken.forEach(f -> told.computeIfAbsent(Subject.of(f.fact()), s -> new ArrayList<>())
                .add(f));
        told.keySet().retainAll(ours.stream().map(f -> Subject.of(f.fact())).collect(Collectors.toSet()));
        List<Broken> broken = new ArrayList<>();
        told.forEach((subject, facts) -> {
            List<Broken> twice = subject.role() == null ? List.of() : heldTwice(subject, facts);
            broken.addAll(twice.isEmpty() ? contradicting(subject, facts) : twice);
        });
        broken.sort(Comparator.comparingLong(Broken::number));
        return broken;
    }

    /** Of a role that one file tells to be held on the day that the other tells it was entered: nobody told that it ended. */
    private List<Broken> heldTwice(Subject subject, List<RecordedFact<?>> told) {
        List<RecordedFact<?>> here = ofWorkAnd(ourFacts(subject));
        List<RecordedFact<?>> there = ofWorkAnd(told);
        List<RoleHolding> heldHere = RoleHolding.of(here, restDays);
        List<RoleHolding> heldThere = RoleHolding.of(there, restDays);
        List<Broken> broken = new ArrayList<>();
        for (RoleHolding theirs : heldThere) {
            boolean twice = heldHere.stream()
                    .anyMatch(one -> one.heldOn(theirs.entry().entryDate())
                            || theirs.heldOn(one.entry().entryDate()));
            if (twice) {
                broken.add(new Broken(theirs.entered().number(), CareerRule.ROLE_HELD_ONCE));
            }
        }
        return broken;
    }

    private List<RecordedFact<?>> ourFacts(Subject subject) {
        return ours.stream().filter(f -> Subject.of(f.fact()).equals(subject)).toList();
    }

    /** These facts beside all arbeidsrelaties of both files. */
    private List<RecordedFact<?>> ofWorkAnd(List<RecordedFact<?>> facts) {
        List<RecordedFact<?>> all = new ArrayList<>(facts);
        ours.stream().filter(f -> f.fact() instanceof AppointmentFact).forEach(all::add);
        taken.stream().filter(f -> f.fact() instanceof AppointmentFact).forEach(all::add);
        return all;
    }

    private List<Broken> contradicting(Subject subject, List<RecordedFact<?>> told) {
        List<RecordedFact<?>> after = new ArrayList<>(ours);
        after.addAll(told);
        if (FactRules.holdTogether(after, subject)) {
            return List.of();
        }
        Set<Statement> stated =
                ourFacts(subject).stream().map(f -> Statement.of(f.fact())).collect(Collectors.toSet());
        List<RecordedFact<?>> before =
                subject.appointmentId() == null ? ofWorkAnd(ourFacts(subject)) : new ArrayList<>(ourFacts(subject));
        List<Broken> broken = new ArrayList<>();
        for (RecordedFact<?> fact : told) {
            Optional<Rule> rule = stated.contains(Statement.of(fact.fact()))
                    ? Optional.of(FactRule.FILES_CONTRADICT)
                    : FactRules.broken(before, fact.fact(), restDays);
            rule.ifPresentOrElse(one -> broken.add(new Broken(fact.number(), one)), () -> before.add(fact));
        }
        // By itself each may fit, and yet not together.
        return broken.isEmpty()
                ? told.stream()
                        .map(f -> new Broken(f.number(), FactRule.FILES_CONTRADICT))
                        .toList()
                : List.copyOf(broken);
    }
}
