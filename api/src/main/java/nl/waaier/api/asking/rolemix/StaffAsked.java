package nl.waaier.api.asking.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.projections.rolemix.MemberOfStaff;
import org.jspecify.annotations.Nullable;

/**
 * The people of a school that are asked for, beside what {@link RoleMixAsked} tells.
 *
 * @param name whose name has all these words in it, accents and capitals aside, 1 to {@value #MAX_NAME} characters; null for any
 * @param personnelNumber with this personeelsnummer, which is asked of a board only; null for any
 * @param withoutRole true for those without any role on record only; null for all
 */
record StaffAsked(
        @InPathWith("brin") @Nullable String team,
        @Nullable String name,
        @InPathWith("boardNumber") @Nullable String personnelNumber,
        @Nullable Boolean withoutRole,
        @Nullable LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable Position after,
        @Nullable Integer page,
        @Nullable Integer size)
        implements Paged {

    static final int MAX_NAME = 100;

    @Override
    public void check(Scope scope, Faults faults) {
        Paged.super.check(scope, faults);
        if (name != null && (name.isBlank() || name.length() > MAX_NAME)) {
            faults.add(Fault.malformed("name"));
        }
    }

    RoleMixAsked mix() {
        return new RoleMixAsked(team, null, referenceDate, knownOn, after);
    }

    boolean includes(MemberOfStaff member) {
        return !Boolean.TRUE.equals(withoutRole) || member.roles().isEmpty();
    }

    /** Whether somebody is looked for. */
    boolean searches() {
        return name != null || personnelNumber != null;
    }

    /** Whether this person, null for somebody who is not registered, is who is looked for. */
    boolean finds(@Nullable Person person) {
        return person != null
                && (name == null || PersonNames.isCalled(person, name))
                && (personnelNumber == null || personnelNumber.equals(person.personnelNumber()));
    }
}
