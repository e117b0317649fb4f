package nl.waaier.api.importing.facts;

import nl.waaier.api.importing.rows.PromotionRow;
import nl.waaier.api.person.Person;
import nl.waaier.api.person.SelfReference;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.teacher.event.PromotionStepTaken;

/** Turns a row of promoties.csv into a fact. */
final class PromotionPlanner {

    private final Person person;
    private final Organisation organisation;

    PromotionPlanner(Person person, Organisation organisation) {
        this.person = person;
        this.organisation = organisation;
    }

    void plan(PlannedRow row, PromotionRow values) {
        PromotionStepTaken step = new PromotionStepTaken(
                person.id(),
                person.board(),
                values.trajectory(),
                values.brin(),
                values.fromScale(),
                values.toScale(),
                values.step(),
                values.date(),
                values.outcome(),
                null,
                SelfReference.isTo(person, values.decidedBy()),
                null,
                values.notes());
        organisation.broken(step).ifPresentOrElse(rule -> row.reject("brin", rule), () -> row.says(step));
    }
}
