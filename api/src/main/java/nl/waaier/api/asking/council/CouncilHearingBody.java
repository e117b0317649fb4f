package nl.waaier.api.asking.council;

import java.time.LocalDate;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * That a participation council was heard, as a caller sends it.
 *
 * @param subject about what
 * @param council which council
 * @param right in what right
 * @param outcome what it came to
 * @param heardOn the day on which it said so
 * @param from first day on which that counts, null for the day on which it said so
 * @param until last day, null when it is open
 * @param evidence where it can be read, such as minutes; null when not told
 */
record CouncilHearingBody(
        @Nullable String subject,
        @Nullable String council,
        @Nullable String right,
        @Nullable String outcome,
        @Nullable LocalDate heardOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String evidence) {

    /**
     * The hearing that this body describes.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is
     */
    CouncilHearing read(String code) {
        Faults faults = new Faults();
        String hearing = faults.read("hearing", code, Bounds::target);
        CouncilSubject about = faults.readRequired("subject", subject, CouncilSubject::of);
        CouncilKind heard = faults.readRequired("council", council, CouncilKind::of);
        CouncilRight asked = faults.readRequired("right", right, CouncilRight::of);
        CouncilOutcome said = faults.readRequired("outcome", outcome, CouncilOutcome::of);
        faults.required("heardOn", heardOn);
        PersonalText read = faults.read("evidence", evidence, PersonalText::new);
        faults.check();
        LocalDate day = Faults.present(heardOn);
        return new CouncilHearing(
                Faults.present(hearing),
                Faults.present(about),
                Faults.present(heard),
                Faults.present(asked),
                Faults.present(said),
                day,
                from == null ? day : from,
                until,
                read);
    }
}
