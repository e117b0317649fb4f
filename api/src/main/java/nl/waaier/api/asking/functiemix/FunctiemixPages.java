package nl.waaier.api.asking.functiemix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.targets.FunctiemixTargetsController;
import nl.waaier.api.asking.targets.TargetsAnswer;
import nl.waaier.api.asking.targets.TargetsAnswer.ReachedTarget;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixComparison;
import nl.waaier.projections.functiemix.ScaleNaming;
import nl.waaier.projections.functiemix.TargetProgress.TargetShare;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The functiemix over years and the persons behind it, on pages. */
@Controller
class FunctiemixPages {

    private final FunctiemixController questions;
    private final FunctiemixTargetsController targets;

    FunctiemixPages(FunctiemixController questions, FunctiemixTargetsController targets) {
        this.questions = questions;
        this.targets = targets;
    }

    /**
     * The functiemix over years.
     *
     * @param comparison the same beside the national figures; null where the scales are not called by their labels
     * @param targets for exactly these schools, in force on the latest date
     */
    record MixPage(
            MixSubject subject,
            FunctiemixAnswer answer,
            @Nullable ComparisonAnswer comparison,
            List<ReachedTarget> targets) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Functiemix van ", "Functiemix of ") + subject.name();
        }

        Functiemix latest() {
            return answer.mixes().getLast();
        }

        /** The years from the latest back, as a reader looks for them. */
        List<Functiemix> years() {
            return answer.mixes().reversed();
        }

        boolean empty() {
            return answer.mixes().stream()
                    .allMatch(
                            mix -> mix.fte().equals(Fte.ZERO) && mix.excluded().isEmpty());
        }

        /** Every scale that somebody is on in one of the years, or that has a target. */
        List<String> scales() {
            return Stream.concat(
                            answer.mixes().stream()
                                    .flatMap(mix -> mix.scales().stream())
                                    .map(Functiemix.ScaleShare::scale),
                            targets.stream()
                                    .flatMap(target -> target.shares().stream())
                                    .map(TargetShare::scale))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Fte and share of a scale in a year; null when nobody is on it. */
        Functiemix.@Nullable ScaleShare share(Functiemix mix, String scale) {
            return mix.scales().stream()
                    .filter(share -> share.scale().equals(scale))
                    .findFirst()
                    .orElse(null);
        }

        /** The national share of a scale in a year; empty when there is none. */
        String country(Functiemix mix, String scale) {
            return national()
                    .filter(year -> year.referenceDate().equals(mix.referenceDate()))
                    .flatMap(year -> year.scales().stream())
                    .filter(share -> share.scale().equals(scale))
                    .map(FunctiemixComparison.ComparedScale::nationalShare)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .map(frame()::percent)
                    .orElse("");
        }

        private Stream<FunctiemixComparison> national() {
            return comparison == null
                    ? Stream.empty()
                    : comparison.years().stream().filter(year -> year.nationalFte() != null);
        }

        /** Where the national figures come from, empty when there are none in these years. */
        String source() {
            return national().findAny().isPresent() && comparison != null ? comparison.source() : "";
        }

        /** The years as a picture. */
        String wide() {
            return FunctiemixPicture.wide(
                    answer, comparison, drawn(), subject.name(), frame().language(), "functiemix");
        }

        /** The same for a narrow screen. */
        String narrow() {
            return FunctiemixPicture.narrow(
                    answer, comparison, drawn(), subject.name(), frame().language(), "functiemix-smal");
        }

        private List<FunctiemixPicture.DrawnTarget> drawn() {
            return targets.stream()
                    .map(target -> new FunctiemixPicture.DrawnTarget(target.from(), target.until(), target.shares()))
                    .toList();
        }

        /** What was agreed for a scale on a date, among the targets that are in force now; empty when nothing was. */
        String target(Functiemix mix, String scale) {
            return targets.stream()
                    .filter(target -> holds(target, mix.referenceDate()))
                    .flatMap(target -> target.shares().stream())
                    .filter(share -> share.scale().equals(scale))
                    .map(share -> frame().percent(share.target().toDecimal()))
                    .distinct()
                    .collect(Collectors.joining(frame().say(" en ", " and ")));
        }

        private static boolean holds(ReachedTarget target, LocalDate date) {
            LocalDate from = target.from();
            LocalDate until = target.until();
            return (from == null || !from.isAfter(date)) && (until == null || !until.isBefore(date));
        }

        /** The latest year in a sentence, beside the year before it. */
        String sentence() {
            Functiemix now = latest();
            if (now.fte().equals(Fte.ZERO)) {
                return frame().say("Er telt niemand mee.", "Nobody counts.");
            }
            String fte = subject.fte(now.fte());
            String first =
                    frame().say("Van de " + fte + " fte die meetelt staat ", fte + " fte counts: ") + shares(now) + ".";
            if (answer.mixes().size() < 2) {
                return first;
            }
            Functiemix before = answer.mixes().get(answer.mixes().size() - 2);
            return before.fte().equals(Fte.ZERO) ? first : first + before(now, before) + shares(before) + ".";
        }

        private String before(Functiemix now, Functiemix before) {
            return before.referenceDate().plusYears(1).equals(now.referenceDate())
                    ? frame().say(" Een jaar eerder: ", " A year before: ")
                    : frame().say(" Op ", " On ") + frame().longDay(before.referenceDate()) + ": ";
        }

        /** What a scale is called; those of few people each are told together. */
        String scale(String scale) {
            return scale.equals(Functiemix.TOGETHER)
                    ? frame().say("andere schalen samen", "other scales together")
                    : scale;
        }

        /** A share that has no fte of its own in a year. */
        String none(Functiemix mix, String scale) {
            return scale.equals(Functiemix.TOGETHER)
                    ? "–"
                    : mix.share(scale).map(frame()::percent).orElse("–");
        }

        private String shares(Functiemix mix) {
            List<String> each = mix.scales().stream()
                    .map(share -> frame().percent(share.share()) + " in " + scale(share.scale()))
                    .toList();
            String and = frame().say(" en ", " and ");
            return each.size() < 2
                    ? String.join("", each)
                    : String.join(", ", each.subList(0, each.size() - 1)) + and + each.getLast();
        }

        /** Whether functions came to be called otherwise between these years; not where they are called as now. */
        boolean renamed() {
            return answer.per() == ScaleNaming.LABEL
                    && scales().stream()
                                    .map(scale -> Character.isDigit(scale.charAt(scale.length() - 1)))
                                    .distinct()
                                    .count()
                            > 1;
        }

        /** How far a scale is from what was agreed, in words. */
        String gap(TargetShare share) {
            BigDecimal gap = share.gap();
            if (gap == null) {
                return subject.persons()
                        ? frame().say("er telt niemand mee", "nobody counts")
                        : frame().say("hoe ver is verborgen", "how far is hidden");
            }
            String points = frame().decimal(gap.abs());
            return switch (gap.signum()) {
                case 0 -> frame().say("precies het streefcijfer", "exactly the target");
                case 1 ->
                    points + frame().say(" procentpunt boven het streefcijfer", " percentage points above the target");
                default ->
                    points + frame().say(" procentpunt onder het streefcijfer", " percentage points below the target");
            };
        }

        String group(Functiemix.Excluded excluded) {
            return FieldWords.group(excluded.group(), frame().language());
        }

        /** Where the persons behind a number of the latest year are listed. */
        String people(String parameter, String value) {
            return subject.page("/functiemix/mensen")
                    .with("referenceDate", frame().day(latest().referenceDate()))
                    .with(parameter, value)
                    .toString();
        }

        /** The same page from the first year of which there are national figures. */
        String sinceCountry() {
            return frame().address().with("fromYear", "2006").toString();
        }

        boolean countryLeftOut() {
            return source().isEmpty()
                    && answer.mixes().getFirst().referenceDate().getYear() > 2006;
        }
    }

    @GetMapping({"/bestuur/functiemix", "/scholen/{brin}/functiemix"})
    ResponseEntity<byte[]> mix(PageFrame frame, Scope scope, FunctiemixAsked.Series asked) {
        FunctiemixAnswer answer = questions.functiemixSeries(scope, asked);
        if (answer.mixes().isEmpty()) {
            MixSubject subject = new MixSubject(frame, scope, answer.sector(), answer.knownOn(), frame.today());
            return frame.answer("asking/functiemix/untold.jte", subject);
        }
        LocalDate last = answer.mixes().getLast().referenceDate();
        Sector sector = sector(scope, answer);
        ComparisonAnswer comparison = sector == null || answer.per() == ScaleNaming.FUNCTION
                ? null
                : ComparisonAnswer.of(answer.board(), sector, answer.knownOn(), answer.mixes());
        MixSubject subject = new MixSubject(frame, scope, answer.sector(), answer.knownOn(), last);
        return frame.answer(
                "asking/functiemix/mix.jte", new MixPage(subject, answer, comparison, targets(scope, answer, last)));
    }

    private static @Nullable Sector sector(Scope scope, FunctiemixAnswer answer) {
        Brin school = answer.school();
        return school == null
                ? answer.sector()
                : Faults.present(scope.organisation().schools().get(school)).sector();
    }

    /** Those for exactly the schools of the page. */
    private List<ReachedTarget> targets(Scope scope, FunctiemixAnswer answer, LocalDate date) {
        TargetsAnswer all = targets.functiemixTargets(
                scope, new FunctiemixTargetsController.TargetsAsked(date, answer.knownOn(), null));
        return all.targets().stream()
                .filter(target -> answer.school() == null
                        ? target.sector() == answer.sector() && target.randstad() == null
                        : answer.school().equals(target.school()))
                .toList();
    }

    /** Persons behind a functiemix. */
    record PeoplePage(MixSubject subject, FunctiemixAsked.Posts asked, LocalDate date, PostList answer) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Wie tellen mee in de functiemix", "Who counts in the functiemix");
        }

        /** Whom the list is narrowed to. */
        String chosen() {
            String scale = asked.scale();
            String group = asked.group();
            if (scale != null) {
                return frame().say("Schaal ", "Scale ") + scale;
            }
            return group == null
                    ? frame().say("Iedereen", "Everybody")
                    : answer.posts().stream()
                            .findFirst()
                            .map(post -> FieldWords.group(post.group(), frame().language()))
                            .orElse(group);
        }
    }

    @GetMapping({"/bestuur/functiemix/mensen", "/scholen/{brin}/functiemix/mensen"})
    @ShowsPersons(ShownAs.FUNCTIEMIX)
    @Shows(Access.Shown.SCALES)
    ResponseEntity<byte[]> people(PageFrame frame, Scope scope, FunctiemixAsked.Posts asked) {
        LocalDate date = asked.date(scope);
        MixSubject subject = new MixSubject(frame, scope, scope.sector(asked.sector()), asked.knownOn(), date);
        return frame.answer(
                "asking/functiemix/people.jte", new PeoplePage(subject, asked, date, questions.posts(scope, asked)));
    }
}
