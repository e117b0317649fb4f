package nl.waaier.core.architecture.bad;

import nl.waaier.core.career.RoleKey;

/** Would turn the dependency of every part on the shared values around. */
record SharedThatKnowsCareers(RoleKey role) {}
