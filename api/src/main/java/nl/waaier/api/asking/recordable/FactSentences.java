package nl.waaier.api.asking.recordable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.OwnWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import org.jspecify.annotations.Nullable;

/** Facts as sentences about the person whom they are about, in the language of a page. */
final class FactSentences {

    private static final Pattern NAMED_SO = Pattern.compile("team|sectie", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final FactFields words;
    private final PageFrame frame;
    private final Language language;

    FactSentences(String name, FactFields words, PageFrame frame) {
        this.name = name;
        this.words = words;
        this.frame = frame;
        this.language = frame.language();
    }

    /**
     * Something told beside a sentence.
     *
     * @param label what it is
     * @param text in the words of whoever told it
     */
    record Told(String label, String text) {}

    /** What a fact says. */
    String of(TeacherFact fact) {
        return switch (fact) {
            case RoleEntered f -> entered(f);
            case RoleChanged f ->
                say(
                        name + " vervult de rol " + role(f) + vanaf(f.changeDate()) + where(f) + ".",
                        name + " plays the role " + role(f) + vanaf(f.changeDate()) + where(f) + ".");
            case StageReached f ->
                say(
                        name + " is" + vanaf(f.date()) + " " + FieldWords.stage(f.stage(), language) + " in de rol "
                                + role(f) + ".",
                        name + " is " + FieldWords.stage(f.stage(), language) + " in the role " + role(f)
                                + vanaf(f.date()) + ".");
            case SupportArranged f ->
                say(name + " krijgt ondersteuning in de rol ", name + " gets support in the role ")
                        + role(f) + ": " + FactWords.support(f.kind(), language) + amount(f.amount())
                        + period(f.from(), f.until());
            case FacilitationGranted f ->
                say(name + " wordt gefaciliteerd in de rol ", name + " is facilitated in the role ")
                        + role(f) + ": " + FactWords.facilitation(f.kind(), language) + amount(f.amount())
                        + period(f.from(), f.until());
            case RecognitionGiven f ->
                say(name + " is erkend in de rol ", name + " is recognised in the role ")
                        + role(f) + ": " + FactWords.recognition(f.kind(), language) + recognised(f)
                        + period(f.from(), f.until());
            case RoleLeft f ->
                say(
                        name + " heeft de rol " + role(f) + " tot en met " + frame.longDay(f.lastDay()) + ".",
                        name + " holds the role " + role(f) + " until and including " + frame.longDay(f.lastDay())
                                + ".");
            case TeamJoined f ->
                say(
                        name + " is" + vanaf(f.joinDate()) + " lid van " + team(f.brin(), f.team()) + ".",
                        name + " is a member of " + team(f.brin(), f.team()) + vanaf(f.joinDate()) + ".");
            case TeamLeft f ->
                say(
                        name + " is tot en met " + frame.longDay(f.lastDay()) + " lid van " + team(f.brin(), f.team())
                                + ".",
                        name + " is a member of " + team(f.brin(), f.team()) + " until and including "
                                + frame.longDay(f.lastDay()) + ".");
            case AppointmentStarted f ->
                say(name + " heeft", name + " has")
                        + vanaf(f.startDate()) + say(" aanstelling ", " appointment ") + f.appointmentId()
                        + at(f.brin()) + say(": schaal ", ": scale ")
                        + f.functionScale().label() + ", "
                        + words.category(f.category().number()) + ", " + terms(f.terms()) + ".";
            case AppointmentChanged f ->
                say("Aanstelling ", "Appointment ") + f.appointmentId() + say(" van ", " of ") + name
                        + say(" is", " is") + vanaf(f.changeDate()) + ": " + terms(f.terms()) + ".";
            case AppointmentEnded f ->
                say("Aanstelling ", "Appointment ") + f.appointmentId() + say(" van ", " of ") + name
                        + say(" loopt tot en met ", " runs until and including ") + frame.longDay(f.lastDay()) + ".";
            case PromotionStepTaken f -> step(f);
            case AmbitionExpressed f ->
                say("Ambitie", "Ambition") + vanaf(f.date()) + ": " + OwnWords.ambition(f.kind(), language)
                        + (f.role() == null ? "" : ", " + words.role(f.role())) + ".";
            case AmbitionClosed f ->
                say("Ambitie op ", "Ambition on ") + frame.longDay(f.date()) + " "
                        + OwnWords.outcome(f.outcome(), language) + ".";
            case ReflectionWritten f -> say("Reflectie van ", "Reflection of ") + frame.longDay(f.date()) + ".";
            case RightSpent f ->
                name + say(" zet op ", " uses on ") + frame.longDay(f.date())
                        + say(" basisrecht in: ", " of the basic right: ") + frame.hoursAndEuros(f.amount()) + ".";
            case ActivityAssigned f ->
                say("Aan ", "An activity is assigned to ") + name
                        + say(" is een activiteit opgedragen", "") + at(f.brin()) + say(" op ", " on ")
                        + frame.longDay(f.date()) + say(", kenmerk ", ", reference ") + f.activity()
                        + say(", gevraagd van het basisrecht: ", ", asked of the basic right: ")
                        + frame.hoursAndEuros(f.amount()) + ".";
            case ConsentGiven f ->
                name + say(" stemt", " consents") + vanaf(f.date())
                        + say(" in met activiteit ", " to activity ") + f.activity()
                        + say(", hoogstens ", ", at most ") + frame.hoursAndEuros(f.amount()) + ".";
            case LapseAgreed f ->
                name + say(" neemt van het basisrecht van ", " carries over of the basic right of ") + f.year()
                        + say(" mee naar het volgende schooljaar: hoogstens ", " to the next school year: at most ")
                        + frame.hoursAndEuros(f.amount()) + "," + vanaf(f.date()) + ".";
        };
    }

    private String entered(RoleEntered f) {
        String how = f.entryKind() == null ? "" : FactWords.entry(f.entryKind(), language);
        return say(name + " heeft", name + " holds")
                + (frame.english() ? "" : vanaf(f.entryDate()))
                + say(" de rol ", " the role ")
                + role(f)
                + (frame.english() ? vanaf(f.entryDate()) : "")
                + say(", in de fase ", ", at the stage ")
                + FieldWords.stage(f.stage(), language)
                + (f.team() == null ? "" : say(", in ", ", in ") + teamName(f.brin(), f.team()))
                + (f.level() == null ? "" : say(", niveau ", ", level ") + FieldWords.level(f.level(), language))
                + (how.isEmpty() ? "" : say(", toegelaten door ", ", entered by ") + how)
                + ".";
    }

    private String step(PromotionStepTaken f) {
        return say("Promotietraject ", "Promotion trajectory ") + f.trajectory() + say(" van ", " of ") + name
                + at(f.brin()) + say(", van schaal ", ", from scale ") + f.fromScale() + say(" naar ", " to ")
                + f.toScale() + ": " + FieldWords.step(f.step(), language)
                + (f.component() == null ? "" : " (" + FieldWords.component(f.component(), language) + ")")
                + (f.outcome() == null ? "" : ", " + FieldWords.outcome(f.outcome(), language))
                + say(" op ", " on ") + frame.longDay(f.date()) + ".";
    }

    /** What stands beside a fact. */
    List<Told> beside(TeacherFact fact) {
        List<Told> told = new ArrayList<>();
        switch (fact) {
            case RecognitionGiven f -> {
                add(told, "Waarvoor de erkenning geldt", "For what it holds", FactWords.scope(f.holdsFor(), language));
                add(told, "Standaard of register", "Standard or register", text(f.standard()));
                add(told, "Wie houdt het register bij", "Who keeps the register", text(f.issuer()));
                add(told, "Nummer in het register", "Number in the register", text(f.registration()));
                add(told, "Promotietraject", "Promotion trajectory", f.trajectory());
                notes(told, f.notes());
            }
            case CareerFact f -> notes(told, f.notes());
            case PromotionStepTaken f -> {
                add(told, "Verzonden op", "Sent on", frame.day(f.sentDate()));
                add(
                        told,
                        "De leraar zette deze stap zelf",
                        "The teacher took this step",
                        f.byThemselves() ? say("ja", "yes") : null);
                add(told, "Reden om van het beleid af te wijken", "Reason to leave the policy", text(f.deviation()));
                add(
                        told,
                        "Rol die de bevordering erkent",
                        "Role that the promotion recognises",
                        f.recognisedRole() == null ? null : words.role(f.recognisedRole()));
                notes(told, f.notes());
            }
            case AppointmentStarted f ->
                reason(told, f.changeKind() == null ? null : FactWords.reason(f.changeKind(), language));
            case AppointmentChanged f ->
                reason(told, f.changeKind() == null ? null : FactWords.reason(f.changeKind(), language));
            case AppointmentEnded f ->
                reason(told, f.changeKind() == null ? null : FactWords.reason(f.changeKind(), language));
            case OwnFact f -> add(told, "In eigen woorden", "In the own words", text(f.text()));
            case TeamJoined f -> {}
            case TeamLeft f -> {}
            case RightSpent f -> add(told, "Waarvoor", "What for", text(f.purpose()));
            case ActivityAssigned f -> add(told, "Welke activiteit", "Which activity", text(f.purpose()));
            case ConsentGiven f -> {}
            case LapseAgreed f -> add(told, "Toelichting", "Remark", text(f.remark()));
        }
        return told;
    }

    private void reason(List<Told> told, @Nullable String reason) {
        add(told, "Reden", "Reason", reason);
    }

    private void notes(List<Told> told, Notes notes) {
        add(told, "Door", "By", text(notes.decidedBy()));
        add(told, "Blijkt uit", "Shown by", text(notes.evidence()));
        add(told, "Toelichting", "Remark", text(notes.remark()));
    }

    private void add(List<Told> told, String dutch, String english, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            told.add(new Told(say(dutch, english), text));
        }
    }

