package nl.waaier.api.asking.recordable;

import java.util.List;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * What the page of a fact that may be wrong shows: how it can be corrected, or how its texts can be erased once it holds no longer.
 *
 * @param name whose fact it is
 * @param sentence what the fact says
 * @param faults why its texts were not erased, empty when nobody asked for that
 */
record WrongPage(
        PageFrame frame, Recordable what, String name, RecordedFact<?> wrong, String sentence, List<Fault> faults) {

    static final String TEMPLATE = "asking/recordable/wrong.jte";

    WrongPage {
        faults = List.copyOf(faults);
    }

    WrongPage refused(List<Fault> why) {
        return new WrongPage(frame, what, name, wrong, sentence, why);
    }

    String title() {
        return frame.say("Feit " + wrong.number() + " corrigeren", "Correct fact " + wrong.number());
    }

    String recorded() {
        return frame.moment(wrong.recordedAt()) + ", " + FactWords.by(wrong.recordedBy(), frame.language());
    }

    String address() {
        return person() + "/feiten/" + wrong.number() + "/corrigeren";
    }

    String way(boolean replacing) {
        return PageAddress.of(address())
                .with(CorrectionPages.WAY, replacing ? CorrectionPages.REPLACING : CorrectionPages.RETRACTING)
                .toString();
    }

    String person() {
        return "/leraren/" + what.person().id();
    }

    /** Whether there are texts of a fact that holds no longer, which HR may erase. */
    boolean erasesTexts() {
        return frame.caller() != null
                && frame.caller().role() == UserRole.HR
                && !wrong.holds()
                && !wrong.texts().isEmpty();
    }
}
