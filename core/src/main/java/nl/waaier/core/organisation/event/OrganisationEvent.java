package nl.waaier.core.organisation.event;

/** What a board is and how it works: its schools, teams, roles, policies, ladders of scales and rule sets of basic rights; its {@link nl.waaier.core.organisation.Organisation}. */
public sealed interface OrganisationEvent extends BoardEvent
        permits BoardRegistered,
                SchoolRegistered,
                SchoolClosed,
                SchoolClosingWithdrawn,
                RoleDefined,
                TeamDefined,
                RoleRestSet,
                PromotionPolicyAdopted,
                PromotionPolicyWithdrawn,
                ScaleLadderSet,
                ScaleLadderWithdrawn,
                RightsRuleSetAdopted,
                RightsRuleSetWithdrawn {}
