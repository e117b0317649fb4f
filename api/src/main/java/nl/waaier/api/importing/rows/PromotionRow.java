package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.SelfReference;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/** A row of promoties.csv: one step of a promotion trajectory. */
public final class PromotionRow {

    private PromotionRow() {}

    /** The step that a row about this person tells; null when it has faults, alone or towards the organisation. */
    public static @Nullable PromotionStepTaken read(FieldReader reader, Person person, Organisation organisation) {
        String trajectory = reader.identifier("traject");
        Brin brin = reader.brin();
        PromotionStep step = reader.requiredWord("stap", PromotionStep::find);
        TrajectoryComponent component = reader.word("onderdeel", TrajectoryComponent::find);
        LocalDate date = reader.requiredDate("datum");
        String from = reader.requiredScale("van");
        String to = reader.requiredScale("naar");
        PromotionOutcome outcome = reader.word("uitkomst", PromotionOutcome::find);
        String role = reader.word("rol", code -> Optional.of(code).filter(Bounds::isRole));
        Notes notes = reader.notes();
        if (reader.hasFaults()) {
            return null;
        }
        PromotionStepTaken fact = new PromotionStepTaken(
                person.id(),
                person.board(),
                requireNonNull(trajectory),
                requireNonNull(brin),
                requireNonNull(from),
                requireNonNull(to),
                requireNonNull(step),
                component,
                requireNonNull(date),
                outcome,
                null,
                SelfReference.isTo(person, reader.raw("door")),
                null,
                role,
                notes);
        organisation
                .broken(fact)
                .ifPresent(rule -> reader.fault(rule == OrganisationRule.ROLE_IN_CATALOGUE ? "rol" : "brin", rule));
        return reader.hasFaults() ? null : fact;
    }
}
