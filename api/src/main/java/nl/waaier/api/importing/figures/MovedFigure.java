package nl.waaier.api.importing.figures;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One figure of a school that a delivery would move.
 *
 * @param brin the school
 * @param date on which date
 * @param figure which figure
 * @param of which part of it: the label of a scale, or a domain and a stage such as {@code 1 starter}
 * @param change by how much: fte with at most four decimals, or people; never zero
 */
public record MovedFigure(String brin, LocalDate date, FigureKind figure, String of, BigDecimal change) {}
