package nl.waaier.api.importing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.report.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the report of an import tells.
 *
 * @param total how many lines there are of what was asked for
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param reasons the rules that the whole report tells of, whichever lines were asked for
 * @param lines by rule in the order of {@code reasons}, then file and line
 */
record ReportLines(int total, int page, int size, List<ReportReason> reasons, List<ReportLine> lines) {

    /**
     * A rule that the report tells of.
     *
     * @param kind fout, waarschuwing or wijziging
     * @param code names it
     * @param message what it is, in Dutch
     * @param messageEn the same in English
     * @param advice of a fault what to do about it, in Dutch; null for the others
     * @param adviceEn the same in English
     * @param lines how many lines tell of it
     */
    record ReportReason(
            String kind,
            String code,
            String message,
            String messageEn,
            @Nullable String advice,
            @Nullable String adviceEn,
            int lines) {}

    /**
     * A line.
     *
     * @param kind fout, waarschuwing or wijziging
     * @param file as who handed in calls it
     * @param line in the file as an editor counts it; null when it is about no row
     * @param column as who handed in calls it; null when it is about the row
     * @param code names the rule
     * @param message what it is, in Dutch
     * @param messageEn the same in English
     * @param was what was on record, or how a value was written; null when nothing was
     * @param becomes what took its place; null when nothing did
     */
    record ReportLine(
            String kind,
            String file,
            @Nullable Long line,
            @Nullable String column,
            String code,
            String message,
            String messageEn,
            @Nullable String was,
            @Nullable String becomes) {}

    static ReportLines of(ReportTable report, ImportJob job, ReportLinesAsked.Checked asked) {
        List<ReportTable.Reason> all = report.reasons(job.id());
        List<ReportTable.Reason> chosen = all.stream()
                .filter(reason -> asked.kind() == null || reason.kind() == asked.kind())
                .filter(reason -> asked.code() == null || reason.code().equals(asked.code()))
                .toList();
        return new ReportLines(
                chosen.stream().mapToInt(ReportTable.Reason::lines).sum(),
                asked.page(),
                asked.size(),
                all.stream().map(ReportLines::reason).toList(),
                part(report, job.id(), chosen, (long) asked.page() * asked.size(), asked.size()).stream()
                        .map(line -> line(job, line))
                        .toList());
    }

    /** The lines of several rules one after the other, of which some are passed over. */
    private static List<ReportTable.Line> part(
            ReportTable report, UUID job, List<ReportTable.Reason> reasons, long from, int size) {
        List<ReportTable.Line> part = new ArrayList<>();
        long before = 0;
        for (ReportTable.Reason reason : reasons) {
            long skipped = Math.max(0, from - before);
            if (skipped < reason.lines() && part.size() < size) {
                part.addAll(report.lines(job, reason, Math.toIntExact(skipped), size - part.size()));
            }
            before += reason.lines();
        }
        return part;
    }

    private static ReportReason reason(ReportTable.Reason reason) {
        WhatToDo advice = WhatToDo.about(reason.kind(), reason.code());
        return new ReportReason(
                reason.kind().word(),
                reason.code(),
                reason.dutch(),
                reason.english(),
                advice == null ? null : advice.dutch(),
                advice == null ? null : advice.english(),
                reason.lines());
    }

    private static ReportLine line(ImportJob job, ReportTable.Line line) {
        return new ReportLine(
                line.kind().word(),
                job.profile().officeFile(line.file()),
                line.line() == 0 ? null : line.line(),
                line.column(),
                line.code(),
                line.saidInDutch(),
                line.saidInEnglish(),
                line.was(),
                line.becomes());
    }
}
