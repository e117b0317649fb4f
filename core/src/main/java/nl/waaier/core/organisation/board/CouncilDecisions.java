package nl.waaier.core.organisation.board;

import java.util.List;
import nl.waaier.core.organisation.CouncilHearings;
import nl.waaier.core.organisation.CouncilRule;
import nl.waaier.core.organisation.command.RecordCouncilHearing;
import nl.waaier.core.organisation.command.WithdrawCouncilHearing;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.CouncilHeard;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.organisation.event.CouncilHearingWithdrawn;
import nl.waaier.core.shared.RuleBroken;

/** Decides what follows from a command about hearing a participation council. Pure: no clock, no chance, no store. */
final class CouncilDecisions {

    private CouncilDecisions() {}

    /** @throws RuleBroken when it counts before the council was heard, or ends before it begins */
    static List<BoardEvent> decide(CouncilHearings hearings, RecordCouncilHearing command) {
        CouncilHearing hearing = command.hearing();
        if (hearing.from().isBefore(hearing.heardOn())) {
            throw new RuleBroken(CouncilRule.HEARING_COUNTS_ONCE_HEARD);
        }
        if (hearing.until() != null && hearing.until().isBefore(hearing.from())) {
            throw new RuleBroken(CouncilRule.HEARING_PERIOD_IN_ORDER);
        }
        return hearing.equals(hearings.held().get(hearing.code()))
                ? List.of()
                : List.of(new CouncilHeard(command.boardNumber(), hearing));
    }

    /** @throws RuleBroken when nothing was ever recorded under this code */
    static List<BoardEvent> decide(CouncilHearings hearings, WithdrawCouncilHearing command) {
        if (hearings.held().containsKey(command.code())) {
            return List.of(new CouncilHearingWithdrawn(command.boardNumber(), command.code(), command.reason()));
        }
        if (hearings.withdrawn().contains(command.code())) {
            return List.of();
        }
        throw new RuleBroken(CouncilRule.HEARING_MUST_EXIST);
    }
}
