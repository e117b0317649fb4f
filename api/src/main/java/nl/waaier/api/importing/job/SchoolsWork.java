package nl.waaier.api.importing.job;

import java.util.List;
import java.util.Objects;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Rejection;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Tally;
import nl.waaier.api.importing.Tally.Fate;
import nl.waaier.api.importing.rows.SchoolRow;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.command.RegisterSchool;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Registers boards and schools, one row at a time. */
final class SchoolsWork implements Work {

    private final List<SchoolUnit> units;
    private final BoardsInRun boards;
    private final CommandGateway commands;
    private final boolean dryRun;

    SchoolsWork(List<SchoolUnit> units, BoardsInRun boards, CommandGateway commands, boolean dryRun) {
        this.units = units;
        this.boards = boards;
        this.commands = commands;
        this.dryRun = dryRun;
    }

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public int step(int from, int atMost, Tally tally) {
        boards.forget();
        int end = Math.min(units.size(), from + atMost);
        for (SchoolUnit unit : units.subList(from, end)) {
            if (!unit.faults().isEmpty()) {
                reject(unit, unit.faults(), tally);
            } else if (unit.repeated()) {
                tally.accepted(ImportFile.ORGANISATIE, Fate.UNCHANGED);
            } else {
                take(unit, Objects.requireNonNull(unit.values()), tally);
            }
        }
        return end;
    }

    private void take(SchoolUnit unit, SchoolRow row, Tally tally) {
        Organisation organisation = boards.of(row.board());
        School known = organisation.schools().get(row.school().brin());
        // Asked beforehand, because a command that is refused would undo the rows before it as well.
        if (known != null && known.sector() != row.school().sector()) {
            reject(unit, List.of(new Fault("sector", OrganisationRule.SCHOOL_KEEPS_SECTOR)), tally);
            return;
        }
        int events = dryRun ? pretend(row, organisation, known) : register(row);
        tally.recorded(events);
        tally.accepted(
                ImportFile.ORGANISATIE, known == null ? Fate.ADDED : events == 0 ? Fate.UNCHANGED : Fate.REPLACED);
    }

    private int register(SchoolRow row) {
        return commands.<Integer>sendAndWait(new RegisterSchool(row.board(), row.boardName(), row.school(), false));
    }

    private int pretend(SchoolRow row, Organisation organisation, @Nullable School known) {
        boards.pretend(row.board(), row.boardName(), row.school());
        return (organisation.name().equals(row.boardName()) ? 0 : 1)
                + (row.school().equals(known) ? 0 : 1);
    }

    @Override
    public void giveUp(int unit, Tally tally) {
        reject(units.get(unit), List.of(Fault.ofRow(RowRule.NOT_PROCESSED)), tally);
    }

    private static void reject(SchoolUnit unit, List<Fault> faults, Tally tally) {
        tally.rejected(Rejection.ofRow(ImportFile.ORGANISATIE, unit.row().line(), faults));
    }
}
