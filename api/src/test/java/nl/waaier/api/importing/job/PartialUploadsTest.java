package nl.waaier.api.importing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waaier.api.importing.ImportOptions;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads in pieces on disk: what is kept, for whom and for how long. */
class PartialUploadsTest {

    private static final BoardNumber BOARD = new BoardNumber("41234");
    private final Instant now = Instant.now();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    PartialUploadsTest() {}

    private PartialUploads at(Duration later) {
        return new PartialUploads(folder, Clock.fixed(now.plus(later), ZoneOffset.UTC));
    }

    private static Optional<PartialUpload> begin(PartialUploads uploads, BoardNumber board) {
        return uploads.begin(8, board, "hr", ImportOptions.RECORD);
    }

    @Test
    void oneThatNobodyGoesOnWithForADayIsThrownAway() throws IOException {
        PartialUpload upload = begin(at(Duration.ZERO), BOARD).orElseThrow();
        at(Duration.ZERO).append(upload, 0, new ByteArrayInputStream(new byte[3]));
        assertThat(at(Duration.ofHours(23)).find(upload.id(), BOARD, "hr")).contains(upload);
        PartialUploads later = at(Duration.ofHours(25));
        assertThat(later.find(upload.id(), BOARD, "hr")).isEmpty();
        assertThat(folder.toFile().list()).hasSize(1);
        later.clearAway();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void tenOfABoardMayBeUnderWayAndThoseOfOthersDoNotCount() throws IOException {
        PartialUploads uploads = at(Duration.ZERO);
        PartialUpload first = begin(uploads, BOARD).orElseThrow();
        for (int i = 1; i < PartialUploads.MOST; i++) {
            assertThat(begin(uploads, BOARD)).isPresent();
        }
        assertThat(begin(uploads, BOARD)).isEmpty();
        assertThat(begin(uploads, new BoardNumber("41235"))).isPresent();
        uploads.append(first, 0, new ByteArrayInputStream(new byte[8]));
        assertThat(begin(uploads, BOARD)).isPresent();
    }

    @Test
    void whatCameBeforeALineBrokeIsKept() {
        PartialUploads uploads = at(Duration.ZERO);
        PartialUpload upload = begin(uploads, BOARD).orElseThrow();
        InputStream breaking = new FilterInputStream(new ByteArrayInputStream(new byte[5])) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0) {
                    throw new IOException("the line broke");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> uploads.append(upload, 0, breaking)).isInstanceOf(IOException.class);
        assertThat(uploads.offset(upload)).isEqualTo(5);
    }

    @Test
    void moreThanWasAnnouncedIsNotKept() throws IOException {
        PartialUploads uploads = at(Duration.ZERO);
        PartialUpload upload = begin(uploads, BOARD).orElseThrow();
        assertThat(uploads.append(upload, 0, new ByteArrayInputStream(new byte[9])))
                .isEmpty();
        assertThat(uploads.offset(upload)).isZero();
        assertThat(uploads.append(upload, 0, new ByteArrayInputStream(new byte[8])))
                .hasValue(8L);
        assertThat(uploads.isWhole(upload)).isTrue();
    }
}
