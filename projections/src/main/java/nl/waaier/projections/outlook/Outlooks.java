package nl.waaier.projections.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.FunctiemixView;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.rolemix.RoleMixView;
import nl.waaier.projections.rolemix.RoleMixes;
import nl.waaier.projections.store.ViewReader;
import nl.waaier.projections.timeline.TimelineView;
import org.jspecify.annotations.Nullable;

/** Reads what looking ahead starts from: totals of everybody, and all that is known of those about whom one assumes. */
public final class Outlooks {

    /** The views that are read. */
    public static final List<FactView> VIEWS = List.of(FunctiemixView.VIEW, RoleMixView.VIEW, TimelineView.VIEW);

    private final ViewReader reader;
    private final Functiemixes functiemixes;
    private final RoleMixes roleMixes;

    /** Answers from this read store. */
    public Outlooks(ViewReader reader, Functiemixes functiemixes, RoleMixes roleMixes) {
        this.reader = reader;
        this.functiemixes = functiemixes;
        this.roleMixes = roleMixes;
    }

    /**
     * Who works and holds which roles, in a part of a board on a day, by what is recorded.
     *
     * @param knownOn as known at which moment, null for now
     * @throws nl.waaier.projections.store.ViewNotReadyException while a view is being built for the first time
     */
    public Staff staff(OutlookScope scope, LocalDate date, @Nullable Instant knownOn) {
        FunctiemixQuestion posts = new FunctiemixQuestion(scope.board(), scope.school(), scope.sector(), knownOn);
        RoleMixQuestion roles = new RoleMixQuestion(scope.board(), scope.school(), null, date, knownOn);
        return new Staff(functiemixes.posts(posts, date), roleMixes.held(roles)).only(scope);
    }

    /**
     * Every fact that holds about somebody; none about a person of whom nothing is recorded.
     *
     * @param knownOn as known at which moment, null for now
     * @throws nl.waaier.projections.store.ViewNotReadyException while the view is being built for the first time
     */
    public List<TeacherFact> facts(BoardNumber board, TeacherId teacher, @Nullable Instant knownOn) {
        return reader.find(TimelineView.VIEW, board, teacher)
                .map(log -> log.knownAt(knownOn == null ? Instant.MAX : knownOn))
                .orElse(List.of());
    }
}
