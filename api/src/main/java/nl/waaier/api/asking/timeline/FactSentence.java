package nl.waaier.api.asking.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.asking.questions.PersonPage;
import nl.waaier.api.asking.timeline.TimelineAnswer.BasicRight;
import nl.waaier.api.asking.timeline.TimelineAnswer.OwnHand;
import nl.waaier.api.asking.timeline.TimelineAnswer.Promotion;
import nl.waaier.api.asking.timeline.TimelineAnswer.Recognised;
import nl.waaier.api.asking.timeline.TimelineAnswer.TimelineEntry;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.OwnWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a fact of a timeline is, as people say it.
 *
 * @param person whose timeline it is
 * @param schools whether it is of several schools, so that each fact tells of which
 */
record FactSentence(PersonPage person, boolean schools) {

    static FactSentence of(PersonPage person, List<TimelineEntry> entries) {
        long schools = entries.stream()
                .map(TimelineEntry::school)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new FactSentence(person, schools > 1);
    }

    private PageFrame frame() {
        return person.frame();
    }

    private Language language() {
        return person.frame().language();
    }

    private String say(String dutch, String english) {
        return frame().say(dutch, english);
    }

    /** What happened. */
    String head(TimelineEntry e) {
        String role = e.role() == null ? "" : person.role(e.role());
        String team = team(e);
        return switch (FactKind.ofWord(e.type())) {
            case PROMOTION_STEP_TAKEN -> step(e.promotion());
            case APPOINTMENT_STARTED ->
                say("Aanstelling " + e.appointmentId() + " begonnen", "Appointment " + e.appointmentId() + " begun");
            case APPOINTMENT_CHANGED ->
                say("Aanstelling " + e.appointmentId() + " gewijzigd", "Appointment " + e.appointmentId() + " changed");
            case APPOINTMENT_ENDED ->
                say("Aanstelling " + e.appointmentId() + " beëindigd", "Appointment " + e.appointmentId() + " ended");
            case TEAM_JOINED -> say("Lid van ", "Member of ") + team;
            case TEAM_LEFT -> say("Niet meer in ", "No longer in ") + team;
            case ROLE_ENTERED -> say("Toelating tot de rol ", "Entry into the role ") + role;
            case ROLE_CHANGED -> say("Rol gewijzigd: ", "Role changed: ") + role;
            case STAGE_REACHED -> role + say(": fase ", ": stage ") + stage(e);
            case ROLE_LEFT -> say("Einde van de rol ", "End of the role ") + role;
            case AMBITION_EXPRESSED ->
                say("Ambitie", "Ambition") + (role.isEmpty() ? "" : say(": de rol ", ": the role ") + role);
            case AMBITION_CLOSED -> say("Einde van een ambitie", "End of an ambition");
            case REFLECTION_WRITTEN -> say("Reflectie", "Reflection") + (role.isEmpty() ? "" : ": " + role);
            case ACTIVITY_ASSIGNED, CONSENT_GIVEN, RIGHT_SPENT, LAPSE_AGREED ->
                FactWords.kind(FactKind.ofWord(e.type()), language());
            default -> role + ": " + FactWords.kind(FactKind.ofWord(e.type()), language());
        };
    }

    private String team(TimelineEntry e) {
        return e.team() == null ? "" : person.team(e.school(), e.team());
    }

    private String stage(TimelineEntry e) {
        return e.stage() == null ? "" : FieldWords.stage(e.stage(), language());
    }

    private String step(@Nullable Promotion p) {
        return p == null
                ? ""
                : say("Promotie van ", "Promotion from ") + p.fromScale() + say(" naar ", " to ") + p.toScale() + ": "
                        + FieldWords.step(p.step(), language())
                                .toLowerCase(language().locale());
    }

    /** The particulars, one after another. */
    String more(TimelineEntry e) {
        List<String> told = new ArrayList<>();
        FactKind kind = FactKind.ofWord(e.type());
        add(told, say("schaal ", "scale "), e.functionScale());
        add(told, say("eigen schaal ", "own scale "), e.salaryScale());
        add(told, "", e.fte() == null ? null : frame().number(e.fte().toDecimal()) + " fte");
        add(told, "", e.appointmentKind() == null ? null : FactWords.appointment(e.appointmentKind(), language()));
        add(told, "", e.changeKind() == null ? null : FactWords.reason(e.changeKind(), language()));
        if (kind == FactKind.ROLE_ENTERED) {
            add(told, say("fase ", "stage "), e.stage() == null ? null : stage(e));
            add(told, say("door ", "by "), e.kind() == null ? null : FactWords.how(e.kind(), language()));
        } else {
            add(told, "", e.kind() == null ? null : FactWords.how(e.kind(), language()));
        }
        add(told, "", e.amount() == null ? null : FactWords.amount(e.amount(), language()));
        add(told, say("niveau ", "level "), e.level() == null ? null : FieldWords.level(e.level(), language()));
        if (kind == FactKind.ROLE_ENTERED || kind == FactKind.ROLE_CHANGED) {
            add(told, "", team(e));
        }
        recognition(told, e.recognition());
        promotion(told, e);
        own(told, e);
        right(told, e.right());
        add(told, "", schools && e.school() != null ? person.school(e.school()) : null);
        return String.join(", ", told);
    }

    private void recognition(List<String> told, @Nullable Recognised r) {
        if (r != null) {
            add(told, "", text(r.standard()));
            add(told, "", text(r.issuer()));
            add(told, say("registratie ", "registration "), text(r.registration()));
            add(told, say("bij traject ", "with trajectory "), r.trajectory());
            add(told, "", FactWords.scope(r.scope(), language()));
        }
    }

    private void promotion(List<String> told, TimelineEntry e) {
        Promotion p = e.promotion();
        if (p != null) {
            add(told, "", p.component() == null ? null : FieldWords.component(p.component(), language()));
            add(told, "", p.outcome() == null ? null : FieldWords.outcome(p.outcome(), language()));
            add(told, say("verzonden op ", "sent on "), p.sentDate() == null ? null : frame().day(p.sentDate()));
            add(told, say("traject ", "trajectory "), p.trajectory());
            add(told, say("erkent de rol ", "recognises the role "), e.role() == null ? null : person.role(e.role()));
            add(told, say("afwijking van het beleid: ", "policy left because: "), text(p.deviation()));
        }
    }

    private void own(List<String> told, TimelineEntry e) {
        OwnHand own = e.own();
        if (own != null) {
            add(told, "", e.domain() == null ? null : FieldWords.domain(e.domain(), language()));
            add(told, say("voor ", "by "), own.horizon() == null ? null : frame().day(own.horizon()));
            add(told, "", own.outcome() == null ? null : OwnWords.outcome(own.outcome(), language()));
            add(told, "", own.audience() == null ? null : OwnWords.audience(own.audience(), language()));
        }
    }

    private void right(List<String> told, @Nullable BasicRight r) {
        if (r != null) {
            add(told, say("kenmerk ", "reference "), r.activity());
            add(
                    told,
                    say("van schooljaar ", "of school year "),
                    r.schoolYear() == null ? null : r.schoolYear().toString());
            add(told, "", frame().number(r.amount().hours()) + say(" klokuren", " clock hours"));
            add(told, "", frame().number(r.amount().euros()) + say(" euro", " euros"));
            add(told, "", text(r.purpose()));
        }
    }

    private @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : language().said(text);
    }

    private static void add(List<String> told, String before, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.add(before + value);
        }
    }
}
