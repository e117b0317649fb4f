package nl.waaier.api.importing.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.projections.functiemix.Post;
import nl.waaier.projections.rolemix.MemberOfStaff;
import nl.waaier.projections.rolemix.RoleMix;

/**
 * By how much the figures of schools would move: the sum, over the persons touched, of what each would count for after less
 * what each counts for now. Holds a number per school, date and scale or stage, and no persons. Not thread-safe.
 */
public final class FigureSums {

    private static final Comparator<Figure> IN_ORDER = Comparator.comparing(
                    (Figure figure) -> figure.brin().value())
            .thenComparing(Figure::date)
            .thenComparing(Figure::kind)
            .thenComparing(Figure::of);

    private record Figure(Brin brin, LocalDate date, FigureKind kind, String of) {}

    private final List<LocalDate> dates;
    private final Map<Figure, Long> sums = new TreeMap<>(IN_ORDER);

    /** Of whom nobody asks for figures. */
    public static FigureSums none() {
        return new FigureSums(List.of());
    }

    /** @param dates the dates on which figures are compared */
    public FigureSums(List<LocalDate> dates) {
        this.dates = dates.stream().distinct().toList();
    }

    /** Whether there is a date on which figures are compared. */
    public boolean areAsked() {
        return !dates.isEmpty();
    }

    /** The same dates, and nothing moved yet. */
    public FigureSums empty() {
        return new FigureSums(dates);
    }

    /** Adds what events would change for one person. */
    public void add(TeacherFile before, List<? extends TeacherEvent> events, Organisation organisation) {
        TeacherFile after = before;
        for (TeacherEvent event : events) {
            after = after.assuming(event);
        }
        count(before, organisation, -1);
        count(after, organisation, 1);
    }

    private void count(TeacherFile file, Organisation organisation, int sign) {
        List<RecordedFact<?>> live = file.live();
        List<Appointment> appointments = Appointment.of(live);
        for (LocalDate date : dates) {
            for (Post post : Post.on(date, file.teacher(), appointments)) {
                String scale = post.scale();
                if (scale != null) {
                    Figure figure = new Figure(post.brin(), date, FigureKind.FUNCTIEMIX, scale);
                    add(figure, sign * post.fte().tenThousandths());
                }
            }
            MemberOfStaff.on(date, file.teacher(), live, organisation).ifPresent(member -> count(member, date, sign));
        }
    }

    private void count(MemberOfStaff member, LocalDate date, int sign) {
        for (MemberOfStaff.Workplace workplace : member.workplaces()) {
            RoleMix mix =
                    RoleMix.of(member.at(workplace.brin()::equals).stream().toList(), false);
            for (RoleMix.Cell cell : mix.cells()) {
                String of = cell.domain().number() + " " + cell.stage().word();
                add(new Figure(workplace.brin(), date, FigureKind.ROLMIX, of), (long) sign * cell.teachers());
            }
        }
    }

    private void add(Figure figure, long change) {
        long sum = sums.getOrDefault(figure, 0L) + change;
        if (sum == 0) {
            sums.remove(figure);
        } else {
            sums.put(figure, sum);
        }
    }

    /** Adds others. */
    public void add(FigureSums more) {
        more.sums.forEach(this::add);
    }

    /** The figures that would move, by school, date and kind. */
    public List<MovedFigure> moved() {
        List<MovedFigure> moved = new ArrayList<>(sums.size());
        sums.forEach((figure, change) -> moved.add(new MovedFigure(
                figure.brin().value(), figure.date(), figure.kind(), figure.of(), amount(figure, change))));
        return moved;
    }

    private static BigDecimal amount(Figure figure, long change) {
        return figure.kind() == FigureKind.FUNCTIEMIX ? new Fte(change).toDecimal() : BigDecimal.valueOf(change);
    }
}
