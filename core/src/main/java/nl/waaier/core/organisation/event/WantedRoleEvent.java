package nl.waaier.core.organisation.event;

/** Which roles a board wants to be held; its {@link nl.waaier.core.organisation.WantedRoles}. */
public sealed interface WantedRoleEvent extends BoardEvent permits WantedRoleAgreed, WantedRoleWithdrawn {}
