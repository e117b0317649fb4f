package nl.waaier.api.testing;

import static nl.waaier.api.platform.identity.UserRole.AUDITOR;
import static nl.waaier.api.platform.identity.UserRole.BESTUUR;
import static nl.waaier.api.platform.identity.UserRole.HR;
import static nl.waaier.api.platform.identity.UserRole.PRIVACY;
import static nl.waaier.api.platform.identity.UserRole.SCHOOLLEIDER;
import static nl.waaier.api.platform.identity.UserRole.TEACHER;
import static nl.waaier.api.platform.identity.UserRole.TEAMLEIDER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.identity.UserRole;
import org.springframework.web.method.HandlerMethod;

/**
 * The table of all pages, and of the forms on them, with who may open or send them. A page without a line here fails the build:
 * add the line together with its controller. It may never be open to more roles than the question of the API that it shows.
 */
public final class PageRoutes {

    private static final Set<UserRole> ALL = EnumSet.allOf(UserRole.class);
    private static final Set<UserRole> TOTALS = EnumSet.complementOf(EnumSet.of(TEACHER, PRIVACY));

    private static final Set<UserRole> PERSONS_OF_BOARD = EnumSet.of(BESTUUR, HR, AUDITOR);
    private static final Set<UserRole> PERSONS_OF_SCHOOL = EnumSet.of(SCHOOLLEIDER, BESTUUR, HR, AUDITOR);
    private static final Set<UserRole> OWN_FILE = EnumSet.of(TEACHER, SCHOOLLEIDER, TEAMLEIDER, BESTUUR, HR, AUDITOR);
    private static final Set<UserRole> DEVELOPMENT = EnumSet.of(TEACHER, SCHOOLLEIDER, TEAMLEIDER, HR);
    private static final Set<UserRole> COLLEAGUES = EnumSet.of(TEACHER, SCHOOLLEIDER, TEAMLEIDER, BESTUUR, HR);
    private static final Set<UserRole> WANTING = EnumSet.of(SCHOOLLEIDER, BESTUUR, HR);
    private static final Set<UserRole> WANTING_FOR_BOARD = EnumSet.of(BESTUUR, HR);
    private static final Set<UserRole> RECORDING = EnumSet.of(SCHOOLLEIDER, HR);
    /** The teacher who asks is the one of the path, who records what nobody else may. */
    private static final Set<UserRole> RECORDING_OR_SELF = EnumSet.of(TEACHER, SCHOOLLEIDER, HR);

    private static final Set<UserRole> TEACHER_ONLY = EnumSet.of(TEACHER);
    /** Of facts about roles also the schoolleider; the fact of the path is about an arbeidsrelatie. */
    private static final Set<UserRole> HR_ONLY = EnumSet.of(HR);

    private static final String NO_REQUEST = "/verzoeken/00000000-0000-0000-0000-000000000001";
    private static final Set<UserRole> BESTUUR_ONLY = EnumSet.of(BESTUUR);

