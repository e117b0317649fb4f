package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.projections.testing.ReadStoreCopy;
import nl.waaier.projections.testing.ReadStores;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a view whose documents or position were lost or set back, on every server there is. */
class ReadModelHealingTest extends ReadModelKit {

    @ParameterizedTest
    @MethodSource("stores")
    void losingTheReadStoreHealsAtStart(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(10);
        List<TeacherFile> before = read(caughtUp(database, readModel));
        readModel.stop();

        database.drop();
        ReadModel again = start(database);

        assertThat(read(caughtUp(database, again))).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void losingOnlyTheDocumentsHealsAtStart(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(10);
        List<TeacherFile> before = read(caughtUp(database, readModel));
        readModel.stop();

        database.getCollection("teacher-files-1").drop();
        ReadModel again = start(database);

        assertThat(read(caughtUp(database, again))).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void losingOnlyThePositionRepeatsEventsAndChangesNothing(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(10);
        caughtUp(database, readModel);
        Map<String, Document> before = documents(database, 1);
        readModel.stop();

        database.getCollection("teacher-files-1-position").drop();
        ReadModel again = start(database);

        caughtUp(database, again);
        assertThat(documents(database, 1)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anOlderCopyCatchesUp(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(10);
        caughtUp(database, readModel);
        readModel.stop();
        ReadStoreCopy copy = ReadStoreCopy.of(database);
        ReadModel later = start(database);
        publishHistories(10);
        List<TeacherFile> before = read(caughtUp(database, later));
        later.stop();

        database.drop();
        copy.into(database);
        ReadModel again = start(database);

        assertThat(read(caughtUp(database, again)))
                .containsExactlyInAnyOrderElementsOf(before)
                .hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void documentsOlderThanThePositionAreHealedFromTheEventStore(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        TeacherId teacher = hired("0.8000");
        caughtUp(database, readModel);
        readModel.stop();
        ReadStoreCopy copy = ReadStoreCopy.of(database);
        ReadModel later = start(database);
        publish(teacher, 1, ended(teacher, "2020-07-31"));
        caughtUp(database, later);
        later.stop();

        database.getCollection("teacher-files-1").drop();
        copy.only("teacher-files-1"::equals).into(database);
        ReadModel again = start(database);
        publish(teacher, 2, retracted(teacher, 1));
        TeacherFiles reader = caughtUp(database, again);
        reader.await(teacher, 2, Duration.ofSeconds(10));

        assertThat(reader.find(FilePart.ALL, BOARD, teacher).orElseThrow().facts())
                .hasSize(2);
    }
}
