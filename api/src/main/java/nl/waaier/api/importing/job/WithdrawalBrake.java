package nl.waaier.api.importing.job;

import java.util.stream.Stream;
import nl.waaier.api.importing.report.FullCounts;
import nl.waaier.core.teacher.command.FullPart;

/**
 * Stops a full delivery that would withdraw so much that it is more likely not to be full: a part of the export is missing, or
 * numbers were written in another way.
 *
 * @param percent the largest share, of the arbeidsrelaties, of the roles and of the trajectories that it is full for, of which it
 *     may withdraw something unasked; 0 to 100
 */
record WithdrawalBrake(int percent) {

    /** So few may always go: of a small school any share is large. */
    static final int ALWAYS = 10;

    WithdrawalBrake {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("waaier.import.most-withdrawn is a percentage, 0 to 100");
        }
    }

    /** Whether it would withdraw too much, and not just as much as somebody agreed to. */
    boolean stops(FullCounts counts, ImportOptions options) {
        Integer confirmed = options.confirmed();
        return (confirmed == null || confirmed != counts.touchedInAll())
                && Stream.of(FullPart.values()).anyMatch(part -> isTooMuch(counts.touched(part), counts.things(part)));
    }

    private boolean isTooMuch(int touched, int things) {
        return touched > ALWAYS && 100L * touched > (long) percent * things;
    }

    /** What somebody of HR is told, in Dutch. */
    static String dutch(FullCounts counts) {
        return "Deze volledige aanlevering zou " + of(counts, FullPart.APPOINTMENTS, " van de ")
                + " arbeidsrelaties, " + of(counts, FullPart.CAREER, " van de ") + " rollen en "
                + of(counts, FullPart.PROMOTIONS, " van de ")
                + " promotietrajecten geheel of deels intrekken. Er is niets vastgelegd. Klopt het, lever haar dan opnieuw"
                + " aan met confirm=" + counts.touchedInAll() + ".";
    }

    /** The same in English. */
    static String english(FullCounts counts) {
        return "This full delivery would withdraw, in whole or in part, "
                + of(counts, FullPart.APPOINTMENTS, " of the ")
                + " appointments, " + of(counts, FullPart.CAREER, " of the ") + " roles and "
                + of(counts, FullPart.PROMOTIONS, " of the ")
                + " promotion trajectories. Nothing was recorded. If that is right, hand it in again with confirm="
                + counts.touchedInAll() + ".";
    }

    private static String of(FullCounts counts, FullPart part, String word) {
        return counts.touched(part) + word + counts.things(part);
    }
}
