package nl.waaier.api.platform.pages;

import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;

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
}
