package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.ObjectionAnswer;
import nl.waaier.api.asking.promotion.UnexplainedChangeList.UnexplainedChangeAnswer;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.projections.promotion.AuditRule;
import nl.waaier.projections.promotion.TrajectoryFilter;
import nl.waaier.projections.promotion.UnexplainedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Promotion trajectories on pages: what can still be objected to first, then all; each with its steps; what none explains. */
@Controller
class TrajectoryPages {

    private final PromotionsController questions;

    TrajectoryPages(PromotionsController questions) {
        this.questions = questions;
    }

    /** A rule that can be chosen to filter by. */
    record RuleChoice(String code, String words) {}

    /**
     * The trajectories of a board.
     *
     * @param deadlines those of which the last decision can be objected to, by last day; null when the list is narrowed
     */
    record ListPage(
            PageFrame frame,
            Scope scope,
            PromotionsAsked.OfBoard asked,
            TrajectoryList answer,
            @Nullable List<TrajectoryAnswer> deadlines) {

        TrajectoryView view(TrajectoryAnswer one) {
            return new TrajectoryView(frame, scope, one, answer.referenceDate());
        }

        String sentence() {
            String many = answer.total()
                    + frame.say(
                            answer.total() == 1 ? " traject" : " trajecten",
                            answer.total() == 1 ? " trajectory" : " trajectories");
            String flags = answer.flags() == 0
                    ? frame.say(", zonder bevindingen", ", without findings")
                    : frame.say(", met samen ", ", with together ")
                            + answer.flags()
                            + frame.say(
                                    answer.flags() == 1 ? " bevinding" : " bevindingen",
                                    answer.flags() == 1 ? " finding" : " findings");
            String chosen = chosen();
            return many + flags + (chosen.isEmpty() ? "." : frame.say(". Gekozen: ", ". Chosen: ") + chosen + ".");
        }

        /** What the list is narrowed to, in words; empty for nothing. */
        String chosen() {
            return String.join(
                    ", ",
                    Stream.of(
                                    asked.state() == null ? "" : state(asked.state()),
                                    asked.school() == null ? "" : schoolName(asked.school()),
                                    text(frame.say("van ", "from "), asked.fromScale()),
                                    text(frame.say("naar ", "to "), asked.toScale()),
                                    asked.direction() == null ? "" : direction(asked.direction()),
                                    flag(),
                                    text(
                                            frame.say("vanaf ", "from "),
                                            asked.from() == null ? null : frame.day(asked.from())),
                                    text(
                                            frame.say("tot en met ", "until "),
                                            asked.until() == null ? null : frame.day(asked.until())))
                            .filter(part -> !part.isEmpty())
                            .toList());
        }

        private static String text(String before, @Nullable String text) {
            return text == null || text.isEmpty() ? "" : before + text;
        }

        private String flag() {
            String flag = asked.flag();
            if (flag == null) {
                return "";
            }
            return switch (flag) {
                case TrajectoryFilter.ANY -> frame.say("met bevindingen", "with findings");
                case TrajectoryFilter.NONE -> frame.say("zonder bevindingen", "without findings");
                default ->
                    rules().stream()
                            .filter(rule -> rule.code().equals(flag))
                            .findFirst()
                            .map(RuleChoice::words)
                            .orElse(flag);
            };
        }

        String state(TrajectoryState state) {
            return FieldWords.state(state, frame.language());
        }

        String direction(ScaleDirection direction) {
            return FieldWords.direction(direction, frame.language());
        }

        List<Brin> schools() {
            return scope.organisation().schools().keySet().stream()
                    .sorted(Comparator.comparing(Brin::value))
                    .toList();
        }

        String schoolName(String brin) {
            return schoolName(new Brin(brin));
        }

        String schoolName(Brin brin) {
            return TrajectoryPages.schoolName(scope, brin, answer.referenceDate());
        }

        /** Every rule that a finding can be about. */
        List<RuleChoice> rules() {
            return Stream.of(PromotionRule.values(), AuditRule.values())
                    .flatMap(Stream::of)
                    .map(Rule.class::cast)
                    .map(rule -> new RuleChoice(rule.code(), frame.say(rule.dutch(), rule.english())))
                    .toList();
        }

        String value(@Nullable Object value) {
            return Objects.toString(value, "");
        }

        /** The whole list, with what can be objected to. */
        String all() {
            return frame.address()
                    .carrying("/bestuur/promoties", "knownOn", "referenceDate")
                    .toString();
        }

        /** The same list, narrowed by one more thing. */
        String narrowed(String parameter, String value) {
            return frame.address().with("page", "").with(parameter, value).toString();
        }
    }

    @GetMapping("/bestuur/promoties")
    @ShowsPersons(ShownAs.PROMOTION_LIST)
    @Shows(Access.Shown.SCALES)
    ResponseEntity<byte[]> list(PageFrame frame, Scope scope, PromotionsAsked.OfBoard asked) {
        TrajectoryList answer = questions.promotions(scope, asked);
        ListPage page = new ListPage(frame, scope, asked, answer, null);
        boolean whole = page.chosen().isEmpty() && asked.part() == 0;
        ShownPersons shown = ShownPersons.current();
        List<TrajectoryAnswer> deadlines =
                whole ? shown.lookedAt(() -> deadlines(scope, asked, answer.referenceDate())) : List.of();
        deadlines.forEach(one -> shown.add(one.teacherId()));
        return frame.answer(
                "asking/promotion/trajectories.jte",
                new ListPage(frame, scope, asked, answer, whole ? deadlines : null));
    }

