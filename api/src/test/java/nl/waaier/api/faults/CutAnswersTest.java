package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Planted;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer is cut off after the commit and the request is sent again with its key: one effect each. */
class CutAnswersTest {

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    CutAnswersTest() {}

    @Test
    void everyRequestHasItsEffectOnceOnH2() {
        everyRequestHasItsEffectOnce("H2", Databases.h2(data), Rounds.of(1, 50));
    }

    @Test
    @Tag(Rounds.TAG)
    void everyRequestHasItsEffectOnceOnPostgresql() {
        everyRequestHasItsEffectOnce("PostgreSQL", Databases.postgres(), Rounds.of(1, 50));
    }

    private void everyRequestHasItsEffectOnce(String database, String url, int teachers) {
        try (CutAnswers clients = new CutAnswers(data, url, System.getProperty("java.class.path"), teachers)) {
            clients.ledger().careers().forEach(career -> clients.record(career, 0));
            for (int i = 0; i < teachers; i++) {
                clients.putTwice("/v1/boards/12345/role-catalogue/eigen-rol-" + i, """
                        {"dutchName": "Eigen rol", "englishName": "Role of our own", "domain": 2}""");
                clients.putTwice("/v1/boards/12345/functiemix-targets/doel-" + i, """
                        {"sector": "VO", "shares": {"LC": 27}}""");
            }
            StoredFacts stored = clients.stop();
            Seen seen = clients.ledger().against(stored);
            System.out.println(database + ", every answer lost once: " + seen);
            seen.requireClean();
            assertThat(seen.acknowledged()).isEqualTo(teachers * CareerScript.REQUESTS.size());
            assertThat(stored.count("role-defined")).isEqualTo(teachers);
            assertThat(stored.count("functiemix-target-agreed")).isEqualTo(teachers);
        }
    }

    /** The planted fault: nobody remembers which keys were used. */
    @Test
    @Tag(Rounds.TAG)
    void withoutTheTableOfKeysEffectsAreDoubled() {
        String forgetful = Planted.fault(
                data,
                "nl.waaier.api.recording.facts.CommandsOnce",
                "keys.recorded(request, position, clock.instant());",
                "");
        try (CutAnswers clients = new CutAnswers(data, Databases.h2(data), forgetful, 1)) {
            Career career = clients.ledger().careers().getFirst();
            // What may be recorded twice: the last two, of support.
            clients.record(career, CareerScript.REQUESTS.size() - 2);
            Seen seen = clients.ledger().against(clients.stop());
            assertThat(seen.isClean()).as("%s", seen).isFalse();
            assertThat(seen.doubled()).as("%s", seen).isPositive();
        }
    }
}
