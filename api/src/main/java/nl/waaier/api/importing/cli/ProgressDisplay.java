package nl.waaier.api.importing.cli;

import java.io.Console;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.waaier.api.importing.Progress;
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
        private boolean reading;

        @Override
        public void reading(long bytes, long total) {
            reading = true;
            bar("Lezen", total).stepTo(bytes);
        }

        @Override
        public void working(long rows, long total) {
            if (reading) {
                close();
                reading = false;
            }
            bar("Verwerken", total).stepTo(rows);
        }

        private ProgressBar bar(String task, long total) {
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
        private long told;

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void working(long rows, long total) {
            long tens = total == 0 ? 0 : 100 * rows / total / STEP;
            if (tens > told) {
                told = tens;
                out.println(tens * STEP + "%  (" + rows + " / " + total + ")");
            }
        }
    }
}
