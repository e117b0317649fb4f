package nl.waaier.core.organisation.command;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.shared.BoardNumber;

/**
 * Makes known what promotions at a board take, from a day on. The very same policy again changes nothing; another one from
 * the same day takes its place.
 *
 * @param boardNumber which board
 * @param from first day on which it holds
 * @param changes what it asks, by change of scale: the first that fits counts
 */
public record AdoptPromotionPolicy(BoardNumber boardNumber, LocalDate from, List<ChangePolicy> changes)
        implements BoardCommand {}
