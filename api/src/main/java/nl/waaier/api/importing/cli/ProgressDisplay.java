package nl.waaier.api.importing.cli;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.TimeLeft;
import org.jspecify.annotations.Nullable;

/** Shows how far an import is: a bar on a terminal, a line per ten percent elsewhere. */
abstract class ProgressDisplay implements Progress, AutoCloseable {

    /** A display that fits where the output goes. */
    @SuppressWarnings("SystemConsoleNull") // a runtime without the console module still has none
    static ProgressDisplay on(PrintStream out) {
        Console console = System.console();
        return console != null && console.isTerminal() ? new Bar() : new Lines(out);
    }

    @Override
    public void close() {}

    private static final class Bar extends ProgressDisplay {

        private @Nullable ProgressBar bar;
        private String phase = "";

        @Override
        public void reading(long bytes, long total) {
            bar("Lezen", total).stepTo(bytes);
        }

        @Override
        public void weighing(long rows, long total) {
            bar("Wegen", total).stepTo(rows);
        }

        @Override
        public void working(long rows, long total) {
            bar("Verwerken", total).stepTo(rows);
        }

        private ProgressBar bar(String task, long total) {
            if (!task.equals(phase)) {
                close();
                phase = task;
            }
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
            return bar;
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    /** For logs and pipes. */
    static final class Lines extends ProgressDisplay {

        private static final int STEP = 10;

        private final PrintStream out;
        private String phase = "";
        private long told;
        private long begun;
        private long rowsBefore;

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void weighing(long rows, long total) {
            tell("wegen / weighing: ", rows, total);
        }

        @Override
        public void working(long rows, long total) {
            tell("", rows, total);
        }

        private void tell(String task, long rows, long total) {
            long tens = total == 0 ? 0 : 100 * rows / total / STEP;
            if (begun == 0 || !task.equals(phase)) {
                phase = task;
                told = 0;
                begun = System.nanoTime();
                rowsBefore = rows;
            }
            if (tens > told) {
                told = tens;
                out.println(task + tens * STEP + "%  (" + rows + " / " + total + ")" + left(rows, total));
            }
        }

        private String left(long rows, long total) {
            return TimeLeft.of(Duration.ofNanos(System.nanoTime() - begun), rows - rowsBefore, total - rows)
                    .filter(left -> !left.isZero())
                    .map(left ->
                            String.format(Locale.ROOT, "  nog / left: %d:%02d", left.toMinutes(), left.toSecondsPart()))
                    .orElse("");
        }
    }
}
