package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same for boards of any size, of a staff made by the tool that makes one from the published figures: what one build
 * answers is written into a folder, and held against what another build answered.
 *
 * <ul>
 *   <li>{@code -Danswers.staff=FOLDER} names the staff; each of its boards is asked in a product of its own;
 *   <li>{@code -Danswers.out=FOLDER} is where answers are written, a file for each board; a board that is there already is
 *       not asked again;
 *   <li>{@code -Danswers.boards=N,N} asks some boards only;
 *   <li>{@code -Danswers.before=FOLDER} compares what stands there with what stands in {@code answers.out}, and writes
 *       every difference to {@code differences.txt} in it; {@code -Danswers.renames=FILE} names the differences that were
 *       meant, see {@link Renames}.
 * </ul>
 */
class PublishedAnswersTest {

    private static final String SUFFIX = ".gz";
    private static final int SHOWN = 30;

    @TempDir
    Path data;

    @Test
    @EnabledIfSystemProperty(named = "answers.staff", matches = ".+")
    void theAnswersOfABuildAreWrittenDown() {
        Set<String> wanted = Set.of(System.getProperty("answers.boards", "").split(","));
        Path out = Path.of(System.getProperty("answers.out"));
        for (Staff staff : Staff.in(Path.of(System.getProperty("answers.staff")))) {
            Path file = out.resolve(staff.board() + SUFFIX);
            if (!Files.exists(file) && (wanted.contains("") || wanted.contains(staff.board()))) {
                long begin = System.nanoTime();
                Recording recording = Boards.published(data.resolve(staff.board()), staff);
                recording.write(file);
                System.out.printf(
                        "PublishedAnswersTest: board %s, %d answers in %d s%n",
                        staff.board(), recording.answers().size(), (System.nanoTime() - begin) / 1_000_000_000);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "answers.before", matches = ".+")
    void theAnswersOfTwoBuildsAreEqual() throws IOException {
        Path before = Path.of(System.getProperty("answers.before"));
        Path out = Path.of(System.getProperty("answers.out"));
        String renames = System.getProperty("answers.renames");
        Renames meant = renames == null ? Renames.NONE : Renames.read(Path.of(renames));
        StringBuilder report = new StringBuilder();
        int count = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(before)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            List<String> different =
                    Differences.of(Recording.read(file), Recording.read(out.resolve(file.getFileName())), meant);
            count += different.size();
            report.append("== ")
                    .append(file.getFileName())
                    .append(": ")
                    .append(different.size())
                    .append(" differ\n");
            different.forEach(each -> report.append(each).append('\n'));
        }
        Files.writeString(out.resolve("differences.txt"), report);
        assertThat(count)
                .as(
                        "answers that differ; all are in differences.txt, the first:%n%s",
                        report.toString().lines().limit(SHOWN).toList())
                .isZero();
    }
}
