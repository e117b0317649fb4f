package nl.waaier.core.organisation.event;

/** What a board agreed about its functiemix; its {@link nl.waaier.core.organisation.FunctiemixTargets}. */
public sealed interface TargetEvent extends BoardEvent permits FunctiemixTargetAgreed, FunctiemixTargetWithdrawn {}
