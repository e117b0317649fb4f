package nl.waaier.api.asking.accesslist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the access list that is asked for.
 *
 * @param personnelNumber who was shown, by personeelsnummer; null for anybody
 * @param from given on this day or later, null for as long as it is kept
 * @param until given on this day or before, null for until now
 */
record AccessListAsked(
        @InPathWith("boardNumber") @Nullable String personnelNumber,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer page,
        @Nullable Integer size)
        implements Paged {

    /** A whole part of it that is asked for as a file, see {@link AccessListAsked}. */
    record Export(
            @Nullable String personnelNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Question {

        @Override
        public void check(Scope scope, Faults faults) {
            checkPeriod(from, until, faults);
        }

        AccessListAsked listed() {
            return new AccessListAsked(personnelNumber, from, until, null, null);
        }
    }

    /** The persons of one answer that are asked for. */
    record Persons(@Nullable Integer page, @Nullable Integer size) implements Paged {}

    @Override
    public void check(Scope scope, Faults faults) {
        Paged.super.check(scope, faults);
        checkPeriod(from, until, faults);
    }

    private static void checkPeriod(@Nullable LocalDate from, @Nullable LocalDate until, Faults faults) {
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new Fault(
                    "until",
                    "out-of-bounds",
                    "De laatste dag mag niet voor de eerste liggen.",
                    "The last day must not lie before the first."));
        }
    }

    /** The same for the table, of these files; none for anybody's. */
    AccessListRows.Filter of(Scope scope, Set<TeacherId> files) {
        return new AccessListRows.Filter(
                scope.board(), files, start(from), until == null ? null : start(until.plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(IsoTime.NETHERLANDS).toInstant();
    }
}