    /** One line per page or form. */
    public static final List<RouteRule> RULES = List.of(
            RouteRule.open("GET /"),
            RouteRule.open("GET /aanmelden"),
            RouteRule.open("GET /aanmelden/account"),
            RouteRule.open("GET /aanmelden/code"),
            RouteRule.open("POST /aanmelden/code"),
            RouteRule.open("POST /aanmelden/proef/{name}"),
            RouteRule.open("GET /toegankelijkheid"),
            RouteRule.closed("GET /scholen/{brin}/rolmix", TOTALS),
            RouteRule.closed("GET /bestuur/rolmix", TOTALS),
            RouteRule.closed("GET /scholen/{brin}/functiemix", TOTALS),
            RouteRule.closed("GET /bestuur/functiemix", TOTALS),
            RouteRule.closed("GET /scholen/{brin}/functiemix/verklaring", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /bestuur/functiemix/verklaring", PERSONS_OF_BOARD),
            RouteRule.closed("GET /scholen/{brin}/vooruitblik", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /bestuur/vooruitblik", PERSONS_OF_BOARD),
            RouteRule.closed("GET /scholen/{brin}/paden", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /bestuur/paden", PERSONS_OF_BOARD),
            RouteRule.closed("GET /scholen/{brin}/gewenst", TOTALS),
            RouteRule.closed("GET /bestuur/gewenst", TOTALS),
            RouteRule.closed("GET /scholen/{brin}/rollen", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /scholen/{brin}/ontbreekt", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /scholen/{brin}/functiemix/mensen", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /scholen/{brin}/functiemix/verklaring/mensen", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /scholen/{brin}/functiemix/bijstelling", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /scholen/{brin}/gewenst/nieuw", WANTING),
            RouteRule.closed("GET /scholen/{brin}/gewenst/{wantedRole}", WANTING),
            RouteRule.closed("GET /scholen/{brin}/gewenst/{wantedRole}/intrekken", WANTING),
            RouteRule.closed("POST /scholen/{brin}/gewenst/{wantedRole}", WANTING),
            RouteRule.closed("POST /scholen/{brin}/gewenst/{wantedRole}/intrekken", WANTING),
            RouteRule.closed("GET /bestuur/rollen", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/ontbreekt", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/functiemix/mensen", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/functiemix/verklaring/mensen", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/functiemix/bijstelling", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/gewenst/nieuw", WANTING_FOR_BOARD),
            ofSchool(RouteRule.closed("GET /bestuur/gewenst/{wantedRole}", WANTING_FOR_BOARD)),
            ofSchool(RouteRule.closed("GET /bestuur/gewenst/{wantedRole}/intrekken", WANTING_FOR_BOARD)),
            aboutAnyCode(RouteRule.closed("POST /bestuur/gewenst/{wantedRole}", WANTING_FOR_BOARD)),
            aboutAnyCode(RouteRule.closed("POST /bestuur/gewenst/{wantedRole}/intrekken", WANTING_FOR_BOARD)),
            RouteRule.closed("GET /scholen/{brin}/mensen", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /mensen", PERSONS_OF_BOARD),
            RouteRule.closed("GET /scholen/{brin}/open-rollen", COLLEAGUES),
            RouteRule.closed("GET /scholen/{brin}/wie-doet-wat", COLLEAGUES),
            onlyOwn(RouteRule.closed("GET /mijn", TEACHER_ONLY)),
            RouteRule.closed("GET /leraren/{teacherId}", OWN_FILE),
            onlyOwn(RouteRule.closed("GET /mijn/ontwikkeling", TEACHER_ONLY)),
            onlyOwn(RouteRule.closed("GET /mijn/ontwikkeling/vastleggen/{kind}", TEACHER_ONLY))
                    .asked("/mijn/ontwikkeling/vastleggen/ambitie", null),
            onlyOwn(RouteRule.closed("POST /mijn/ontwikkeling/vastleggen/{kind}", TEACHER_ONLY))
                    .asked("/mijn/ontwikkeling/vastleggen/ambitie", null),
            // There is no such fact in the own hand.
            onlyOwn(RouteRule.closed("GET /mijn/ontwikkeling/feiten/{number}", TEACHER_ONLY))
                    .answering(TEACHER, 404),
            onlyOwn(RouteRule.closed("POST /mijn/ontwikkeling/feiten/{number}", TEACHER_ONLY))
                    .answering(TEACHER, 404),
            RouteRule.closed("GET /leraren/{teacherId}/ontwikkeling", DEVELOPMENT),
            onlyOwn(RouteRule.closed("GET /mijn/basisrecht", TEACHER_ONLY)),
            RouteRule.closed("GET /leraren/{teacherId}/basisrecht", RECORDING_OR_SELF),
            onlyOwn(RouteRule.closed("GET /mijn/taken", TEACHER_ONLY)),
            RouteRule.closed("GET /leraren/{teacherId}/taken", OWN_FILE),
            onlyOwn(RouteRule.closed("GET /mijn/taken/verklaring", TEACHER_ONLY)),
            RouteRule.closed("GET /leraren/{teacherId}/taken/verklaring", OWN_FILE),
            onlyOwn(RouteRule.closed("GET /mijn/promoties", TEACHER_ONLY)),
            RouteRule.closed("GET /leraren/{teacherId}/promoties", OWN_FILE),
            onlyOwn(RouteRule.closed("GET /mijn/promoties/bewijspakket.html", TEACHER_ONLY))
                    .asked("/mijn/promoties/bewijspakket.html?trajectory=T-1", null),
            RouteRule.closed("GET /leraren/{teacherId}/promoties/bewijspakket.html", OWN_FILE)
                    .asked(
                            "/leraren/{teacherId}/promoties/bewijspakket.html?trajectory=T-1",
                            "/leraren/{teacherId}/promoties/bewijspakket.html?trajectory=T-1"),
            onlyOwn(RouteRule.closed("GET /mijn/promoties/bewijspakket.json", TEACHER_ONLY))
                    .asked("/mijn/promoties/bewijspakket.json?trajectory=T-1", null),
            RouteRule.closed("GET /leraren/{teacherId}/promoties/bewijspakket.json", OWN_FILE)
                    .asked(
                            "/leraren/{teacherId}/promoties/bewijspakket.json?trajectory=T-1",
                            "/leraren/{teacherId}/promoties/bewijspakket.json?trajectory=T-1"),
            onlyOwn(RouteRule.closed("GET /mijn/meenemen", TEACHER_ONLY)),
            onlyOwn(RouteRule.closed("GET /mijn/meenemen/tijdlijn.csv", TEACHER_ONLY)),
            onlyOwn(RouteRule.closed("GET /mijn/meenemen/tijdlijn.json", TEACHER_ONLY)),
            onlyOwn(RouteRule.closed("GET /mijn/meenemen/tijdlijn.svg", TEACHER_ONLY)),
            onlyOwn(RouteRule.closed("GET /mijn/mogelijkheden", TEACHER_ONLY)),
            RouteRule.closed("GET /mijn/gegevens", ALL),
            RouteRule.closed("GET /mijn/gegevens/alles.json", ALL),
            onlyOwn(RouteRule.closed("GET /mijn/verzoeken", TEACHER_ONLY)),
            onlyOwn(RouteRule.closed("POST /mijn/verzoeken", TEACHER_ONLY)),
            RouteRule.closed("GET /verzoeken", HR_ONLY),
            RouteRule.closed("GET /verzoeken/{request}", HR_ONLY)
                    .asked(NO_REQUEST, null)
                    .answering(HR, 404),
            RouteRule.closed("POST /verzoeken/{request}", HR_ONLY)
                    .asked(NO_REQUEST, null)
                    .answering(HR, 404),
            onlyOwn(RouteRule.closed("GET /mijn/toegang", TEACHER_ONLY)),
            RouteRule.closed("GET /toegangslijst", EnumSet.of(PRIVACY)),
            RouteRule.closed("GET /toegangslijst/bestand.csv", EnumSet.of(PRIVACY)),
            RouteRule.closed("GET /toegangslijst/{answer}", EnumSet.of(PRIVACY)),
            RouteRule.closed("GET /leraren/{teacherId}/vastleggen", RECORDING),
            RouteRule.closed("GET /leraren/{teacherId}/vastleggen/{kind}", RECORDING),
            RouteRule.closed("POST /leraren/{teacherId}/vastleggen/{kind}", RECORDING),
            RouteRule.closed("GET /leraren/{teacherId}/feiten/{number}/corrigeren", HR_ONLY),
            RouteRule.closed("POST /leraren/{teacherId}/feiten/{number}/corrigeren", HR_ONLY),
            RouteRule.closed("POST /leraren/{teacherId}/feiten/{number}/teksten-wissen", HR_ONLY),
            RouteRule.closed("GET /leraren/{teacherId}/gegevens", HR_ONLY),
            RouteRule.closed("POST /leraren/{teacherId}/gegevens", HR_ONLY),
            RouteRule.closed("GET /leraren/{teacherId}/samenvoegen", HR_ONLY),
            RouteRule.closed("POST /leraren/{teacherId}/samenvoegen", HR_ONLY),
            RouteRule.closed("GET /leraren/{teacherId}/wissen", WANTING_FOR_BOARD),
            RouteRule.closed("POST /leraren/{teacherId}/wissen", WANTING_FOR_BOARD),
            RouteRule.closed("POST /leraren/{teacherId}/vasthouden", BESTUUR_ONLY),
            RouteRule.closed("GET /bestuur/bewaartermijnen", EnumSet.of(BESTUUR, HR, PRIVACY)),
            RouteRule.closed("POST /bestuur/bewaartermijnen", EnumSet.of(HR, PRIVACY)),
            RouteRule.closed("POST /bestuur/bewaartermijnen/goedkeuring", BESTUUR_ONLY),
            RouteRule.closed("GET /leraren/{teacherId}/losmaken", HR_ONLY),
            RouteRule.closed("POST /leraren/{teacherId}/losmaken", HR_ONLY),
            RouteRule.closed("GET /bestuur/rechten", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/rechten/bestand.csv", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/rechten/matrix.csv", ALL),
            RouteRule.closed("POST /bestuur/rechten", BESTUUR_ONLY),
            aboutNone(RouteRule.closed("GET /bestuur/rechten/{grant}/intrekken", BESTUUR_ONLY)),
            aboutNone(RouteRule.closed("POST /bestuur/rechten/{grant}/intrekken", BESTUUR_ONLY)),
            RouteRule.closed("GET /bestuur/accounts", WANTING_FOR_BOARD),
            RouteRule.closed("POST /bestuur/accounts", WANTING_FOR_BOARD),
            aboutNone(RouteRule.closed("POST /bestuur/accounts/{account}/code", WANTING_FOR_BOARD)),
            RouteRule.closed("GET /bestuur/promoties", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/promoties/onverklaard", PERSONS_OF_BOARD),
            RouteRule.closed("GET /bestuur/promoties/{teacherId}", OWN_FILE),
            RouteRule.closed("GET /bestuur/promoties/bewijspakket", PERSONS_OF_BOARD)
                    .asked("/bestuur/promoties/bewijspakket?from=2016-01-01&until=2020-12-31", null),
            RouteRule.closed("GET /bestuur/promoties/{teacherId}/bewijspakket", OWN_FILE)
                    .asked(
                            "/bestuur/promoties/{teacherId}/bewijspakket?trajectory=T-1",
                            "/bestuur/promoties/{teacherId}/bewijspakket?trajectory=T-1"),
            RouteRule.closed("GET /bestuur/promoties/tellingen", TOTALS),
            RouteRule.closed("GET /bestuur/cijfers", ALL),
            RouteRule.closed("POST /bestuur/cijfers", WANTING_FOR_BOARD),
            RouteRule.closed("GET /bestuur/medezeggenschap", ALL),
            RouteRule.closed("GET /bestuur/medezeggenschap/vastleggen", WANTING_FOR_BOARD),
            RouteRule.closed("POST /bestuur/medezeggenschap/vastleggen", WANTING_FOR_BOARD),
            RouteRule.closed("GET /bestuur/medezeggenschap/intrekken", WANTING_FOR_BOARD)
                    .asked("/bestuur/medezeggenschap/intrekken?hearing=eigen-raad", null),
            RouteRule.closed("POST /bestuur/medezeggenschap/intrekken", WANTING_FOR_BOARD),
            RouteRule.closed("GET /bestuur/beleid", ALL),
            RouteRule.closed("GET /bestuur/beleid/vastleggen", WANTING_FOR_BOARD),
            RouteRule.closed("POST /bestuur/beleid/vastleggen", WANTING_FOR_BOARD),
            RouteRule.closed("GET /bestuur/beleid/intrekken", WANTING_FOR_BOARD)
                    .asked("/bestuur/beleid/intrekken?firstDay=2020-08-01", null),
            RouteRule.closed("POST /bestuur/beleid/intrekken", WANTING_FOR_BOARD),
            RouteRule.closed("GET /bestuur/beleid/functiereeks", WANTING_FOR_BOARD),
            RouteRule.closed("POST /bestuur/beleid/functiereeks", WANTING_FOR_BOARD),
            RouteRule.closed("POST /bestuur/beleid/functiereeks/intrekken", WANTING_FOR_BOARD),
            RouteRule.closed("GET /importeren", HR_ONLY),
            RouteRule.closed("POST /importeren", HR_ONLY),
            RouteRule.closed("GET /importeren/bestanden", HR_ONLY),
            RouteRule.closed("GET /importeren/{id}", HR_ONLY),
            RouteRule.closed("GET /importeren/{id}/afgekeurd", HR_ONLY),
            RouteRule.closed("GET /importeren/{id}/afgekeurd.csv", HR_ONLY),
            RouteRule.closed("GET /importeren/{id}/verslag.csv", HR_ONLY),
            RouteRule.closed("GET /importeren/{id}/wijzigingen", HR_ONLY),
            RouteRule.closed("GET /bestuur/streefcijfers", TOTALS),
            RouteRule.closed("GET /bestuur/streefcijfers/vastleggen", WANTING_FOR_BOARD),
            RouteRule.closed("POST /bestuur/streefcijfers/vastleggen", WANTING_FOR_BOARD),
            RouteRule.closed("GET /bestuur/streefcijfers/intrekken", WANTING_FOR_BOARD),
            RouteRule.closed("POST /bestuur/streefcijfers/intrekken", WANTING_FOR_BOARD),
            RouteRule.closed("GET /formulier", ALL),
            RouteRule.closed("GET /catalogus", ALL),
            RouteRule.closed("GET /catalogus/{role}", HR_ONLY),
            RouteRule.closed("POST /catalogus", HR_ONLY),
            RouteRule.closed("POST /catalogus/{role}", HR_ONLY),
            RouteRule.closed("GET /scholen", ALL),
            RouteRule.closed("POST /scholen", HR_ONLY),
            RouteRule.closed("GET /scholen/{brin}/gegevens", HR_ONLY),
            RouteRule.closed("POST /scholen/{brin}/gegevens", HR_ONLY),
            RouteRule.closed("GET /scholen/{brin}/opheffing", HR_ONLY),
            RouteRule.closed("POST /scholen/{brin}/opheffing", HR_ONLY),
            RouteRule.closed("POST /scholen/{brin}/opheffing/intrekken", HR_ONLY),
            RouteRule.closed("GET /scholen/{brin}/teams", TOTALS),
            RouteRule.closed("POST /scholen/{brin}/teams", RECORDING),
            RouteRule.closed("GET /scholen/{brin}/teams/{team}", RECORDING),
            RouteRule.closed("POST /scholen/{brin}/teams/{team}", RECORDING));

    private PageRoutes() {}

    /** Whoever has no file of their own has no page of it. */
    private static RouteRule onlyOwn(RouteRule rule) {
        RouteRule only = rule;
        for (UserRole role : EnumSet.complementOf(EnumSet.of(TEACHER))) {
            only = only.answering(role, 404);
        }
        return only;
    }

    /** The wanted role of the path is one of a school, of which the board's page knows nothing. */
    private static RouteRule ofSchool(RouteRule rule) {
        return rule.answering(404);
    }

    /** There is no right and no account by the number of the path. */
    private static RouteRule aboutNone(RouteRule rule) {
        return rule.answering(404);
    }

    /** A code that the board does not know is free to be taken, so an empty form about it is told what it lacks. */
    private static RouteRule aboutAnyCode(RouteRule rule) {
        return rule.asked(rule.own(), null);
    }

    /** The routes of these that are no pages. */
    public static Map<String, HandlerMethod> without(Map<String, HandlerMethod> routes) {
        return routes.entrySet().stream()
                .filter(route -> !isPage(route.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The routes of these that are pages, or forms on them. */
    public static Map<String, HandlerMethod> only(Map<String, HandlerMethod> routes) {
        return routes.entrySet().stream()
                .filter(route -> isPage(route.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isPage(String route) {
        return PagePaths.isPage(route.substring(route.indexOf(' ') + 1));
    }
}