    private @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : language.said(text);
    }

    /** A role and its school. */
    private String role(CareerFact fact) {
        return words.role(fact.role()) + at(fact.brin());
    }

    private String at(@Nullable Brin school) {
        return school == null
                ? say(" voor het hele bestuur", " for the whole board")
                : say(" bij ", " at ") + words.school(school);
    }

    private String team(Brin school, String team) {
        return teamName(school, team) + at(school);
    }

    /** A name that does not say what it is of is told to be of a team. */
    private String teamName(@Nullable Brin school, String team) {
        String name = school == null ? team : words.team(school, team);
        return NAMED_SO.matcher(name).find() ? name : "team " + name;
    }

    private String where(RoleChanged f) {
        String level = f.level() == null ? "" : say(", niveau ", ", level ") + FieldWords.level(f.level(), language);
        String team = f.team() == null ? "" : ", " + teamName(f.brin(), f.team());
        return level.isEmpty() && team.isEmpty() ? say(", zonder team", ", without a team") : level + team;
    }

    private String recognised(RecognitionGiven f) {
        return f.standard() == null ? "" : ", " + language.said(f.standard());
    }

    private String terms(AppointmentTerms terms) {
        return FactWords.appointment(terms.kind(), language) + ", "
                + frame.number(terms.fte().toDecimal()) + " fte"
                + (terms.salaryScale() == null ? "" : say(", eigen schaal ", ", own scale ") + terms.salaryScale())
                + (terms.replacement() ? say(", vervangt iemand anders", ", replaces somebody else") : "")
                + (terms.excludedFromFunctiemix()
                        ? say(", telt niet mee in de functiemix", ", left out of the functiemix")
                        : "");
    }

    private String amount(@Nullable Amount amount) {
        return amount == null ? "" : ", " + FactWords.amount(amount, language);
    }

    private String vanaf(LocalDate day) {
        return say(" vanaf ", " from ") + frame.longDay(day);
    }

    private String period(LocalDate from, @Nullable LocalDate until) {
        return "," + vanaf(from)
                + (until == null ? "" : say(" tot en met ", " until and including ") + frame.longDay(until)) + ".";
    }

    private String say(String dutch, String english) {
        return frame.say(dutch, english);
    }
}
