package nl.waaier.api.importing.recording;

import nl.waaier.api.importing.ChangeRule;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.report.FullCounts;
import nl.waaier.api.importing.report.LineKind;
import nl.waaier.api.importing.report.Note;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.teacher.Withdrawals;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * Tells what a full delivery withdraws of a person, and what stays all the same. No row is about it, so it says whom it is about by
 * personeelsnummer.
 */
final class FullReport {

    private FullReport() {}

    static void tell(Person person, Withdrawals withdrawals, StepResults results) {
        results.full(new FullCounts(withdrawals.things(), withdrawals.touched()));
        withdrawals
                .facts()
                .forEach(recorded -> results.told(new Note(
                        LineKind.WIJZIGING,
                        file(recorded.fact()),
                        0,
                        null,
                        ChangeRule.ABSENT_WITHDRAWN,
                        words(person, recorded.fact()),
                        null)));
        withdrawals.kept().forEach(kept -> {
            TeacherFact fact = kept.fact().fact();
            WarningRule rule =
                    switch (kept.why()) {
                        case RECORDED_BY_HAND -> WarningRule.ABSENT_BUT_BY_HAND;
                        case STILL_NEEDED -> WarningRule.ABSENT_BUT_NEEDED;
                    };
            results.warned(new Warning(file(fact), null, null, rule, 1));
            results.told(new Note(LineKind.WAARSCHUWING, file(fact), 0, null, rule, words(person, fact), null));
        });
    }

    private static String words(Person person, TeacherFact fact) {
        return "personeelsnummer " + person.personnelNumber() + ", " + FormatWords.of(fact);
    }

    private static ImportFile file(TeacherFact fact) {
        return switch (fact) {
            case AppointmentFact f -> ImportFile.AANSTELLINGEN;
            case PromotionStepTaken f -> ImportFile.PROMOTIES;
            default -> ImportFile.LOOPBAAN;
        };
    }
}
