/** The same history kept by Waaier, by Hibernate Envers and by JaVers, and the same question asked of each. */
@NullMarked
package nl.waaier.api.benchmark.audit;

import org.jspecify.annotations.NullMarked;
