package nl.waaier.api.importing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.rows.CareerRow;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.api.importing.rows.Read;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;

/** Turns the rows of one person into facts. Pure: the same rows in any order make the same plan. */
public final class DeliveryPlanner {

    private final BoardNumber board;
    private final TeacherId teacher;
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
     * @param board whose member of staff
     * @param teacher about whom
     * @param organisation the board's schools and roles
     * @param recorded what is on record
     */
    public DeliveryPlanner(
            BoardNumber board, TeacherId teacher, Organisation organisation, RecordedAppointments recorded) {
        this.board = board;
        this.teacher = teacher;
        this.organisation = organisation;
        this.recorded = recorded;
    }

    /**
     * Plans what to take in.
     *
     * @param delivered rows of aanstellingen.csv and loopbaan.csv, all about this person
     */
    public DeliveryPlan plan(List<DeliveredRow> delivered) {
        List<PlannedRow> rows = new ArrayList<>(delivered.size());
        delivered.stream().sorted(DeliveredRow.BY_CONTENT).forEach(row -> rows.add(new PlannedRow(row)));
        AppointmentPlanner appointments = new AppointmentPlanner(board, teacher, organisation.schools(), recorded);
        CareerPlanner careers = new CareerPlanner(board, teacher, organisation);
        for (PlannedRow row : rows) {
            if (row.row().file() == ImportFile.AANSTELLINGEN) {
                appointments.add(row);
            } else {
                Read<CareerRow> read = CareerRow.read(row.row().fields());
                if (read.isGood()) {
                    careers.plan(row, read.get());
                } else {
                    row.reject(read.faults());
                }
            }
        }
        Map<String, LocalDate> open = new HashMap<>();
        appointments.plan(open);
        return new DeliveryPlan(rows, open);
    }
}
