package nl.waaier.core.teacher;

import static java.util.Objects.requireNonNull;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.FactTexts;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.jspecify.annotations.Nullable;

/** What holds for every delivery to every file. */
class ImportPropertiesTest {

    private static TeacherFile anyFile(long seed) {
        return GivenFile.of(RandomHistory.events(seed, 40));
    }

    @Property(tries = 800)
    void handingInTheSameAgainRecordsNothing(@ForAll long past, @ForAll long delivered) {
        TeacherFile file = anyFile(past);
        ImportFacts delivery = RandomHistory.delivery(delivered, 25);

        ImportDecision first = Desk.importing(file, delivery);
        ImportDecision again = Desk.importing(GivenFile.after(file, first.events()), delivery);

        assertThat(again.events()).isEmpty();
        assertThat(again.outcomes()).extracting(Outcome::rule).isEqualTo(rules(first));
        assertThat(again.outcomes()).extracting(Outcome::status).isSubsetOf(Status.UNCHANGED, Status.REJECTED);
    }

    /** Such a delivery: who leaves the team is in it by a role that comes in with the same delivery. */
    @Example
    void aTeamThatFollowsFromARoleIsLeftInTheSameDelivery() {
        handingInTheSameAgainRecordsNothing(-1078, 61);
    }

    @Property(tries = 800)
    void handingInTheSameAgainBringsNoErasedTextBack(@ForAll long past, @ForAll long delivered) {
        TeacherFile file = anyFile(past);
        ImportFacts delivery = RandomHistory.delivery(delivered, 25);
        TeacherFile forgotten =
                erased(GivenFile.after(file, Desk.importing(file, delivery).events()));

        assertThat(Desk.importing(forgotten, delivery).events()).isEmpty();
    }

    private static TeacherFile erased(TeacherFile file) {
        List<RecordedFact<?>> facts = new ArrayList<>();
        file.facts()
                .forEach(f -> facts.add(new RecordedFact<>(
                        f.number(), FactTexts.erased(f.fact()), f.recordedAt(), f.recordedBy(), f.withdrawal())));
        return new TeacherFile(file.teacher(), file.board(), file.lastNumber(), file.recordedAt(), facts);
    }

    @Property(tries = 200)
    void whatWasErasedIsKnownToBeErased(@ForAll long seed) {
        GivenFile.live(anyFile(seed)).forEach(fact -> {
            assertThat(FactTexts.anyErased(fact)).isFalse();
            assertThat(FactTexts.anyErased(FactTexts.erased(fact)))
                    .isEqualTo(!FactTexts.erased(fact).equals(fact));
            assertThat(FactTexts.areSame(fact, FactTexts.erased(fact))).isTrue();
        });
    }

    private static List<Object> rules(ImportDecision decision) {
        List<Object> rules = new ArrayList<>();
        decision.outcomes().forEach(o -> rules.add(o.rule()));
        return rules;
    }

    @Property(tries = 800)
    void theOrderOfADeliveryDoesNotMatter(@ForAll long past, @ForAll long delivered, @ForAll long shuffle) {
        TeacherFile file = anyFile(past);
        ImportFacts delivery = RandomHistory.delivery(delivered, 25);
        List<TeacherFact> shuffled = new ArrayList<>(delivery.facts());
        Collections.shuffle(shuffled, new Random(shuffle));

        ImportDecision one = Desk.importing(file, delivery);
        ImportFacts inOtherOrder =
                new ImportFacts(TEACHER, BOARD, shuffled, delivery.open(), Given.ORGANISATION, false);
        ImportDecision other = Desk.importing(file, inOtherOrder);

        assertThat(other.events()).isEqualTo(one.events());
        assertThat(outcomesPerFact(shuffled, other)).isEqualTo(outcomesPerFact(delivery.facts(), one));
    }

