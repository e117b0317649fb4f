package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.waaier.api.importing.cases.Office.Delivery;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportKit;
import nl.waaier.api.importing.job.KilledAt;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever offices deliver: the same delivery again records nothing, its rows in any order end the same, and so does an import that
 * is killed anywhere and handed in again. Every try is of a board of its own in one store.
 */
class EveryCaseTest {

    private static final int ORDERS = 5;
    private static final int FIRST_BOARD = 41_000;

    @TempDir
    private static Path directory;

    private static ImportKit kit;
    private static int offices;

    @BeforeAll
    static void open() {
        kit = ImportKit.open(Databases.h2(directory), directory, KilledAt.class);
    }

    @AfterAll
    static void close() {
        kit.close();
    }

    private static Office office() {
        String board = Integer.toString(FIRST_BOARD + offices++);
        return new Office(directory.resolve(board), kit, new BoardNumber(board));
    }

    /** What is on record, and what is told of a delivery. */
    private record Ending(Map<String, List<String>> events, List<String> people, String counts, List<String> told) {}

    private static Ending ending(Office office, ImportJob job) {
        return new Ending(
                office.everything(),
                office.people(),
                job.state() + " " + job.counts(),
                office.told(job).lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void theSameDeliveryAgainRecordsNothing(OfficeCase given) {
        Office office = office();
        for (Delivery delivery : given.deliveries(office)) {
            ImportJob first = delivery.handIn();
            Ending before = ending(office, first);
            ImportJob again = delivery.handIn();
            Ending after = ending(office, again);
            assertThat(again.counts().events()).isZero();
            assertThat(after.events()).isEqualTo(before.events());
            assertThat(after.people()).isEqualTo(before.people());
            assertThat(office.faults(again)).isEqualTo(office.faults(first));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsRowsInAnyOrderEndTheSame(OfficeCase given) {
        List<Ending> expected = endings(given, null);
        for (int seed = 0; seed < ORDERS; seed++) {
            assertThat(endings(given, new Random(seed))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<Ending> endings(OfficeCase given, @Nullable Random random) {
        Office office = office();
        List<Ending> endings = new ArrayList<>();
        for (Delivery delivery : given.deliveries(office)) {
            ImportJob job = (random == null ? delivery : delivery.shuffled(random)).handIn();
            Ending ending = ending(office, job);
            endings.add(new Ending(
                    ending.events(),
                    ending.people(),
                    ending.counts().replaceAll("line=[0-9]+", "line"),
                    delivery.toldByRow(job)));
        }
        return endings;
    }

    @ParameterizedTest
    @EnumSource
    void killedAnywhereAndHandedInAgainItEndsTheSame(OfficeCase given) {
        int count = given.deliveries(office()).size();
        for (int which = 0; which < count; which++) {
            Office whole = office();
            List<Delivery> undisturbed = given.deliveries(whole);
            undisturbed.subList(0, which).forEach(Delivery::handIn);
            Ending expected = ending(whole, undisturbed.get(which).handIn());
            int kills = 0;
            while (killedAt(given, which, kills + 1, expected)) {
                kills++;
            }
            assertThat(kills).isGreaterThan(5);
        }
    }

    private static boolean killedAt(OfficeCase given, int which, int at, Ending expected) {
        Office office = office();
        List<Delivery> deliveries = given.deliveries(office);
        deliveries.subList(0, which).forEach(Delivery::handIn);
        boolean killed = kit.bean(KilledAt.class).kills(at, deliveries.get(which)::handIn);
        if (killed) {
            assertThat(ending(office, deliveries.get(which).handIn()))
                    .as("killed at %d", at)
                    .isEqualTo(expected);
        }
        return killed;
    }
}
