package nl.waaier.api.functiemix;

import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.ScaleNaming;

/**
 * What a caller, who may ask it, asks about a functiemix.
 *
 * @param question whose, as known when
 * @param per what the scales are called
 */
record MixAsked(FunctiemixQuestion question, ScaleNaming per) {}
