package nl.waaier.projections.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamName;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;

/** Answers questions about the role mix. */
public final class RoleMixes {

    private static final Set<FilePart> PARTS = Set.of(FilePart.APPOINTMENTS, FilePart.CAREER);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public RoleMixes(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Everybody who works, on the date, at the school (or any of the board), and is a member of the team (or any), each with the
     * roles that are asked for.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<MemberOfStaff> members(RoleMixQuestion question) {
        Instant knownOn = question.knownOn();
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        FileFilter filter =
                new FileFilter(question.board(), question.school(), knownOn == null ? question.referenceDate() : null);
        List<MemberOfStaff> members = new ArrayList<>();
        files.read(PARTS, filter, file -> MemberOfStaff.on(
                        question.referenceDate(), file.teacher(), file.knownAt(moment), question.organisation())
                .flatMap(member -> asked(question, member))
                .ifPresent(members::add));
        return members;
    }

    /**
     * Somebody of a board on a date, as is known now; empty when they do not work there that day.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Optional<MemberOfStaff> member(
            BoardNumber board, TeacherId teacher, LocalDate date, Organisation organisation) {
        return files.find(PARTS, board, teacher)
                .flatMap(file -> MemberOfStaff.on(date, teacher, file.knownAt(Instant.MAX), organisation));
    }

    private static Optional<MemberOfStaff> asked(RoleMixQuestion question, MemberOfStaff member) {
        Brin school = question.school();
        if (school == null) {
            return Optional.of(member);
        }
        Optional<MemberOfStaff> there = member.at(school::equals);
        String team = question.team();
        if (team == null) {
            return there;
        }
        Organisation organisation = question.organisation();
        if (!question.playedInTeam()) {
            return there.filter(one -> one.isIn(school, team, organisation));
        }
        Optional<Team> known = organisation.team(school, team);
        String name = known.map(Team::name).orElse(team);
        String code = known.map(Team::code).orElse(team);
        return there.map(one -> one.only(role -> TeamName.same(role.team(), name) || TeamName.same(role.team(), code)))
                .filter(one -> !one.roles().isEmpty());
    }

    /**
     * Every role that is held of those asked for.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<HeldRole> held(RoleMixQuestion question) {
        return members(question).stream()
                .flatMap(member -> member.roles().stream())
                .toList();
    }
}
