package nl.waaier.core.architecture.bad;

import java.sql.Connection;

/** Would decide differently when the database does. */
record DecisionThatKnowsADatabase(Connection connection) {}
