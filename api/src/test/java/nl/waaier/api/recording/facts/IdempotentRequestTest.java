package nl.waaier.api.recording.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.core.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What makes two requests the same one. */
class IdempotentRequestTest {

    private static final Caller HR =
            new Caller("https://issuer.test", "hr", UserRole.HR, Given.BOARD, Set.of(), null, null, null);

    @Test
    void whatSomebodyWritesCannotPassForAnotherValue() {
        FactBody one = recognition("a, remark=b", "c");
        FactBody other = recognition("a", "b, remark=c");
        assertThat(one).hasToString(other.toString());
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void nothingIsNotTheWordForIt() {
        assertThat(hash(recognition(null, null))).isNotEqualTo(hash(recognition("null", null)));
    }

    @Test
    void theKindOfFactCounts() {
        LocalDate date = LocalDate.of(2022, 1, 1);
        assertThat(hash(new FactBody.RoleExit("16AH", "mentor", date, null, null, null)))
                .isNotEqualTo(hash(new FactBody.StageStep("16AH", "mentor", date, null, null, null, null)));
    }

    @Test
    void theSameBodyIsTheSameRequest() {
        assertThat(hash(recognition("a", "b"))).isEqualTo(hash(recognition("a", "b")));
        assertThat(hash(recognition("a", "b")))
                .isNotEqualTo(IdempotentRequest.of(HR, "key", "facts/2", recognition("a", "b"))
                        .hash());
    }

    private static String hash(FactBody body) {
        return IdempotentRequest.of(HR, "key", "facts/1", body).hash();
    }

    private static FactBody recognition(@Nullable String evidence, @Nullable String remark) {
        return new FactBody.Recognition(
                "16AH",
                "mentor",
                LocalDate.of(2022, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                evidence,
                remark);
    }
}
