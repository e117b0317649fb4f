package nl.waaier.core.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * What the record tells on a date about the four questions of one role holding, as the career picture asks them of every
 * role: toelating, ondersteuning, facilitering, erkenning.
 *
 * @param recognition recognition that counts for the holding and is valid on the date, wherever it was given
 * @param gaps what is left open on the date
 * @param recognisedUntil last day on which anything recognises the role, when that is within a year of the date; null when it is later or
 *     without end, or nothing does
 */
public record Dossier(
        List<RecordedFact<RecognitionGiven>> recognition,
        Set<DossierGap> gaps,
        @Nullable LocalDate recognisedUntil) {

    /** For how long somebody is new in a role, in years from entry. */
    private static final int NEW_YEARS = 1;

    private static final Set<SupportKind> INDUCTION =
            Set.of(SupportKind.INDUCTIE, SupportKind.BEGELEIDING, SupportKind.COACHING);

    /**
     * The dossier of a holding on a date.
     *
     * @param date a day in the holding
     * @param recognitions every recognition of the same person, whatever it is for
     */
    public static Dossier of(
            RoleHolding holding, LocalDate date, Collection<RecordedFact<RecognitionGiven>> recognitions) {
        List<RecordedFact<RecognitionGiven>> valid = new ArrayList<>();
        for (RecordedFact<RecognitionGiven> recognition : recognitions) {
            if (recognition.fact().validOn(date) && countsFor(holding, recognition)) {
                valid.add(recognition);
            }
        }
        return new Dossier(valid, gaps(holding, date, valid), until(valid, date));
    }

    private static boolean countsFor(RoleHolding holding, RecordedFact<RecognitionGiven> recognition) {
        return switch (recognition.fact().holdsFor()) {
            case PERSOON -> true;
            case ROL -> recognition.fact().role().equals(holding.role());
            case VERVULLING -> holding.recognition().contains(recognition);
        };
    }

    private static Set<DossierGap> gaps(
            RoleHolding holding, LocalDate date, List<RecordedFact<RecognitionGiven>> valid) {
        Set<DossierGap> gaps = EnumSet.noneOf(DossierGap.class);
        if (holding.entry().entryKind() == null) {
            gaps.add(DossierGap.ROLE_ENTRY);
        }
        boolean supported = false;
        boolean inducted = false;
        for (RecordedFact<SupportArranged> support : holding.support()) {
            if (!support.fact().from().isAfter(date)) {
                supported = true;
                inducted |= INDUCTION.contains(support.fact().kind());
            }
        }
        if (!supported) {
            gaps.add(DossierGap.SUPPORT);
        }
        if (holding.facilitation().stream().noneMatch(granted -> granted.fact().holdsOn(date))) {
            gaps.add(DossierGap.FACILITATION);
        }
        if (valid.isEmpty() && holding.stageOn(date).compareTo(CareerStage.ERVAREN) >= 0) {
            gaps.add(DossierGap.RECOGNITION);
        }
        if (!inducted && date.isBefore(holding.entry().entryDate().plusYears(NEW_YEARS))) {
            gaps.add(DossierGap.INDUCTION);
        }
        return gaps;
    }

    private static @Nullable LocalDate until(List<RecordedFact<RecognitionGiven>> valid, LocalDate date) {
        LocalDate last = null;
        for (RecordedFact<RecognitionGiven> recognition : valid) {
            LocalDate until = recognition.fact().until();
            if (until == null || !until.isBefore(date.plusYears(1))) {
                return null;
            }
            last = last == null || until.isAfter(last) ? until : last;
        }
        return last;
    }
}
