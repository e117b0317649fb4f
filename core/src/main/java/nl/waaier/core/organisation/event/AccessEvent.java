package nl.waaier.core.organisation.event;

/** Who may see and do what of a board; its {@link nl.waaier.core.organisation.AccessGrants}. */
public sealed interface AccessEvent extends BoardEvent permits AccessGranted, AccessWithdrawn {}
