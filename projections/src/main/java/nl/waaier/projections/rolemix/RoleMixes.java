package nl.waaier.projections.rolemix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.projections.store.LogFilter;
import nl.waaier.projections.store.ViewReader;

/** Answers questions about the role mix. */
public final class RoleMixes {

    private final ViewReader reader;

    /** Answers from this read store. */
    public RoleMixes(ViewReader reader) {
        this.reader = reader;
    }

    /**
     * Every role held, on the date, at the school (or any of the board) and in the team (or any) asked for.
     *
     * @throws nl.waaier.projections.store.ViewNotReadyException while the view is being built for the first time
     */
    public List<HeldRole> held(RoleMixQuestion question) {
        Instant knownOn = question.knownOn();
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        LogFilter filter =
                new LogFilter(question.board(), question.school(), knownOn == null ? question.referenceDate() : null);
        List<HeldRole> held = new ArrayList<>();
        reader.read(
                RoleMixView.VIEW,
                filter,
                log -> HeldRole.on(question.referenceDate(), log.teacher(), log.knownAt(moment)).stream()
                        .filter(role -> matches(question, role))
                        .forEach(held::add));
        return held;
    }

    private static boolean matches(RoleMixQuestion question, HeldRole role) {
        return (question.school() == null || question.school().equals(role.brin()))
                && (question.team() == null || question.team().equals(role.team()));
    }
}
