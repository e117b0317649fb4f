package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.projections.promotion.PromotionView;
import nl.waaier.projections.store.LogFilter;
import nl.waaier.projections.store.ViewReader;

/** Answers why a functiemix differs from another. */
public final class FunctiemixExplanations {

    private final ViewReader reader;

    /** Answers from this read store. */
    public FunctiemixExplanations(ViewReader reader) {
        this.reader = reader;
    }

    /**
     * Why the functiemix differs between two reference dates.
     *
     * @param question whose, as known when
     * @param naming what the scales are called
     * @throws nl.waaier.projections.store.ViewNotReadyException while the view is being built for the first time
     */
    public FunctiemixExplanation between(
            FunctiemixQuestion question, LocalDate from, LocalDate until, ScaleNaming naming) {
        List<TeacherPosts> teachers = new ArrayList<>();
        // Of everybody who ever worked in the scope: where somebody came from or went lies outside it.
        reader.read(
                PromotionView.VIEW,
                new LogFilter(question.board(), question.school(), null),
                log -> teachers.add(TeacherPosts.of(log.teacher(), log.knownAt(question.moment()), from, until)));
        return FunctiemixExplanation.of(from, until, teachers, question::covers, naming);
    }

    /**
     * What the functiemix of one reference date became between two moments of knowing.
     *
     * @param earlier whose, as known at the first moment
     * @param later the same, as known at the second moment
     * @throws nl.waaier.projections.store.ViewNotReadyException while the view is being built for the first time
     */
    public FunctiemixRestatement restated(FunctiemixQuestion earlier, FunctiemixQuestion later, LocalDate date) {
        FunctiemixRestatement.Sum sum = new FunctiemixRestatement.Sum(date, later::covers);
        reader.read(
                PromotionView.VIEW,
                new LogFilter(later.board(), later.school(), null),
                log -> sum.add(log, earlier.moment(), later.moment()));
        return sum.total();
    }
}
