package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.report.StepResults.Fate;
import nl.waaier.api.importing.rows.AppointmentRow;
import nl.waaier.api.importing.rows.CareerRow;
import nl.waaier.api.importing.rows.FieldReader;
import nl.waaier.api.importing.rows.PromotionRow;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.ImportDecision.Change;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** What a delivery says about one person, as facts, and what became of each row of it. Not thread-safe. */
final class DeliveryPlan {

    private final List<PlannedRow> rows = new ArrayList<>();
    /** Arbeidsrelaties that go on according to the delivery, each with the date of its last mutation. */
    private final Map<String, LocalDate> open = new HashMap<>();

    private final Map<String, AppointmentRows> appointments = new TreeMap<>();
    private final Person person;
    private final Organisation organisation;

    private DeliveryPlan(Person person, Organisation organisation) {
        this.person = person;
        this.organisation = organisation;
    }

    /**
     * Turns the rows about a person into facts: the same rows in any order make the same plan.
     *
     * @param organisation the board's schools and roles
     * @param today the day on which the delivery was handed in
     * @param recorded the arbeidsrelaties on record; asked only where the delivery leaves out how one began
     * @param delivered rows of aanstellingen.csv, loopbaan.csv and promoties.csv, all about this person
     */
    static DeliveryPlan of(
            Person person,
            Organisation organisation,
            LocalDate today,
            Supplier<List<Appointment>> recorded,
            List<DeliveredRow> delivered) {
        DeliveryPlan plan = new DeliveryPlan(person, organisation);
        delivered.stream().sorted(DeliveredRow.BY_CONTENT).forEach(plan::add);
        plan.appointments.values().forEach(rows -> rows.plan(recorded, plan.open, today));
        return plan;
    }

    private void add(DeliveredRow delivered) {
        PlannedRow row = new PlannedRow(delivered);
        rows.add(row);
        FieldReader reader = new FieldReader(delivered);
        switch (delivered.file()) {
            case AANSTELLINGEN -> addAppointment(row, reader);
            case LOOPBAAN -> says(row, reader, CareerRow.read(reader, person, organisation));
            case PROMOTIES -> says(row, reader, PromotionRow.read(reader, person, organisation));
            case ORGANISATIE, LERAREN ->
                throw new IllegalArgumentException(delivered.file() + " tells nothing that a person did");
        }
        reader.readings().forEach(one -> row.warn(one.column(), one.rule(), one.written(), one.read()));
    }

    private static void says(PlannedRow row, FieldReader reader, @Nullable TeacherFact fact) {
        if (fact == null) {
            row.reject(reader.faults());
        } else {
            row.says(fact);
        }
    }

    private void addAppointment(PlannedRow row, FieldReader reader) {
        AppointmentRows group = appointments.computeIfAbsent(
                AppointmentRow.numberOf(reader), number -> new AppointmentRows(person.board(), person.id(), number));
        AppointmentRow values = AppointmentRow.read(reader);
        SchoolHistory school = values == null ? null : organisation.schools().get(values.brin());
        if (values == null) {
            row.reject(reader.faults());
            group.leaveOut(AppointmentRow.changeDateOf(reader));
        } else if (school == null) {
            row.reject("brin", OrganisationRule.SCHOOL_OF_BOARD);
            group.leaveOut(values.changeDate());
        } else {
            group.add(row, values, school);
        }
    }

    /** Every row, rejected ones included. */
    List<PlannedRow> rows() {
        return rows;
    }

    /** What the rows say that are not rejected, row by row. */
    List<TeacherFact> facts() {
        return rows.stream().flatMap(row -> row.facts().stream()).toList();
    }

    /** Arbeidsrelaties that go on according to the delivery, each with the date of its last mutation. */
    Map<String, LocalDate> open() {
        return Map.copyOf(open);
    }

    /** The files of the rows that are rejected so far. */
    Set<ImportFile> filesWithRejectedRows() {
        Set<ImportFile> files = EnumSet.noneOf(ImportFile.class);
        rows.stream()
                .filter(row -> !row.faults().isEmpty())
                .forEach(row -> files.add(row.row().file()));
        return files;
    }

    /** Whether a row says several things, of which one could be taken and another not. */
    boolean hasRowsThatSaySeveralThings() {
        return rows.stream().anyMatch(row -> row.facts().size() > 1);
    }

