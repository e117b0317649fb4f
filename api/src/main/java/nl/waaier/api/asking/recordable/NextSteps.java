package nl.waaier.api.asking.recordable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;

/** How one goes on after a fact was recorded. */
final class NextSteps {

    private NextSteps() {}

    /**
     * What the fan shows of it, and what is recorded after it.
     *
     * @param supported whether support came with it
     * @param position how far it brought the record
     */
    static List<Said.Link> after(
            TeacherFact fact, boolean supported, Recordable what, PageFrame frame, String position) {
        List<Said.Link> links = new ArrayList<>();
        if (fact instanceof RoleEntered || fact instanceof StageReached || fact instanceof RoleLeft) {
            links.add(new Said.Link(
                    fan(frame, (CareerFact) fact, position),
                    frame.say("Bekijk de waaier zoals die nu is", "See the fan as it is now")));
        }
        if (fact instanceof RoleEntered entered) {
            if (!supported) {
                links.add(step(frame, FormKind.SUPPORT, entered, what));
            }
            links.add(step(frame, FormKind.FACILITATION, entered, what));
        } else if (fact instanceof SupportArranged support) {
            links.add(step(frame, FormKind.FACILITATION, support, what));
        } else if (fact instanceof StageReached stage) {
            links.add(step(frame, FormKind.RECOGNITION, stage, what));
        }
        links.add(new Said.Link(
                what.recordingPage(),
                frame.say("Nog iets vastleggen over deze persoon", "Record something else about this person")));
        return links;
    }

    private static String fan(PageFrame frame, CareerFact fact, String position) {
        Brin school = fact.brin();
        PageAddress fan = PageAddress.of(school == null ? "/bestuur/rolmix" : "/scholen/" + school + "/rolmix");
        LocalDate date = fact instanceof RoleLeft left ? left.lastDay().plusDays(1) : fact.effectiveDate();
        return (date.isAfter(frame.today()) ? fan.with("referenceDate", frame.day(date)) : fan)
                .with("after", position)
                .toString();
    }

    private static Said.Link step(PageFrame frame, FormKind kind, CareerFact fact, Recordable what) {
        String words =
                switch (kind) {
                    case SUPPORT -> frame.say("Leg ook ondersteuning vast", "Record support too");
                    case FACILITATION -> frame.say("Leg ook facilitering vast", "Record facilitation too");
                    default -> frame.say("Leg ook erkenning vast", "Record recognition too");
                };
        return new Said.Link(
                PageAddress.of(what.recordingPage() + "/" + kind.word())
                        .with("role", FactForm.of(fact.role(), fact.brin()))
                        .with("from", frame.day(fact.effectiveDate()))
                        .toString(),
                words);
    }
}
