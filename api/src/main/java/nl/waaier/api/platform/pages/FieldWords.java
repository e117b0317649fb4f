package nl.waaier.api.platform.pages;

import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;

/** The words of the field as people read them, in both languages; their codes are those of the core. */
public final class FieldWords {

    private FieldWords() {}

    /** A domain by its short name. */
    public static String domain(CareerDomain domain, Language language) {
        return switch (domain) {
            case LEERLINGEN -> language.say("Leren van leerlingen", "Pupils' learning");
            case ONTWIKKELEN -> language.say("Ontwikkelen van onderwijs", "Developing education");
            case ORGANISEREN -> language.say("Organiseren van onderwijs", "Organising education");
            case COLLEGAS -> language.say("Ondersteunen van collega's", "Supporting colleagues");
        };
    }

    /** A stage, in lower case. */
    public static String stage(CareerStage stage, Language language) {
        return switch (stage) {
            case IN_OPLEIDING -> language.say("in opleiding", "in training");
            case STARTER -> "starter";
            case ERVAREN -> language.say("ervaren", "experienced");
            case MEESTER -> language.say("meester", "master");
        };
    }

    /** A role by its name in the catalogue; by its code when it is not in there. */
    public static String role(RoleCatalogue catalogue, String code, Language language) {
        return catalogue
                .find(code)
                .map(role -> language.say(role.dutchName(), role.englishName()))
                .orElse(code);
    }

    /** A step of a promotion trajectory. */
    public static String step(PromotionStep step, Language language) {
        return switch (step) {
            case VACATURE -> language.say("Vacature", "Vacancy");
            case AANMELDING -> language.say("Aanmelding", "Application");
            case TOETSING -> language.say("Toetsing", "Assessment");
            case ADVIES -> language.say("Advies", "Advice");
            case BESLUIT -> language.say("Besluit", "Decision");
            case LEERTRAJECT -> language.say("Leertraject", "Learning trajectory");
            case BENOEMING -> language.say("Benoeming", "Appointment");
            case BEZWAAR -> language.say("Bezwaar", "Objection");
            case UITSPRAAK -> language.say("Uitspraak op bezwaar", "Ruling on the objection");
            case INTREKKING -> language.say("Intrekking", "Withdrawal");
        };
    }

    /** What a step of a promotion trajectory is about, in lower case. */
    public static String component(TrajectoryComponent component, Language language) {
        return switch (component) {
            case COMPETENTIES -> language.say("competenties", "competences");
            case STARTEISEN -> language.say("starteisen", "start requirements");
            case ASSESSMENT -> "assessment";
            case THEORIE -> language.say("theorie", "theory");
            case PRAKTIJK -> language.say("praktijk", "practice");
            case PORTFOLIO -> "portfolio";
        };
    }

    /** How a step of a promotion trajectory came out, in lower case. */
    public static String outcome(PromotionOutcome outcome, Language language) {
        return switch (outcome) {
            case POSITIEF -> language.say("positief", "positive");
            case NEGATIEF -> language.say("negatief", "negative");
            case VOORWAARDELIJK -> language.say("voorwaardelijk", "conditional");
        };
    }
}
