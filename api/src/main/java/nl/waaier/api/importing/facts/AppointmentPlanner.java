package nl.waaier.api.importing.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.facts.DeliveryPlanner.RecordedAppointments;
import nl.waaier.api.importing.rows.AppointmentRow;
import nl.waaier.api.importing.rows.Read;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;

/** Groups one person's rows of aanstellingen.csv per arbeidsrelatie. */
final class AppointmentPlanner {

    private final BoardNumber board;
    private final TeacherId teacher;
    private final Map<Brin, School> schools;
    private final RecordedAppointments recorded;
    private final Map<String, AppointmentGroup> groups = new TreeMap<>();

    AppointmentPlanner(BoardNumber board, TeacherId teacher, Map<Brin, School> schools, RecordedAppointments recorded) {
        this.board = board;
        this.teacher = teacher;
        this.schools = schools;
        this.recorded = recorded;
    }

    void add(PlannedRow row) {
        AppointmentGroup group = groups.computeIfAbsent(
                AppointmentRow.numberOf(row.row().fields()), number -> new AppointmentGroup(board, teacher, number));
        Read<AppointmentRow> read = AppointmentRow.read(row.row().fields());
        if (!read.isGood()) {
            row.reject(read.faults());
            group.taint(AppointmentRow.changeDateOf(row.row().fields()));
            return;
        }
        AppointmentRow values = read.get();
        School school = schools.get(values.brin());
        if (school == null) {
            row.reject("brin", OrganisationRule.SCHOOL_OF_BOARD);
            group.taint(values.changeDate());
            return;
        }
        if (values.isAboveFullTime()) {
            row.warn("fte", WarningRule.FTE_ABOVE_ONE);
        }
        group.add(row, values, school.sector());
    }

    void plan(Map<String, LocalDate> open) {
        groups.values().forEach(group -> group.plan(recorded, open));
    }
}
