package nl.waaier.projections.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far a target is reached: for which schools, and by how much. */
class TargetProgressTest {

    private static final LocalDate DATE = LocalDate.parse("2014-10-01");
    private static final Organisation BOARD = Organisation.EMPTY
            .evolve(school("16AH", Sector.VO, true))
            .evolve(school("16BX", Sector.VO, true))
            .evolve(school("16CY", Sector.VO, false))
            .evolve(school("16DZ", Sector.VO, null))
            .evolve(school("16EA", Sector.BO, true));
    private static final List<Post> POSTS = Stream.of(
                    GivenPosts.at("16AH", "LB", "1.0", "LC", "0.5"),
                    GivenPosts.at("16BX", "LD", "1.5"),
                    GivenPosts.at("16CY", "LB", "2.0"),
                    GivenPosts.at("16DZ", "LE", "4.0"),
                    GivenPosts.at("16EA", Sector.BO, "LA", "8.0"))
            .flatMap(List::stream)
            .toList();

    private static SchoolRegistered school(String brin, Sector sector, @Nullable Boolean randstad) {
        return new SchoolRegistered(Given.BOARD, new Brin(brin), "School", sector, null, randstad, null);
    }

    private static FunctiemixTarget target(TargetScope scope, Map<String, String> shares) {
        return new FunctiemixTarget(
                "convenant",
                scope,
                null,
                null,
                TargetShares.of(shares.entrySet().stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, e -> Percentage.of(new BigDecimal(e.getValue()))))),
                DATE.minusYears(6),
                null);
    }

    private static TargetProgress progress(
            TargetScope scope, Map<String, String> shares, @Nullable List<Post> baseline) {
        return TargetProgress.of(target(scope, shares), BOARD, DATE, POSTS, baseline);
    }

    private static Fte fteOf(TargetScope scope) {
        return Objects.requireNonNull(progress(scope, Map.of("LC", "27"), null).fte());
    }

    private static Fte fte(String fte) {
        return Fte.of(new BigDecimal(fte));
    }

    private static TargetScope randstad(boolean flag) {
        return new TargetScope(Sector.VO, null, flag);
    }

    @Test
    void aTargetIsForTheSchoolsOfItsScope() {
        assertThat(fteOf(new TargetScope(Sector.VO, null, null))).isEqualTo(fte("9"));
        assertThat(fteOf(new TargetScope(Sector.BO, null, null))).isEqualTo(fte("8"));
        assertThat(fteOf(new TargetScope(null, new Brin("16AH"), null))).isEqualTo(fte("1.5"));
        assertThat(fteOf(randstad(true))).isEqualTo(fte("3"));
        assertThat(fteOf(randstad(false))).isEqualTo(fte("2"));
    }

    @Test
    void theGapIsWhatIsReachedMinusWhatWasAgreed() {
        TargetProgress progress = progress(randstad(true), Map.of("LB", "33.4", "LC", "16.6", "LE", "2"), null);
        assertThat(progress.shares())
                .containsExactly(
                        share("LB", 334, "33.3", "-0.1"),
                        share("LC", 166, "16.7", "0.1"),
                        share("LE", 20, "0.0", "-2.0"));
    }

    @Test
    void whereNobodyWorksNothingIsReached() {
        TargetProgress progress = TargetProgress.of(
                target(new TargetScope(null, new Brin("16AH"), null), Map.of("LC", "27")),
                BOARD,
                DATE,
                List.of(),
                POSTS);
        assertThat(progress.fte()).isEqualTo(Fte.ZERO);
        assertThat(progress.shares())
                .containsExactly(new TargetProgress.TargetShare("LC", new Percentage(270), null, null));
        assertThat(progress.functiemixwaarde()).isNull();
    }

    @Test
    void growthCountsOnceInLcAndTwiceInLdAndLe() {
        List<Post> before = GivenPosts.at("16AH", "LB", "7.0", "LC", "2.0", "LD", "1.0");
        List<Post> now = GivenPosts.at("16AH", "LB", "5.0", "LC", "2.5", "LD", "1.3", "LE", "1.2");
        assertThat(value(before, now)).isEqualTo(new BigDecimal("35.0"));
        assertThat(value(now, before)).as("a loss").isEqualTo(new BigDecimal("-35.0"));
        assertThat(value(now, now)).isEqualTo(new BigDecimal("0.0"));
        assertThat(value(List.of(), now)).as("nothing to grow from").isNull();
    }

    private static @Nullable BigDecimal value(List<Post> before, List<Post> now) {
        return TargetProgress.of(
                        target(new TargetScope(Sector.VO, null, null), Map.of("LC", "27")), BOARD, DATE, now, before)
                .functiemixwaarde();
    }

    @Test
    void growthIsNotCountedWithoutABaselineNorInPrimaryEducation() {
        assertThat(progress(new TargetScope(null, new Brin("16AH"), null), Map.of("LC", "27"), POSTS)
                        .functiemixwaarde())
                .isEqualTo(new BigDecimal("0.0"));
        assertThat(progress(new TargetScope(null, new Brin("16AH"), null), Map.of("LC", "27"), null)
                        .functiemixwaarde())
                .isNull();
        assertThat(progress(new TargetScope(Sector.BO, null, null), Map.of("LC", "2"), POSTS)
                        .functiemixwaarde())
                .isNull();
        assertThat(progress(new TargetScope(null, new Brin("16EA"), null), Map.of("LC", "2"), POSTS)
                        .functiemixwaarde())
                .isNull();
    }

    private static TargetProgress.TargetShare share(String scale, int target, String actual, String gap) {
        return new TargetProgress.TargetShare(
                scale, new Percentage(target), new BigDecimal(actual), new BigDecimal(gap));
    }
}
