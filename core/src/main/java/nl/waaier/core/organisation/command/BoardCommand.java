package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something asked about one board. */
public sealed interface BoardCommand
        permits RegisterSchool,
                CloseSchool,
                WithdrawSchoolClosing,
                DefineRole,
                DefineTeam,
                SetRoleRest,
                PublishFigures,
                AdoptPromotionPolicy,
                WithdrawPromotionPolicy,
                SetScaleLadder,
                WithdrawScaleLadder,
                AgreeFunctiemixTarget,
                WithdrawFunctiemixTarget,
                AgreeWantedRole,
                WithdrawWantedRole,
                AdoptRightsRuleSet,
                WithdrawRightsRuleSet,
                GrantAccess,
                WithdrawAccess,
                RecordCouncilHearing,
                WithdrawCouncilHearing {

    /** Which board. */
    BoardNumber boardNumber();

    /** The stream that the decision is about. */
    @TargetAggregateIdentifier
    default String streamId() {
        return boardNumber().streamId();
    }
}
