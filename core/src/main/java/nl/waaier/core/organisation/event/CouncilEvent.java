package nl.waaier.core.organisation.event;

/** What participation councils said; its {@link nl.waaier.core.organisation.CouncilHearings}. */
public sealed interface CouncilEvent extends BoardEvent permits CouncilHeard, CouncilHearingWithdrawn {}
