package nl.waaier.projections.facts;

import java.util.function.Predicate;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * Which facts a view keeps, per teacher.
 *
 * @param name the view's name, kebab-case; names its collections
 * @param version the version of what a document of this view holds; raise it whenever that changes, and the view is
 *     rebuilt at the next start
 * @param keeps which facts it keeps
 * @param withNotes whether it keeps the free texts
 */
public record FactView(String name, int version, Predicate<TeacherFact> keeps, boolean withNotes) {}
