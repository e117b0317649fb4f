package nl.waaier.api.asking.functiemix;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.targets.FunctiemixTargetsController;
import nl.waaier.api.asking.targets.TargetsAnswer;
import nl.waaier.api.asking.targets.TargetsAnswer.ReachedTarget;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.recording.Position;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixComparison;
import nl.waaier.projections.functiemix.FunctiemixRestatement.ScaleRestated;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.functiemix.ScaleNaming;
import nl.waaier.projections.functiemix.TargetProgress.TargetShare;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The functiemix on pages: over years, why it changed, what was restated, and the persons behind it. */
@Controller
class FunctiemixPages {

    private final FunctiemixController questions;
    private final ExplanationController explanations;
    private final FunctiemixTargetsController targets;

    FunctiemixPages(
            FunctiemixController questions, ExplanationController explanations, FunctiemixTargetsController targets) {
        this.questions = questions;
        this.explanations = explanations;
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

    /** Why a functiemix changed. */
    record WhyPage(MixSubject subject, ExplanationAnswer answer) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Waarom veranderde de functiemix?", "Why did the functiemix change?");
        }

        boolean empty() {
            return answer.scales().isEmpty();
        }

        /** Each scale with what it became. */
        String sentence() {
            return answer.scales().stream()
                            .map(scale -> scale.scale()
                                    + switch (Integer.signum(scale.difference().compareTo(Fte.ZERO))) {
                                        case 0 -> frame().say(" bleef gelijk", " stayed the same");
                                        case 1 ->
                                            frame().say(" groeide met ", " grew by ")
                                                    + subject.fte(scale.difference())
                                                    + " fte";
                                        default ->
                                            frame().say(" kromp met ", " shrank by ")
                                                    + subject.fte(Fte.ZERO.minus(scale.difference()))
                                                    + " fte";
                                    })
                            .collect(Collectors.joining("; "))
                    + ".";
        }

        /**
         * The share of a scale on either date, in a sentence, and why it may move otherwise than the fte; empty where there was no
         * fte to have a share of.
         */
        String shares(ExplanationAnswer.Scale scale) {
            Fte allFrom = sum(ExplanationAnswer.Scale::fteFrom);
            Fte allUntil = sum(ExplanationAnswer.Scale::fteUntil);
            if (allFrom.equals(Fte.ZERO) || allUntil.equals(Fte.ZERO)) {
                return "";
            }
            BigDecimal from = Functiemix.share(scale.fteFrom(), allFrom).orElseThrow();
            BigDecimal until = Functiemix.share(scale.fteUntil(), allUntil).orElseThrow();
            String shares = frame().say("Het aandeel ging van ", "The share went from ")
                    + frame().percent(from)
                    + frame().say(" naar ", " to ")
                    + frame().percent(until);
            int more = until.compareTo(from);
            boolean otherwise =
                    more != 0 && more != Integer.signum(scale.difference().compareTo(Fte.ZERO));
            return otherwise ? shares + because(allUntil.minus(allFrom)) : shares + ".";
        }

        private String because(Fte all) {
            boolean more = all.compareTo(Fte.ZERO) > 0;
            String fte = subject.fte(more ? all : Fte.ZERO.minus(all));
            return more
                    ? frame().say(
                                    ", want alle schalen samen groeiden met " + fte + " fte.",
                                    ", as all scales together grew by " + fte + " fte.")
                    : frame().say(
                                    ", want alle schalen samen krompen met " + fte + " fte.",
                                    ", as all scales together shrank by " + fte + " fte.");
        }

        private Fte sum(Function<ExplanationAnswer.Scale, Fte> part) {
            return answer.scales().stream().map(part).reduce(Fte.ZERO, Fte::plus);
        }

        String cause(MixCause cause) {
            return frame().language().capital(FieldWords.cause(cause, frame().language()));
        }

        /** The persons behind one cause on one scale; on all when none is named. */
        String people(String scale, String cause) {
            return subject.page("/functiemix/verklaring/mensen")
                    .with("from", frame().day(answer.from()))
                    .with("until", frame().day(answer.until()))
                    .with("scale", scale)
                    .with("cause", cause)
                    .toString();
        }

