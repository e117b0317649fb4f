package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.waaier.api.importing.Tally;

/** Puts the rows that were rejected while cutting up in the report. */
final class RejectionsWork implements Work {

    private static final int STEP = 500;

    private final Path path;
    private final int size;
    private PieceReader reader;
    private int next;

    RejectionsWork(Path path, int size) throws IOException {
        this.path = path;
        this.size = size;
        reader = new PieceReader(path);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int step(int from, int atMost, Tally tally) {
        try {
            goTo(from);
            int end = Math.min(size, from + Math.min(atMost * (STEP / ImportRun.MOST_UNITS), STEP));
            while (next < Math.max(end, from + 1)) {
                tally.rejected(reader.nextRejection());
                next++;
            }
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goTo(int unit) throws IOException {
        if (unit < next) {
            reader.close();
            reader = new PieceReader(path);
            next = 0;
        }
        for (; next < unit; next++) {
            reader.nextRejection();
        }
    }

    @Override
    public void giveUp(int unit, Tally tally) {
        step(unit, 1, tally);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