    /**
     * Rejects the rows of which only a part would be taken, so that a row is taken whole or not at all.
     *
     * @param outcomes one per fact of {@link #facts()}
     * @return whether there were any; then the facts are others and the outcomes no longer theirs
     */
    boolean rejectHalfTaken(List<Outcome> outcomes) {
        boolean found = false;
        int at = 0;
        for (PlannedRow row : rows) {
            List<Outcome> ofRow = outcomes.subList(at, at + row.facts().size());
            at += ofRow.size();
            if (isRejected(ofRow) && ofRow.stream().anyMatch(o -> o.status() != Status.REJECTED)) {
                reject(row, ofRow);
                found = true;
            }
        }
        return found;
    }

    /**
     * Tells every row what became of it.
     *
     * @param outcomes one per fact of {@link #facts()}
     */
    void conclude(List<Outcome> outcomes) {
        int at = 0;
        for (PlannedRow row : rows) {
            List<Outcome> ofRow = outcomes.subList(at, at + row.facts().size());
            at += ofRow.size();
            if (isRejected(ofRow)) {
                reject(row, ofRow);
            } else {
                row.accept(fate(ofRow));
            }
        }
    }

    private static boolean isRejected(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(o -> o.status() == Status.REJECTED);
    }

    private void reject(PlannedRow row, List<Outcome> outcomes) {
        // What is left of an arbeidsrelatie without this row does not show that it goes on.
        for (TeacherFact fact : row.facts()) {
            if (fact instanceof AppointmentFact f) {
                open.remove(f.appointmentId());
            }
        }
        Map<Rule, RowFault> faults = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.rule() != null) {
                faults.putIfAbsent(
                        outcome.rule(), new RowFault(null, outcome.rule(), FormatWords.ofAll(outcome.onRecord())));
            }
        }
        row.reject(List.copyOf(faults.values()));
    }

    /** Tells the rows about ends on record that the delivery denies, and that stand all the same. */
    void denied(List<AppointmentEnded> ends) {
        for (AppointmentEnded end : ends) {
            lastRowAbout(end)
                    .ifPresent(row -> row.warn("einddatum", WarningRule.END_NOT_DELIVERED, FormatWords.of(end), null));
        }
    }

    /** Tells the rows what does not look right beside the other arbeidsrelaties of the person. */
    void compare(List<Appointment> appointments) {
        Map<String, PlannedRow> first = new HashMap<>();
        for (PlannedRow row : rows) {
            for (TeacherFact fact : row.facts()) {
                if (fact instanceof AppointmentStarted f) {
                    first.put(f.appointmentId(), row);
                } else if (fact instanceof AppointmentFact f) {
                    first.putIfAbsent(f.appointmentId(), row);
                }
            }
        }
        if (!first.isEmpty()) {
            new CountedTwice(appointments, first).tell();
        }
    }

    /** Tells the rows what they changed of what was on record. */
    void changed(List<Change> changes) {
        for (Change change : changes) {
            rowBehind(change).ifPresent(row -> row.changed(change));
        }
    }

    /** The row that says what is recorded instead; where nothing is, the last row about the same arbeidsrelatie. */
    private Optional<PlannedRow> rowBehind(Change change) {
        TeacherFact instead = change.becomes();
        return instead == null
                ? lastRowAbout(change.was())
                : rows.stream().filter(row -> row.facts().contains(instead)).findFirst();
    }

    private Optional<PlannedRow> lastRowAbout(TeacherFact fact) {
        return rows.stream()
                .filter(row -> row.facts().stream().anyMatch(said -> isAboutSame(said, fact)))
                .max(Comparator.comparing(row -> row.facts().getLast(), FactOrder.BY_DATE));
    }

    private static boolean isAboutSame(TeacherFact one, TeacherFact other) {
        return one instanceof AppointmentFact a
                && other instanceof AppointmentFact b
                && a.appointmentId().equals(b.appointmentId());
    }

    /** Tells what became of every row. */
    void tell(StepResults results) {
        rows.forEach(row -> row.tell(results));
    }

    private static Fate fate(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(o -> o.status() == Status.REPLACED)) {
            return Fate.REPLACED;
        }
        return outcomes.stream().anyMatch(o -> o.status() == Status.RECORDED) ? Fate.ADDED : Fate.UNCHANGED;
    }
}