    private static Map<TeacherFact, Set<Outcome>> outcomesPerFact(List<TeacherFact> facts, ImportDecision decision) {
        Map<TeacherFact, Set<Outcome>> outcomes = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            outcomes.computeIfAbsent(facts.get(i), f -> new HashSet<>())
                    .add(decision.outcomes().get(i));
        }
        return outcomes;
    }

    @Property(tries = 500)
    void whateverIsAskedWhatHoldsMakesSenseTogether(@ForAll long past) {
        TeacherFile file = GivenFile.EMPTY;
        for (TeacherEvent event : RandomHistory.events(past, 60)) {
            file = GivenFile.after(file, List.of(event));
        }
        List<RecordedFact<?>> live = file.live();

        assertThat(live.stream()
                        .map(f -> Subject.of(f.fact(), Given.ORGANISATION.succession()))
                        .distinct())
                .allMatch(s -> FactRules.holdTogether(live, s, Given.ORGANISATION.succession()));
    }

    @Property(tries = 500)
    void whatWasTakenInHoldsAndWhatWasRejectedLeavesNothing(@ForAll long past, @ForAll long delivered) {
        TeacherFile file = anyFile(past);
        ImportFacts delivery = RandomHistory.delivery(delivered, 25);
        ImportDecision decision = Desk.importing(file, delivery);
        List<TeacherFact> live = GivenFile.live(GivenFile.after(file, decision.events()));

        for (int i = 0; i < delivery.facts().size(); i++) {
            TeacherFact fact = delivery.facts().get(i);
            Outcome outcome = decision.outcomes().get(i);
            switch (outcome.status()) {
                case RECORDED, REPLACED ->
                    assertThat(live)
                            .extracting(ImportPropertiesTest::asDelivered)
                            .contains(asDelivered(fact));
                case REJECTED -> {
                    assertThat(outcome.rule()).isNotNull();
                    assertThat(decision.events()).doesNotContain(fact);
                }
                case UNCHANGED ->
                    assertThat(GivenFile.after(file, decision.events()).facts())
                            .anyMatch(r -> asDelivered(r.fact()).equals(asDelivered(fact))
                                    && (r.holds() || r.withdrawnByHand()));
            }
        }
        assertThat(recorded(decision)).isEqualTo(count(decision, Status.RECORDED) + count(decision, Status.REPLACED));
        assertThat(withdrawnForAnother(decision)).isEqualTo(count(decision, Status.REPLACED));
    }

    /** A file has no place for the role that a step recognises, so that what is on record of it stays. */
    private static TeacherFact asDelivered(TeacherFact fact) {
        return fact instanceof PromotionStepTaken step
                ? new PromotionStepTaken(
                        step.teacherId(),
                        step.boardNumber(),
                        step.trajectory(),
                        step.brin(),
                        step.fromScale(),
                        step.toScale(),
                        step.step(),
                        step.component(),
                        step.date(),
                        step.outcome(),
                        step.sentDate(),
                        step.byThemselves(),
                        step.deviation(),
                        null,
                        step.notes())
                : fact;
    }

    private static long count(ImportDecision decision, Status status) {
        return decision.outcomes().stream().filter(o -> o.status() == status).count();
    }

    private static long recorded(ImportDecision decision) {
        return decision.events().stream().filter(TeacherFact.class::isInstance).count();
    }

    private static long withdrawnForAnother(ImportDecision decision) {
        return decision.events().stream()
                .filter(e -> e instanceof FactRetracted r && r.replacedBy() != null)
                .count();
    }

    @Property(tries = 500)
    void aRetractionNamesAFactThatHeld(@ForAll long past) {
        TeacherFile file = GivenFile.EMPTY;
        for (TeacherEvent event : RandomHistory.events(past, 60)) {
            if (event instanceof FactRetracted r) {
                assertThat(file.live(r.number()))
                        .hasValueSatisfying(
                                f -> assertThat(f.fact().effectiveDate()).isEqualTo(r.effectiveDate()));
                assertThat(r.replacedBy()).isIn(null, file.nextNumber() + 1);
            }
            file = GivenFile.after(file, List.of(event));
        }
    }

    @Property(tries = 800)
    void whatADeliveryWithdrawsOfARoleItTellsOtherwise(@ForAll long past, @ForAll long delivered) {
        TeacherFile file = anyFile(past);
        ImportFacts delivery = RandomHistory.delivery(delivered, 25);
        TeacherFile after = GivenFile.after(file, Desk.importing(file, delivery).events());

        assertThat(after.facts())
                .filteredOn(r -> r.fact() instanceof CareerFact && r.number() < file.nextNumber())
                .filteredOn(r -> !r.holds() && file.live(r.number()).isPresent())
                .allSatisfy(wrong -> assertThat(after.live(requireNonNull(replacement(wrong))))
                        .hasValueSatisfying(recorded -> {
                            TeacherFact right = recorded.fact();
                            assertThat(right).isExactlyInstanceOf(wrong.fact().getClass());
                            assertThat(Subject.of(right, Given.ORGANISATION.succession()))
                                    .isEqualTo(Subject.of(wrong.fact(), Given.ORGANISATION.succession()));
                            assertThat(delivery.facts()).contains(right).doesNotContain(wrong.fact());
                        }));
    }

    private static @Nullable Long replacement(RecordedFact<?> wrong) {
        return requireNonNull(wrong.withdrawal()).replacedBy();
    }
}