    /** A decision of more than a year ago is closed, unless it was sent much later; to an auditor all of the audit is looked at. */
    private List<TrajectoryAnswer> deadlines(Scope scope, PromotionsAsked.OfBoard asked, LocalDate date) {
        LocalDate from = scope.caller().from() == null ? date.minusYears(1) : null;
        List<TrajectoryAnswer> all = new ArrayList<>();
        int page = 0;
        TrajectoryList part;
        do {
            part = questions.promotions(
                    scope,
                    new PromotionsAsked.OfBoard(
                            from,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            asked.referenceDate(),
                            asked.knownOn(),
                            asked.after(),
                            page++,
                            Paged.MAX_SIZE));
            all.addAll(part.trajectories());
        } while (page * Paged.MAX_SIZE < part.total());
        return all.stream()
                .filter(one -> lastDay(one).isPresent())
                .sorted(Comparator.comparing(one -> lastDay(one).orElseThrow()))
                .toList();
    }

    /** The last day on which it can be objected to; empty when that is past or there is nothing to object to. */
    private static Optional<LocalDate> lastDay(TrajectoryAnswer one) {
        return Optional.ofNullable(one.objection())
                .filter(ObjectionAnswer::open)
                .map(ObjectionAnswer::lastDay);
    }

    private static String schoolName(Scope scope, Brin brin, LocalDate date) {
        var school = scope.organisation().schools().get(brin);
        return school == null ? brin.value() : school.on(date).name() + " (" + brin + ")";
    }

    /** Changes that no trajectory explains. */
    record UnexplainedPage(
            PageFrame frame, Scope scope, PromotionsAsked.Unexplained asked, UnexplainedChangeList answer) {

        String name(UnexplainedChangeAnswer change) {
            String name = change.name();
            return name == null ? frame.say("Zonder naam", "Without a name") : name;
        }

        String schoolName(Brin brin) {
            return TrajectoryPages.schoolName(scope, brin, frame.today());
        }

        String kind(UnexplainedKind kind) {
            return switch (kind) {
                case PROMOTION_WITHOUT_TRAJECTORY ->
                    frame.say("Promotie zonder traject", "Promotion without a trajectory");
                case DEMOTION_WITHOUT_TRAJECTORY ->
                    frame.say("Terugplaatsing zonder traject", "Demotion without a trajectory");
                case APPOINTMENT_NOT_ON_RECORD ->
                    frame.say("Benoeming zonder aanstelling", "Appointment that no arbeidsrelatie follows");
                case SILENT_PROMOTION -> frame.say("Stille promotie", "Silent promotion");
            };
        }

        /** Of which days, in words; empty for all. */
        String period() {
            String from = asked.from() == null ? "" : frame.say("vanaf ", "from ") + frame.day(asked.from());
            String until = asked.until() == null ? "" : frame.say("tot en met ", "until ") + frame.day(asked.until());
            return (from + " " + until).strip();
        }

        String of(@Nullable UnexplainedKind kind) {
            return frame.address()
                    .with("kind", kind == null ? "" : kind.word())
                    .with("page", "")
                    .toString();
        }

        String trajectory(UnexplainedChangeAnswer change) {
            return frame.address()
                    .carrying("/bestuur/promoties/" + change.teacherId(), "knownOn")
                    .with("trajectory", Objects.toString(change.trajectory(), ""))
                    .toString();
        }
    }

    @GetMapping("/bestuur/promoties/onverklaard")
    @ShowsPersons(ShownAs.UNEXPLAINED_CHANGES)
    @Shows(Access.Shown.SCALES)
    ResponseEntity<byte[]> unexplained(PageFrame frame, Scope scope, PromotionsAsked.Unexplained asked) {
        return frame.answer(
                "asking/promotion/unexplained.jte",
                new UnexplainedPage(frame, scope, asked, questions.unexplainedChanges(scope, asked)));
    }

    /**
     * Which trajectory.
     *
     * @param trajectory the board's own reference, null for all of a teacher
     */
    record OfOne(@Nullable String trajectory) implements Question {}

    /**
     * One trajectory.
     *
     * @param others the other ones of the same teacher
     */
    record TrajectoryPage(
            PageFrame frame,
            Scope scope,
            TrajectoryView view,
            List<TrajectoryView> others,
            PromotionsAsked.OfTeacher asked) {

        String title() {
            return frame.say("Promotietraject ", "Promotion trajectory ")
                    + view.answer().reference();
        }
    }

    /** By its reference, which may hold characters that no path can. */
    @GetMapping("/bestuur/promoties/{teacherId}")
    @ShowsPersons(ShownAs.PROMOTIONS)
    ResponseEntity<byte[]> one(PageFrame frame, Scope scope, PromotionsAsked.OfTeacher asked, OfOne which) {
        PromotionsAsked.OfTeacher all =
                new PromotionsAsked.OfTeacher(asked.referenceDate(), asked.knownOn(), asked.after(), 0, Paged.MAX_SIZE);
        TrajectoryList answer = questions.promotionsOfTeacher(scope, all);
        List<TrajectoryView> views = answer.trajectories().stream()
                .map(one -> new TrajectoryView(frame, scope, one, answer.referenceDate()))
                .toList();
        String reference = which.trajectory();
        TrajectoryView view = views.stream()
                .filter(one -> reference == null || one.answer().reference().equals(reference))
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFoundException::new);
        return frame.answer(
                "asking/promotion/trajectory.jte",
                new TrajectoryPage(
                        frame,
                        scope,
                        view,
                        views.stream()
                                .filter(other -> !other.answer()
                                        .reference()
                                        .equals(view.answer().reference()))
                                .toList(),
                        asked));
    }
}
