package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the sample board is answered is what it was answered when it was written down: every route that reads, on six
 * reference dates, as known at three moments, to every role. {@code -Danswers.write=true} writes it down anew; look at what
 * then differs before it is committed.
 */
class AnswersTest {

    private static final String WRITTEN_DOWN = "/answers/sample-board.gz";
    private static final int SHOWN = 15;

    @Test
    void theSampleBoardIsAnsweredAsBefore(@TempDir Path data) throws IOException {
        Recording now = Boards.sample(data);
        if (Boolean.getBoolean("answers.write")) {
            now.write(Path.of("src", "test", "resources", "answers", "sample-board.gz"));
            return;
        }
        Recording before;
        try (InputStream in = AnswersTest.class.getResourceAsStream(WRITTEN_DOWN)) {
            before = Recording.read(Objects.requireNonNull(in, WRITTEN_DOWN));
        }
        List<String> different = Differences.of(before, now, Renames.NONE);
        assertThat(different.size())
                .as(
                        "answers that differ; the first of them:%n%s",
                        String.join("\n", different.subList(0, Math.min(SHOWN, different.size()))))
                .isZero();
    }
}