        /** One scale as a picture. */
        String wide(ExplanationAnswer.Scale scale) {
            return WaterfallPicture.wide(answer, scale, subject.name(), frame().language(), id("waterval-", scale));
        }

        /** The same for a narrow screen. */
        String narrow(ExplanationAnswer.Scale scale) {
            return WaterfallPicture.narrow(answer, scale, subject.name(), frame().language(), id("smal-", scale));
        }

        private String id(String prefix, ExplanationAnswer.Scale scale) {
            return prefix + answer.scales().indexOf(scale);
        }

        /** The same page between two other 1 Octobers. */
        String since(int years) {
            return frame().address()
                    .with("from", frame().day(answer.until().minusYears(years)))
                    .with("until", frame().day(answer.until()))
                    .toString();
        }
    }

    @GetMapping({"/bestuur/functiemix/verklaring", "/scholen/{brin}/functiemix/verklaring"})
    @Shows(Access.Shown.CHANGES)
    ResponseEntity<byte[]> why(PageFrame frame, Scope scope, FunctiemixAsked.Explanation asked) {
        ExplanationAnswer answer = explanations.functiemixExplanation(scope, asked);
        MixSubject subject = new MixSubject(frame, scope, answer.sector(), answer.knownOn(), answer.until());
        return frame.answer("asking/functiemix/why.jte", new WhyPage(subject, answer));
    }

    /** The persons behind a change. */
    record CausePage(
            MixSubject subject,
            FunctiemixAsked.ExplanationByPerson asked,
            ExplainedPeriod period,
            ExplanationPersons answer) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Wie veranderden de functiemix", "Who changed the functiemix");
        }

        String cause(MixCause cause) {
            return frame().language().capital(FieldWords.cause(cause, frame().language()));
        }

        /** What the list is narrowed to. */
        String chosen() {
            MixCause cause = asked.cause();
            String scale = asked.scale();
            return Stream.of(
                            cause == null ? frame().say("Alle oorzaken", "All causes") : cause(cause),
                            scale == null
                                    ? frame().say("alle schalen", "all scales")
                                    : frame().say("schaal ", "scale ") + scale)
                    .collect(Collectors.joining(", "));
        }

        /** The arbeidsrelaties between which somebody went, or the one that began or ended. */
        String appointments(ExplanationPersons.ExplainedPerson person) {
            String from = person.fromAppointmentId();
            String to = person.toAppointmentId();
            if (from == null || to == null) {
                return from == null
                        ? frame().say("nieuw: ", "new: ") + (to == null ? "–" : to)
                        : frame().say("was: ", "was: ") + from;
            }
            return from.equals(to) ? to : from + frame().say(" naar ", " to ") + to;
        }

        String back() {
            return subject.page("/functiemix/verklaring")
                    .with("from", frame().day(period.from()))
                    .with("until", frame().day(period.until()))
                    .toString();
        }

        String all() {
            return frame().address()
                    .with("cause", "")
                    .with("scale", "")
                    .with("page", "")
                    .toString();
        }

        /** Where the trajectory behind a change is told. */
        String trajectory(ExplanationPersons.ExplainedPerson person) {
            return frame().address()
                    .carrying("/bestuur/promoties/" + person.teacherId(), "knownOn")
                    .with("trajectory", Optional.ofNullable(person.trajectory()).orElse(""))
                    .toString();
        }
    }

    @GetMapping({"/bestuur/functiemix/verklaring/mensen", "/scholen/{brin}/functiemix/verklaring/mensen"})
    @ShowsPersons(ShownAs.FUNCTIEMIX_CHANGE)
    @Shows(Access.Shown.SCALES)
    ResponseEntity<byte[]> causes(PageFrame frame, Scope scope, FunctiemixAsked.ExplanationByPerson asked) {
        ExplainedPeriod period = asked.explanation().period(scope, new Faults());
        MixSubject subject =
                new MixSubject(frame, scope, scope.sector(asked.sector()), asked.knownOn(), period.until());
        return frame.answer(
                "asking/functiemix/causes.jte",
                new CausePage(subject, asked, period, explanations.functiemixExplanationPersons(scope, asked)));
    }

    /**
     * What a restatement is asked about, as {@link FunctiemixAsked.Restatement}; but the page can be opened before the first moment
     * is chosen.
     */
    record RestatementAsked(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownFrom,
            @Nullable Instant knownUntil,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements Question {

        FunctiemixAsked.Restatement since(Instant moment, @Nullable LocalDate date) {
            return new FunctiemixAsked.Restatement(sector, date, moment, knownUntil, after, page, size);
        }

        @Override
        public void check(Scope scope, Faults faults) {
            since(knownFrom == null ? Instant.MIN : knownFrom, referenceDate).check(scope, faults);
        }
    }

    /**
     * What became of a figure.
     *
     * @param answer null while no first moment is chosen
     */
    record RestatedPage(
            MixSubject subject, LocalDate date, @Nullable RestatementAnswer answer) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Wat is achteraf bijgesteld?", "What was restated afterwards?");
        }

        boolean changed() {
            return answer != null
                    && answer.scales().stream()
                            .anyMatch(scale -> !scale.difference().equals(Fte.ZERO));
        }

        /** Whether nothing counted by what was known at the first moment. */
        boolean unknownBefore() {
            return sum(ScaleRestated::fteBefore).equals(Fte.ZERO);
        }

        /** The day of the first moment. */
        LocalDate before() {
            return DutchDays.on(Faults.present(answer).knownFrom());
        }

        Fte sum(Function<ScaleRestated, Fte> part) {
            return Faults.present(answer).scales().stream().map(part).reduce(Fte.ZERO, Fte::plus);
        }

        /** What one fact says, and what became of it. */
        String fact(RestatementAnswer.RestatingFact fact) {
            String what =
                    switch (fact.type()) {
                        case "appointment-start" -> frame().say("begin van de aanstelling", "start of the appointment");
                        case "appointment-change" ->
                            frame().say("wijziging van de aanstelling", "change of the appointment");
                        case "appointment-end" -> frame().say("einde van de aanstelling", "end of the appointment");
                        default -> fact.type();
                    };
            String told = frame().say("Feit ", "Fact ")
                    + fact.fact()
                    + ", "
                    + what
                    + frame().say(" op ", " on ")
                    + frame().day(fact.date())
                    + frame().say(", vastgelegd op ", ", recorded on ")
                    + frame().moment(fact.recordedAt())
                    + " ("
                    + FactWords.by(fact.recordedBy(), frame().language())
                    + ")";
            if (fact.withdrawnAt() == null) {
                return told + ".";
            }
            String withdrawn =
                    told + frame().say("; ingetrokken op ", "; withdrawn on ") + frame().moment(fact.withdrawnAt());
            String replaced = fact.replacedBy() == null
                    ? ""
                    : frame().say(", vervangen door feit ", ", replaced by fact ") + fact.replacedBy();
            String reason = fact.withdrawalReason() == null
                    ? frame().say(
                                    ", want een latere aanlevering zei het anders",
                                    ", as a later delivery said otherwise")
                    : ": " + frame().language().said(fact.withdrawalReason());
            return withdrawn + replaced + reason + ".";
        }

        String scale(@Nullable String scale, Fte fte) {
            return scale == null
                    ? frame().say("telde niet mee", "did not count")
                    : scale + ", " + subject.fte(fte) + " fte";
        }

        /** The same page since the end of another day. */
        String since(LocalDate day) {
            return frame().address().with("knownFrom", frame().day(day)).toString();
        }
    }

    @GetMapping({"/bestuur/functiemix/bijstelling", "/scholen/{brin}/functiemix/bijstelling"})
    @ShowsPersons(ShownAs.RESTATEMENT)
    @Shows(Access.Shown.CHANGES)
    ResponseEntity<byte[]> restated(PageFrame frame, Scope scope, RestatementAsked asked) {
        Instant from = asked.knownFrom();
        LocalDate date = asked.referenceDate() == null ? scope.lastReferenceDateShown() : asked.referenceDate();
        RestatementAnswer answer =
                from == null ? null : explanations.functiemixRestatement(scope, asked.since(from, date));
        MixSubject subject = new MixSubject(frame, scope, scope.sector(asked.sector()), null, date);
        return frame.answer("asking/functiemix/restated.jte", new RestatedPage(subject, date, answer));
    }
}
