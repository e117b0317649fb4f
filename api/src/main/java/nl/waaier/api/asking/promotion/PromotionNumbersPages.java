package nl.waaier.api.asking.promotion;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.promotion.PromotionCountsAnswer.PromotionCountAnswer;
import nl.waaier.api.asking.promotion.PromotionEqualityAnswer.TreatedGroupAnswer;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Promotions in numbers on a page: what became of them per school year, and whether people have the same chances. */
@Controller
class PromotionNumbersPages {

    private final PromotionsController questions;

    PromotionNumbersPages(PromotionsController questions) {
        this.questions = questions;
    }

    /**
     * Promotions in numbers.
     *
     * @param counts what became of them
     * @param equality chances and durations
     */
    record NumbersPage(
            PageFrame frame,
            Scope scope,
            PromotionsAsked.Counts asked,
            PromotionCountsAnswer counts,
            @Nullable PromotionEqualityAnswer equality) {

        /** School years from the latest back, each with its groups. */
        Map<String, List<PromotionCountAnswer>> years() {
            return counts.counts().stream()
                    .sorted(Comparator.comparing(PromotionCountAnswer::schoolYear)
                            .reversed())
                    .collect(Collectors.groupingBy(
                            PromotionCountAnswer::schoolYear, LinkedHashMap::new, Collectors.toList()));
        }

        /** Whether the numbers are told per school. */
        boolean perSchool() {
            return asked.by() != null || asked.school() != null;
        }

        String change(PromotionCountAnswer count) {
            String change = count.fromScale()
                    + frame.say(" naar ", " to ")
                    + count.toScale()
                    + " ("
                    + FieldWords.direction(count.direction(), frame.language())
                    + ")";
            Brin school = count.school();
            return school == null ? change : schoolName(school) + ", " + change;
        }

        String schoolName(Brin brin) {
            var school = scope.organisation(counts.knownOn()).schools().get(brin);
            return school == null ? brin.value() : school.on(frame.today()).name() + " (" + brin + ")";
        }

        /** A number; null when it is hidden. */
        @Nullable
        String number(@Nullable Integer number) {
            return number == null ? null : number.toString();
        }

        /** A median; a dash where nobody was appointed, null when it is hidden. */
        @Nullable
        String median(PromotionCountAnswer count) {
            return count.medianDays() != null
                    ? frame.number(count.medianDays())
                    : Integer.valueOf(0).equals(count.appointed()) ? "–" : null;
        }

        @Nullable
        String percentile(PromotionCountAnswer count) {
            return count.percentile90Days() != null
                    ? count.percentile90Days().toString()
                    : Integer.valueOf(0).equals(count.appointed()) ? "–" : null;
        }

        @Nullable
        String chance(TreatedGroupAnswer group) {
            return group.chance() != null
                    ? frame.percent(group.chance())
                    : Integer.valueOf(0).equals(group.decided()) ? "–" : null;
        }

        @Nullable
        String median(TreatedGroupAnswer group) {
            return group.medianDays() != null
                    ? frame.number(group.medianDays())
                    : Integer.valueOf(0).equals(group.appointed()) ? "–" : null;
        }

        /** Whether anything in the counts is hidden. */
        boolean countsHidden() {
            return counts.counts().stream()
                    .flatMap(count -> Stream.of(
                            count.appointed() == null,
                            count.rejected() == null,
                            count.withdrawn() == null,
                            count.openAtEnd() == null))
                    .anyMatch(Boolean::booleanValue);
        }

        /** Tables of groups with what each is called. */
        Map<String, List<TreatedGroupAnswer>> groups() {
            PromotionEqualityAnswer equal = Faults.present(equality);
            Map<String, List<TreatedGroupAnswer>> groups = new LinkedHashMap<>();
            groups.put(frame.say("Alle trajecten samen", "All trajectories together"), List.of(equal.total()));
            groups.put(frame.say("Per school", "Per school"), equal.bySchool());
            groups.put(frame.say("Naar omvang van de aanstelling", "By part-time factor"), equal.byFte());
            groups.put(frame.say("Naar jaren in de schaal", "By years in the scale"), equal.byYearsInScale());
            return groups;
        }

        String group(TreatedGroupAnswer group) {
            return switch (group.group()) {
                case "total" -> frame.say("Alle", "All");
                case "under-0.5" -> frame.say("Minder dan 0,5 fte", "Less than 0.5 fte");
                case "0.5-to-0.8" -> frame.say("0,5 tot 0,8 fte", "0.5 to 0.8 fte");
                case "from-0.8" -> frame.say("0,8 fte of meer", "0.8 fte or more");
                case "0-2" -> frame.say("0 tot en met 2 jaar", "0 to 2 years");
                case "3-5" -> frame.say("3 tot en met 5 jaar", "3 to 5 years");
                case "6-10" -> frame.say("6 tot en met 10 jaar", "6 to 10 years");
                case "over-10" -> frame.say("Meer dan 10 jaar", "More than 10 years");
                case "unknown" -> frame.say("Onbekend", "Unknown");
                case String other -> Brin.isValid(other) ? schoolName(new Brin(other)) : other;
            };
        }

        /** The same page about all schools, or with each school apart. */
        String by(String by) {
            return frame.address().with("school", "").with("by", by).toString();
        }

        String value(@Nullable Object value) {
            return Objects.toString(value, "");
        }
    }

    @GetMapping("/bestuur/promoties/tellingen")
    ResponseEntity<byte[]> numbers(PageFrame frame, Scope scope, PromotionsAsked.Counts asked) {
        PromotionsAsked.Equality equality = new PromotionsAsked.Equality(
                asked.fromSchoolYear(), asked.untilSchoolYear(), asked.knownOn(), asked.after());
        return frame.answer(
                "asking/promotion/numbers.jte",
                new NumbersPage(
                        frame,
                        scope,
                        asked,
                        questions.promotionCounts(scope, asked),
                        scope.showsScales() ? questions.promotionEquality(scope, equality) : null));
    }
}
