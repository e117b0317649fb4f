package nl.waaier.api.importing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.waaier.api.importing.rows.CareerRow;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.api.importing.rows.PromotionRow;
import nl.waaier.api.importing.rows.Read;
import nl.waaier.api.person.Person;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.TeacherId;

/** Turns the rows of one person into facts. Pure: the same rows in any order make the same plan. */
public final class DeliveryPlanner {

    private final Person person;
    private final Organisation organisation;
    private final RecordedAppointments recorded;

    /** Looks up what is on record; asked only where a delivery leaves out how an arbeidsrelatie began. */
    @FunctionalInterface
    public interface RecordedAppointments {

        /** Nothing is on record: somebody new. */
        RecordedAppointments NONE = teacher -> List.of();

        /** The arbeidsrelaties of this teacher. */
        List<Appointment> of(TeacherId teacher);
    }

    /**
     * @param person about whom
     * @param organisation the board's schools and roles
     * @param recorded what is on record
     */
    public DeliveryPlanner(Person person, Organisation organisation, RecordedAppointments recorded) {
        this.person = person;
        this.organisation = organisation;
        this.recorded = recorded;
    }

    /**
     * Plans what to take in.
     *
     * @param delivered rows of aanstellingen.csv, loopbaan.csv and promoties.csv, all about this person
     */
    public DeliveryPlan plan(List<DeliveredRow> delivered) {
        List<PlannedRow> rows = new ArrayList<>(delivered.size());
        delivered.stream().sorted(DeliveredRow.BY_CONTENT).forEach(row -> rows.add(new PlannedRow(row)));
        AppointmentPlanner appointments =
                new AppointmentPlanner(person.board(), person.id(), organisation.schools(), recorded);
        CareerPlanner careers = new CareerPlanner(person.board(), person.id(), organisation);
        PromotionPlanner promotions = new PromotionPlanner(person, organisation);
        for (PlannedRow row : rows) {
            List<String> fields = row.row().fields();
            switch (row.row().file()) {
                case AANSTELLINGEN -> appointments.add(row);
                case LOOPBAAN -> plan(row, CareerRow.read(fields), careers::plan);
                case PROMOTIES -> plan(row, PromotionRow.read(fields), promotions::plan);
                case ORGANISATIE, LERAREN ->
                    throw new IllegalArgumentException(row.row().file() + " tells nothing that a person did");
            }
        }
        Map<String, LocalDate> open = new HashMap<>();
        appointments.plan(open);
        return new DeliveryPlan(rows, open);
    }

    private static <T> void plan(PlannedRow row, Read<T> read, BiConsumer<PlannedRow, T> planner) {
        if (read.isGood()) {
            planner.accept(row, read.get());
        } else {
            row.reject(read.faults());
        }
    }
}
