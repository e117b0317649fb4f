package nl.waaier.api.importing.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.figures.MovedFigure;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.importing.report.FullCounts;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.core.teacher.command.FullPart;

/** What came of an import, for people: Dutch first, English beside it. */
final class CountsTable {

    private static final String ROW = "%-18s %10s %10s %10s %10s %11s %10s %10s%n";

    private CountsTable() {}

    static void print(ImportJob job, List<MovedFigure> figures, PrintStream out) {
        ImportCounts counts = job.counts();
        out.println(
                job.dryRun()
                        ? "Proef: er is niets vastgelegd. / Dry run: nothing was recorded."
                        : "Import afgerond. / Import done.");
        out.printf(
                ROW, "bestand", "gelezen", "verwerkt", "nieuw", "vervangen", "ongewijzigd", "afgekeurd", "gewaarsch.");
        out.printf(ROW, "file", "read", "accepted", "added", "replaced", "unchanged", "rejected", "warned");
        counts.files().forEach((file, c) -> print(file.fileName(), c, out));
        out.printf(Locale.ROOT, "Gebeurtenissen / events: %d%n", counts.events());
        if (job.options().full() != null) {
            print(counts.full(), out);
        }
        for (Warning warning : counts.warnings()) {
            out.printf(
                    "Let op: %s%s %s / %s (%dx)%n",
                    warning.file() == null ? "" : warning.file().fileName() + " ",
                    warning.column() == null ? "" : warning.column(),
                    warning.rule().dutch(),
                    warning.rule().english(),
                    warning.times());
        }
        if (!figures.isEmpty()) {
            out.println("Cijfers die verschuiven / figures that move:");
            figures.forEach(f -> out.printf(
                    "  %s %s %s %s %s%s%n",
                    f.brin(),
                    f.date(),
                    f.figure().word(),
                    f.of(),
                    f.change().signum() > 0 ? "+" : "",
                    f.change().toPlainString()));
        }
    }

    private static void print(FullCounts full, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Ingetrokken / withdrawn: arbeidsrelaties %d/%d, rollen %d/%d, trajecten %d/%d%n",
                full.touched(FullPart.APPOINTMENTS),
                full.things(FullPart.APPOINTMENTS),
                full.touched(FullPart.CAREER),
                full.things(FullPart.CAREER),
                full.touched(FullPart.PROMOTIONS),
                full.things(FullPart.PROMOTIONS));
    }

    private static void print(String name, FileCounts c, PrintStream out) {
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                c.read(),
                c.accepted(),
                c.added(),
                c.replaced(),
                c.unchanged(),
                c.rejected(),
                c.warnings());
    }
}
