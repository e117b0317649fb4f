package nl.waaier.core.teacher.event;

/** A fact about somebody's basic right (basisrecht): the hours and euros per school year for the own development. */
public sealed interface RightsFact extends DevelopmentFact
        permits ActivityAssigned, ConsentGiven, RightSpent, LapseAgreed {}
