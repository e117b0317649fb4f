package nl.waaier.api.importing.recording;

import java.util.List;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.report.StepResults.Fate;
import nl.waaier.api.importing.rows.SchoolRow;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.command.RegisterSchool;
import org.jspecify.annotations.Nullable;

/** Registers boards and schools, one row at a time. */
public final class SchoolImport {

    private final DeliveryCommands commands;
    private final KnownOrganisations organisations;
    private final boolean dryRun;

    /** @param dryRun decide everything, record nothing */
    public SchoolImport(DeliveryCommands commands, KnownOrganisations organisations, boolean dryRun) {
        this.commands = commands;
        this.organisations = organisations;
        this.dryRun = dryRun;
    }

    /**
     * Takes in the schools within the running transaction.
     *
     * @return how many: all
     */
    public int take(List<DeliveredSchool> schools, StepResults results) {
        organisations.forget();
        for (DeliveredSchool school : schools) {
            SchoolRow values = school.values();
            if (values == null) {
                results.rejected(school.row(), school.faults());
            } else if (school.repeated()) {
                results.accepted(school.row().file(), Fate.UNCHANGED);
            } else {
                take(school, values, results);
            }
        }
        return schools.size();
    }

    private void take(DeliveredSchool school, SchoolRow row, StepResults results) {
        Organisation organisation = organisations.of(row.board());
        School known = organisation.schools().get(row.school().brin());
        // Asked beforehand, because a command that is refused would undo the rows before it as well.
        if (known != null && known.sector() != row.school().sector()) {
            results.rejected(school.row(), List.of(new RowFault("sector", OrganisationRule.SCHOOL_KEEPS_SECTOR)));
            return;
        }
        int events = dryRun ? pretend(row, organisation, known) : register(row);
        results.recorded(events);
        results.accepted(
                school.row().file(), known == null ? Fate.ADDED : events == 0 ? Fate.UNCHANGED : Fate.REPLACED);
    }

    private int register(SchoolRow row) {
        return commands.<Integer>send(new RegisterSchool(row.board(), row.boardName(), row.school(), false));
    }

    private int pretend(SchoolRow row, Organisation organisation, @Nullable School known) {
        organisations.pretend(row.board(), row.boardName(), row.school());
        return (organisation.name().equals(row.boardName()) ? 0 : 1)
                + (row.school().equals(known) ? 0 : 1);
    }

    /** Rejects a school that the product cannot take in. */
    public static void giveUp(DeliveredSchool school, StepResults results) {
        results.rejected(List.of(school.row()), RowFault.ofRow(RowRule.NOT_PROCESSED));
    }
}
