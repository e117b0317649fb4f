package nl.waaier.api.platform.pages;

import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountPeriod;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.file.RecordedBy;
import org.jspecify.annotations.Nullable;

/** What facts about a teacher tell, as people read it, in both languages and in lower case; their codes are those of the core. */
public final class FactWords {

    /** Decimals that an amount may have. */
    private static final int DECIMALS = 4;

    private FactWords() {}

    /** A kind of fact. */
    public static String kind(FactKind kind, Language language) {
        return language.say(kind.dutch(), kind.english());
    }

    /** How somebody got into a role. */
    public static String entry(EntryKind kind, Language language) {
        return switch (kind) {
            case ORIENTATIE -> language.say("oriëntatie", "orientation");
            case KEUZE -> language.say("eigen keuze", "own choice");
            case SELECTIE -> language.say("selectie", "selection");
        };
    }

    /** How somebody is helped to learn a role. */
    public static String support(SupportKind kind, Language language) {
        return switch (kind) {
            case BEGELEIDING -> language.say("begeleiding", "guidance");
            case COACHING -> "coaching";
            case SCHOLING -> language.say("scholing", "training");
            case INDUCTIE -> language.say("inductie", "induction");
        };
    }

    /** Under what conditions a role is held. */
    public static String facilitation(FacilitationKind kind, Language language) {
        return switch (kind) {
            case TIJD -> language.say("tijd", "time");
            case GELD -> language.say("geld", "money");
            case RUIMTE -> language.say("ruimte", "room");
            case MOGELIJKHEID -> language.say("mogelijkheid", "opportunity");
        };
    }

    /** How a role is recognised. */
    public static String recognition(RecognitionKind kind, Language language) {
        return switch (kind) {
            case FORMEEL -> language.say("formeel", "formal");
            case INFORMEEL -> language.say("informeel", "informal");
            case SALARIS -> language.say("in salaris", "in pay");
        };
    }

    /** How a role was entered, supported, facilitated or recognised, by the word for it in answers; that word when it is none. */
    public static String how(String word, Language language) {
        return Stream.of(
                        EntryKind.find(word).map(kind -> entry(kind, language)),
                        SupportKind.find(word).map(kind -> support(kind, language)),
                        FacilitationKind.find(word).map(kind -> facilitation(kind, language)),
                        RecognitionKind.find(word).map(kind -> recognition(kind, language)),
                        OwnWords.how(word, language))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(word);
    }

    /** For what a recognition holds. */
    public static String scope(RecognitionScope scope, Language language) {
        return switch (scope) {
            case VERVULLING -> language.say("voor deze vervulling van de rol", "for this holding of the role");
            case ROL -> language.say("voor deze rol, ook elders", "for this role, elsewhere too");
            case PERSOON -> language.say("voor de persoon, in elke rol", "for the person, in any role");
        };
    }

    /** What kind of arbeidsrelatie it is. */
    public static String appointment(AppointmentKind kind, Language language) {
        return switch (kind) {
            case VAST -> language.say("vast", "permanent");
            case TIJDELIJK -> language.say("tijdelijk", "temporary");
            case VERVANGING -> language.say("vervanging", "replacement");
            case ZONDER_AANSTELLING -> language.say("zonder aanstelling", "without appointment");
        };
    }

    /** Why an arbeidsrelatie began, changed or ended. */
    public static String reason(ChangeKind kind, Language language) {
        return switch (kind) {
            case AANNAME -> language.say("aangenomen", "hired");
            case OMVANG -> language.say("andere omvang", "other hours");
            case BEVORDERING -> language.say("bevordering", "promotion");
            case TERUGPLAATSING -> language.say("terugplaatsing", "demotion");
            case CONVERSIE ->
                language.say("conversie: de schaal heet anders", "conversion: the scale goes by another name");
            case OVERPLAATSING -> language.say("overplaatsing", "transfer");
            case UITSTROOM -> language.say("uit dienst", "left");
        };
    }

    /** How much support or facilitation: 80 klokuren per schooljaar. */
    public static String amount(Amount amount, Language language) {
        String number = Svg.number(amount.quantity(), DECIMALS, language);
        AmountPeriod per = amount.per();
        return amount(number, amount.unit(), language) + (per == null ? "" : " " + period(per, language));
    }

    /** For how long an amount is. */
    public static String period(AmountPeriod per, Language language) {
        return switch (per) {
            case SCHOOLJAAR -> language.say("per schooljaar", "per school year");
            case WEEK -> language.say("per week", "per week");
            case EENMALIG -> language.say("eenmalig", "once");
        };
    }

    private static String amount(String number, AmountUnit unit, Language language) {
        boolean one = number.equals("1");
        return switch (unit) {
            case UUR -> number + language.say(" uur", one ? " hour" : " hours");
            case KLOKUUR -> number + language.say(one ? " klokuur" : " klokuren", one ? " clock hour" : " clock hours");
            case EURO -> "€ " + number;
            case FTE -> number + " fte";
        };
    }

    /**
     * By whom something was recorded, as it follows the moment: "door P&amp;O, uit een aanlevering".
     *
     * @param by null when nobody knows
     */
    public static String by(@Nullable RecordedBy by, Language language) {
        if (by == null || (by.role() == null && by.delivery() == null)) {
            return language.say("niet bekend door wie", "not known by whom");
        }
        String delivered = by.delivery() == null ? "" : language.say("uit een aanlevering", "from a delivery");
        String role = by.role() == null ? "" : language.say("door ", "by ") + recorder(by.role(), language);
        return role.isEmpty() || delivered.isEmpty() ? role + delivered : role + ", " + delivered;
    }

    /** Somebody in a role, as a sentence names them: de schoolleider; the role itself when it is none of a user. */
    public static String recorder(String role, Language language) {
        return UserRole.find(role)
                .map(known -> switch (known) {
                    case TEACHER -> language.say("de leraar", "the teacher");
                    case SCHOOLLEIDER -> language.say("de schoolleider", "the school leader");
                    case BESTUUR -> language.say("het bestuur", "the board");
                    case HR -> language.say("P&O", "HR");
                    case PMR -> language.say("de P(G)MR", "the P(G)MR");
                    case AUDITOR -> language.say("de accountant", "the auditor");
                    case PRIVACY -> language.say("de privacyfunctionaris", "the privacy officer");
                    case TEAMLEIDER -> language.say("de teamleider", "the team leader");
                })
                .orElse(role.equals("operator") ? language.say("de beheerder", "the operator") : role);
    }
}
