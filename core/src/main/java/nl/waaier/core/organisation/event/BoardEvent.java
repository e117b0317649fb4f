package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/** Something recorded about one board. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface BoardEvent
        permits BoardRegistered,
                SchoolRegistered,
                SchoolClosed,
                SchoolClosingWithdrawn,
                RoleDefined,
                TeamDefined,
                RoleRestSet,
                FiguresPublished,
                PromotionPolicyAdopted,
                PromotionPolicyWithdrawn,
                ScaleLadderSet,
                ScaleLadderWithdrawn,
                FunctiemixTargetAgreed,
                FunctiemixTargetWithdrawn,
                WantedRoleAgreed,
                WantedRoleWithdrawn,
                RightsRuleSetAdopted,
                RightsRuleSetWithdrawn,
                AccessGranted,
                AccessWithdrawn {

    /** Which board. */
    BoardNumber boardNumber();

    /** First day on which it holds, null when it holds for all dates (deliveries do not date the organisation). */
    @Nullable
    LocalDate effectiveDate();
}
