package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.waaier.api.importing.ChangeRule;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.report.StepResults.Fate;
import nl.waaier.api.importing.rows.SchoolRow;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.command.CloseSchool;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.Brin;
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
        SchoolHistory known = organisation.schools().get(row.school().brin());
        // What a delivery does not date holds from the day on which it is handed in; what was before stays.
        LocalDate from = row.from() == null && known != null && !school.dated() ? organisations.today() : row.from();
        List<BoardEvent> events = events(row, from, organisation);
        RowFault fault = fault(row, known, after(organisation, events));
        // Asked beforehand, because a command that is refused would undo the rows before it as well.
        if (fault != null) {
            results.rejected(school.row(), List.of(fault));
            return;
        }
        if (!dryRun) {
            record(row, from);
        }
        organisations.learn(row.board(), events, dryRun);
        results.recorded(events.size());
        if (known != null) {
            events.forEach(event -> change(event, known, row.school())
                    .ifPresent(change -> results.changed(
                            school.row(), null, ChangeRule.RECORD_REPLACED, change.was(), change.becomes())));
        }
        results.accepted(
                school.row().file(), known == null ? Fate.ADDED : events.isEmpty() ? Fate.UNCHANGED : Fate.REPLACED);
    }

    private static @Nullable RowFault fault(SchoolRow row, @Nullable SchoolHistory known, Organisation registered) {
        School school = row.school();
        if (known != null && known.sector() != school.sector()) {
            return new RowFault("sector", OrganisationRule.SCHOOL_KEEPS_SECTOR);
        }
        if (row.lastDay() == null) {
            return null;
        }
        return registered
                .succession()
                .broken(school.brin(), row.lastDay(), row.successor())
                .map(rule -> new RowFault(row.successor() == null ? "laatste_dag" : "opvolger", rule))
                .orElse(null);
    }

    private void record(SchoolRow row, @Nullable LocalDate from) {
        commands.<Integer>send(new RegisterSchool(row.board(), row.boardName(), row.school(), from, false));
        if (row.lastDay() != null) {
            commands.<Integer>send(new CloseSchool(row.board(), row.school().brin(), row.lastDay(), row.successor()));
        }
    }

    private record Change(String was, String becomes) {}

    private static Optional<Change> change(BoardEvent event, SchoolHistory known, School becomes) {
        if (event instanceof SchoolRegistered registered) {
            LocalDate from = registered.effectiveDate();
            School was = known.on(from == null ? LocalDate.MIN : from);
            return Optional.of(new Change(words(was, becomes, null), words(becomes, was, from)));
        }
        return event instanceof SchoolClosed closed
                ? Optional.of(new Change(
                        words(known.lastDay(), known.successor()), words(closed.lastDay(), closed.successor())))
                : Optional.empty();
    }

    /** What one school has that another has not, without names: these are texts. */
    private static String words(School one, School other, @Nullable LocalDate from) {
        List<String> words = new ArrayList<>();
        if (!one.name().equals(other.name())) {
            words.add("schoolnaam (tekst)");
        }
        if (!Objects.equals(one.municipality(), other.municipality())) {
            words.add("gemeente (tekst)");
        }
        if (!Objects.equals(one.randstad(), other.randstad())) {
            words.add("randstad " + (one.randstad() == null ? "(leeg)" : one.randstad() ? "J" : "N"));
        }
        if (from != null) {
            words.add("vanaf " + from);
        }
        return String.join(", ", words);
    }

    private static String words(@Nullable LocalDate lastDay, @Nullable Brin successor) {
        String last = lastDay == null ? "laatste_dag (leeg)" : "laatste_dag " + lastDay;
        return successor == null ? last : last + ", opvolger " + successor.value();
    }

    /** What a row would record. */
    private static List<BoardEvent> events(SchoolRow row, @Nullable LocalDate from, Organisation organisation) {
        School school = row.school();
        SchoolHistory known = organisation.schools().get(school.brin());
        List<BoardEvent> events = new ArrayList<>();
        if (!organisation.name().equals(row.boardName())) {
            events.add(new BoardRegistered(row.board(), row.boardName(), null));
        }
        if (known == null || !known.tells(school, from)) {
            events.add(new SchoolRegistered(
                    row.board(),
                    school.brin(),
                    school.name(),
                    school.sector(),
                    school.municipality(),
                    school.randstad(),
                    from));
        }
        if (row.lastDay() != null
                && (known == null
                        || !row.lastDay().equals(known.lastDay())
                        || !Objects.equals(row.successor(), known.successor()))) {
            events.add(new SchoolClosed(row.board(), school.brin(), row.lastDay(), row.successor()));
        }
        return events;
    }

    private static Organisation after(Organisation organisation, List<BoardEvent> events) {
        Organisation after = organisation;
        for (BoardEvent event : events) {
            after = event instanceof SchoolClosed ? after : after.evolve(event);
        }
        return after;
    }

    /** Rejects a school that the product cannot take in. */
    public static void giveUp(DeliveredSchool school, StepResults results) {
        results.rejected(List.of(school.row()), RowFault.ofRow(RowRule.NOT_PROCESSED));
    }
}
