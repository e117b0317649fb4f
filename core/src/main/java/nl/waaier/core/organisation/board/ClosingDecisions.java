package nl.waaier.core.organisation.board;

import java.util.List;
import java.util.Objects;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.command.CloseSchool;
import nl.waaier.core.organisation.command.WithdrawSchoolClosing;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolClosingWithdrawn;
import nl.waaier.core.shared.RuleBroken;

/** Decides about the last days of schools, and about what takes their places. */
final class ClosingDecisions {

    private ClosingDecisions() {}

    /** @throws RuleBroken when a school would not be the board's, or would take the place of another without being there */
    static List<BoardEvent> decide(Organisation organisation, CloseSchool command) {
        organisation
                .succession()
                .broken(command.school(), command.lastDay(), command.successor())
                .ifPresent(rule -> {
                    throw new RuleBroken(rule);
                });
        SchoolHistory known = organisation.schools().get(command.school());
        boolean same = known != null
                && command.lastDay().equals(known.lastDay())
                && Objects.equals(command.successor(), known.successor());
        return same
                ? List.of()
                : List.of(new SchoolClosed(
                        command.boardNumber(), command.school(), command.lastDay(), command.successor()));
    }

    /** Of a school that goes on nothing is withdrawn. */
    static List<BoardEvent> decide(Organisation organisation, WithdrawSchoolClosing command) {
        SchoolHistory known = organisation.schools().get(command.school());
        return known == null || known.lastDay() == null
                ? List.of()
                : List.of(new SchoolClosingWithdrawn(command.boardNumber(), command.school(), command.reason()));
    }
}
