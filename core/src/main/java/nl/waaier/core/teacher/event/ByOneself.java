package nl.waaier.core.teacher.event;

/** A fact that nobody but the person whom it is about records, replaces or withdraws. */
public sealed interface ByOneself permits OwnFact, RightSpent, ConsentGiven {}
