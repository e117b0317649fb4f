package nl.waaier.api.recording.person;

import java.util.List;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a page about a file and another one shows, to be joined or to be separated again.
 *
 * @param frame what stands around it
 * @param who whose file goes on, or went on
 * @param other whose the other one is; null while it is not known which, and where there is none
 * @param form what was filled in
 * @param faults what is wrong with it
 * @param key under which it is done no more than once
 */
record TwoFilesPage(
        PageFrame frame,
        IdentityAnswer who,
        @Nullable IdentityAnswer other,
        TypedForm form,
        List<Fault> faults,
        String key) {

    String name() {
        return new IdentityWords(frame).name(who);
    }

    String career() {
        return "/leraren/" + who.teacherId();
    }

    /** What the register says of this file and of the other. */
    List<IdentityWords.Beside> beside() {
        IdentityWords words = new IdentityWords(frame);
        return words.beside(words.standing(who), words.standing(Faults.present(other)));
    }

    /**
     * Why nothing was recorded; nothing when it was.
     *
     * @param recording records it
     * @param field at which it is told what stands in the way, of facts too
     */
    static List<Fault> refused(Runnable recording, String field) {
        try {
            return TypedForm.refused(recording, field);
        } catch (ProblemException broken) {
            List<Fault> facts = broken.problem().getFaults();
            if (facts == null) {
                throw broken;
            }
            return facts.stream()
                    .map(fault -> new Fault(field, fault.code(), fault.message(), fault.messageEn()))
                    .distinct()
                    .toList();
        }
    }
}
