package nl.waaier.api.asking.functiemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Whose functiemix a page is about, and the other ones that its reader may choose.
 *
 * @param frame of the page
 * @param scope what the page was asked about
 * @param sector in which sector of the board; null for a school
 * @param knownOn as known at which moment, null for now
 * @param date on which the school is named as it was
 */
record MixSubject(
        PageFrame frame,
        Scope scope,
        @Nullable Sector sector,
        @Nullable Instant knownOn,
        LocalDate date) {

    /** The page's own path without what comes after the school or the board. */
    String base() {
        return scope.school() == null ? "/bestuur" : "/scholen/" + scope.school();
    }

    /** The school with its BRIN; or the board, with the sector where it has several. */
    String name() {
        Brin school = scope.school();
        if (school != null) {
            return schoolName(school);
        }
        return sector == null || scope.sectors().size() < 2
                ? frame.boardName()
                : frame.boardName() + ", " + FieldWords.sector(sector, frame.language());
    }

    String schoolName(Brin brin) {
        var school = scope.organisation(knownOn).schools().get(brin);
        return school == null ? brin.toString() : school.on(date).name() + " (" + brin + ")";
    }

    /** Schools of which the reader may see the functiemix. */
    List<Brin> schools() {
        return scope.organisation(knownOn).schools().keySet().stream()
                .filter(scope::showsTotalsOf)
                .sorted(Comparator.comparing(Brin::value))
                .toList();
    }

    /** The sectors of the board, for a reader who may see all of it. */
    List<Sector> sectors() {
        return scope.caller().role() == UserRole.SCHOOLLEIDER ? List.of() : scope.sectors();
    }

    String sectorName(Sector one) {
        return FieldWords.sector(one, frame.language());
    }

    /** The same page about the board in a sector. */
    String ofSector(String rest, Sector one) {
        return carrying("/bestuur" + rest).with("sector", one.word()).toString();
    }

    /** The same page about a school. */
    String ofSchool(String rest, Brin school) {
        return carrying("/scholen/" + school + rest).toString();
    }

    private PageAddress carrying(String path) {
        return frame.address()
                .carrying(
                        path,
                        "fromYear",
                        "untilYear",
                        "from",
                        "until",
                        "referenceDate",
                        "per",
                        "knownOn",
                        "knownFrom",
                        "knownUntil");
    }

    /** Another page about the same school or board. */
    PageAddress page(String rest) {
        PageAddress other = frame.address().carrying(base() + rest, "per", "knownOn");
        return sector == null ? other : other.with("sector", sector.word());
    }

    /** Whether the persons behind the numbers may be shown. */
    boolean persons() {
        return scope.showsScales();
    }

    String fte(Fte fte) {
        return frame.number(fte.toDecimal());
    }

    String signed(Fte difference) {
        return frame.signed(difference.toDecimal());
    }
}
