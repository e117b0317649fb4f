package nl.waaier.api.platform.pages;

import nl.waaier.core.career.DossierGap;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.projections.functiemix.FunctiemixGroup;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.paths.FlowPlace;
import nl.waaier.projections.paths.PathKind;

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

    /** A sector, in lower case. */
    public static String sector(Sector sector, Language language) {
        return switch (sector) {
            case BO -> language.say("basisonderwijs", "primary education");
            case SBO -> language.say("speciaal (basis)onderwijs", "special education");
            case VO -> language.say("voortgezet onderwijs", "secondary education");
            case MBO -> language.say("mbo", "vocational education");
        };
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

    /** How a promotion trajectory stands, in lower case. */
    public static String state(TrajectoryState state, Language language) {
        return switch (state) {
            case LOPEND -> language.say("lopend", "under way");
            case BENOEMD -> language.say("benoemd", "appointed");
            case AFGEWEZEN -> language.say("afgewezen", "turned down");
            case INGETROKKEN -> language.say("ingetrokken", "withdrawn");
        };
    }

    /** Which way a change of scale goes, in lower case; a promotion goes up and nothing else does. */
    public static String direction(ScaleDirection direction, Language language) {
        return switch (direction) {
            case HOGER -> language.say("promotie", "promotion");
            case LAGER -> language.say("terugplaatsing", "demotion");
            case GELIJK -> language.say("gelijke schaal", "same scale");
            case ANDERS -> language.say("andere functiereeks", "another ladder");
        };
    }

    /** Why fte does not count in the functiemix; or that it does. */
    public static String group(FunctiemixGroup group, Language language) {
        return switch (group) {
            case LIO -> language.say("Leraren in opleiding", "Teachers in training");
            case VERVANGER -> language.say("Vervangers", "Replacements");
            case GEBLOKKEERD -> language.say("Door P&O uitgezonderd", "Left out by HR");
            case COUNTED -> language.say("Telt mee", "Counts");
            case MANAGER -> language.say("Directie en management", "Management");
            case OOP -> language.say("Ondersteunend personeel", "Support staff");
        };
    }

    /** Why fte on a scale differs between two dates, in lower case. */
    public static String cause(MixCause cause, Language language) {
        return switch (cause) {
            case JOINED -> language.say("in dienst gekomen", "joined");
            case LEFT -> language.say("uit dienst gegaan", "left");
            case PROMOTED -> language.say("bevorderd", "promoted");
            case DEMOTED -> language.say("teruggeplaatst", "demoted");
            case TRANSFERRED_IN -> language.say("gekomen van een andere school", "came from another school");
            case TRANSFERRED_OUT -> language.say("gegaan naar een andere school", "went to another school");
            case FTE_CHANGED -> language.say("meer of minder uren", "more or fewer hours");
            case CONVERTED -> language.say("schaal heet anders", "scale is called otherwise");
            case NEWLY_COUNTED -> language.say("telt nu wel mee", "counts now");
            case NEWLY_EXCLUDED -> language.say("telt niet meer mee", "counts no longer");
            case RESCALED -> language.say("andere schaal, hoger noch lager", "other scale, neither higher nor lower");
        };
    }

    /** What a step in a career is beside what came before it. */
    public static String path(PathKind kind, Language language) {
        return switch (kind) {
            case VERDIEPING -> language.say("Verdieping", "Deepening");
            case VERBREDING -> language.say("Verbreding", "Broadening");
            case TERUGKEER -> language.say("Terugkeer", "Return");
            case OVERSTAP -> language.say("Overstap", "Change over");
        };
    }

    /** Where somebody is in a domain, in lower case. */
    public static String place(FlowPlace place, Language language) {
        return switch (place) {
            case NIET_IN_DIENST -> language.say("niet in dienst", "not in service");
            case GEEN_ROL -> language.say("geen rol", "no role");
            case IN_OPLEIDING -> stage(CareerStage.IN_OPLEIDING, language);
            case STARTER -> stage(CareerStage.STARTER, language);
            case ERVAREN -> stage(CareerStage.ERVAREN, language);
            case MEESTER -> stage(CareerStage.MEESTER, language);
        };
    }

    /** A level, in lower case. */
    public static String level(RoleLevel level, Language language) {
        return switch (level) {
            case TEAM -> "team";
            case SCHOOL -> language.say("school", "school");
            case BOVENSCHOOLS -> language.say("bovenschools", "above the schools");
            case LOKAAL -> language.say("lokaal", "local");
            case LANDELIJK -> language.say("landelijk", "national");
        };
    }

    /** What a dossier lacks, in one word. */
    public static String gap(DossierGap gap, Language language) {
        return switch (gap) {
            case ROLE_ENTRY -> language.say("toelating", "role entry");
            case SUPPORT -> language.say("ondersteuning", "support");
            case FACILITATION -> language.say("facilitering", "facilitation");
            case RECOGNITION -> language.say("erkenning", "recognition");
            case INDUCTION -> language.say("inductie", "induction");
        };
    }

    /** What kind of team it is, in lower case. */
    public static String teamKind(TeamKind kind, Language language) {
        return switch (kind) {
            case TEAM -> "team";
            case SECTIE -> language.say("sectie", "subject section");
            case AFDELING -> language.say("afdeling", "department");
            case PROJECT -> "project";
        };
    }
    /** About what a participation council is heard, in lower case. */
    public static String councilSubject(CouncilSubject subject, Language language) {
        return switch (subject) {
            case VERWERKING -> language.say("het verwerken van personeelsgegevens", "the processing of staff data");
            case BELEID -> language.say("het bevorderingsbeleid", "the promotion policy");
            case STREEFCIJFERS -> language.say("de streefcijfers van de functiemix", "the targets of the functiemix");
            case GEWENSTE_ROLLEN -> language.say("de gewenste rollen", "the wanted roles");
            case CATALOGUS ->
                language.say("de eigen rollen in de rollencatalogus", "the board's own roles in the catalogue");
        };
    }

    /** Which participation council, as it is called. */
    public static String councilKind(CouncilKind council) {
        return switch (council) {
            case PMR -> "PMR";
            case GMR -> "(P)GMR";
            case MR -> "MR";
        };
    }

    /** In what right a council is heard, in lower case. */
    public static String councilRight(CouncilRight right, Language language) {
        return switch (right) {
            case OVERLEG -> language.say("overleg", "consultation");
            case ADVIES -> language.say("advies", "advice");
            case INSTEMMING -> language.say("instemming", "consent");
        };
    }

    /** What a council came to, in lower case. */
    public static String councilOutcome(CouncilRight right, CouncilOutcome outcome, Language language) {
        boolean agreed = outcome == CouncilOutcome.AKKOORD;
        return switch (right) {
            case OVERLEG ->
                agreed ? language.say("eens na overleg", "agreed") : language.say("oneens na overleg", "disagreed");
            case ADVIES ->
                agreed
                        ? language.say("positief advies", "advised in favour")
                        : language.say("negatief advies", "advised against");
            case INSTEMMING ->
                agreed
                        ? language.say("ingestemd", "consented")
                        : language.say("niet (meer) ingestemd", "did not consent, or no longer");
        };
    }
}
