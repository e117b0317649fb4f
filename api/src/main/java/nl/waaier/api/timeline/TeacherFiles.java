package nl.waaier.api.timeline;

import java.util.Set;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.identity.UserRole;
import nl.waaier.api.person.Person;
import nl.waaier.api.person.PersonRegister;
import nl.waaier.api.problem.NotFoundException;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.timeline.TimelineView;
import nl.waaier.projections.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens one person's file for a caller who may see it. */
@Component
public final class TeacherFiles {

    private final PersonRegister register;
    private final Timelines timelines;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;

    TeacherFiles(PersonRegister register, Timelines timelines, Access access, SchoolDays days, Waits waits) {
        this.register = register;
        this.timelines = timelines;
        this.access = access;
        this.days = days;
        this.waits = waits;
    }

    /**
     * The person, once the caller is known to be allowed to see the file and the view has what the caller waits for.
     *
     * @param teacherId as it stands in the path
     * @throws NotFoundException when there is no such person in the caller's board
     * @throws nl.waaier.api.problem.ForbiddenException when the caller may not see this person's file
     */
    public Person open(Caller caller, String teacherId, @Nullable String after) {
        Person person = register.find(parse(teacherId))
                .filter(p -> p.board().equals(caller.board()))
                .orElseThrow(NotFoundException::new);
        waits.until(caller, TimelineView.VIEW, after);
        Set<Brin> schools = caller.role() == UserRole.SCHOOLLEIDER
                ? timelines.schoolsOf(person.board(), person.id(), days.today())
                : Set.of();
        access.requireTimeline(caller, person.board(), person.id(), schools);
        return person;
    }

    private static TeacherId parse(String teacherId) {
        try {
            return TeacherId.of(teacherId);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
