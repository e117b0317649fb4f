package nl.waaier.core.architecture.bad.event;

import nl.waaier.core.career.CareerRule;

/** Would bind stored history to today's rules. */
record EventThatKnowsItsRules(CareerRule rule) {}
