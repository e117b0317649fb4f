package nl.waaier.api.platform.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.core.organisation.event.SchoolTeam;
import org.jspecify.annotations.Nullable;

/** Where each user can go from every page. The first place is where they come in. */
public final class Navigation {

    private static final String PERSONS = "/leraren";
    private static final Place FUNCTIEMIX =
            new Place("/bestuur/functiemix", "Functiemix", "Functiemix", "/scholen/*/functiemix");
    private static final Place PROMOTIONS = new Place("/bestuur/promoties", "Promoties", "Promotions");
    private static final Place ROLE_MIX = roleMix("rollen", "ontbreekt", "gewenst", "paden");
    private static final Place ROLE_MIX_WITH_OUTLOOK =
            roleMix("rollen", "ontbreekt", "gewenst", "paden", "vooruitblik");
    private static final Place PEOPLE =
            new Place("/mensen", "Mensen", "People", PERSONS, "/bestuur/mensen", "/scholen/*/mensen");
    private static final Place TARGETS = new Place("/bestuur/streefcijfers", "Streefcijfers", "Targets");
    private static final Place POLICY = new Place("/bestuur/beleid", "Beleid", "Policy");
    private static final Place OUTLOOK =
            new Place("/bestuur/vooruitblik", "Vooruitblik", "Outlook", "/scholen/*/vooruitblik");
    private static final Place FIGURES = new Place("/bestuur/cijfers", "Gepubliceerde cijfers", "Published figures");
    private static final Place COUNCIL =
            new Place("/bestuur/medezeggenschap", "Medezeggenschap", "Participation council");
    private static final Place CATALOGUE = new Place("/catalogus", "Rollencatalogus", "Role catalogue");
    private static final Place RETENTION = new Place("/bestuur/bewaartermijnen", "Bewaartermijnen", "Retention");
    private static final Place RIGHTS = new Place("/bestuur/rechten", "Rechten", "Rights", "/bestuur/accounts");
    private static final Place SCHOOLS = new Place("/scholen", "Scholen en teams", "Schools and teams");

    private Navigation() {}

    /**
     * A place to go.
     *
     * @param path its page
     * @param dutch what it is called
     * @param english the same in English
     * @param more paths of other pages that lie in it; a star stands for one part, whatever it is
     */
    public record Place(String path, String dutch, String english, List<String> more) {

        Place(String path, String dutch, String english, String... more) {
            this(path, dutch, english, List.of(more));
        }

        public Place {
            more = List.copyOf(more);
        }

        /** How much of the path of a page says that it lies here, in characters; 0 when it does not. */
        int holds(String page) {
            return Stream.concat(Stream.of(path), more.stream())
                    .map(one -> one.replaceFirst("\\?.*", ""))
                    .filter(one -> page.matches(one.replace("*", "[^/]+") + "(/.*)?"))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    /** The page that somebody comes in at. */
    public static String entrance(Caller caller) {
        return places(caller, null).getFirst().path();
    }

    /**
     * All places of a user.
     *
     * @param school the school of the page, null when it is of none: then the first of a schoolleider's
     */
    static List<Place> places(Caller caller, @Nullable String school) {
        List<Place> places = new ArrayList<>(
                switch (caller.role()) {
                    case TEACHER -> List.<Place>of();
                    case SCHOOLLEIDER -> ofSchool(schoolOf(caller, school));
                    case BESTUUR ->
                        List.of(
                                FUNCTIEMIX,
                                PROMOTIONS,
                                ROLE_MIX,
                                TARGETS,
                                POLICY,
                                OUTLOOK,
                                FIGURES,
                                COUNCIL,
                                RETENTION,
                                RIGHTS);
                    case HR ->
                        List.of(
                                new Place("/importeren", "Aanleveren", "Deliveries"),
                                PEOPLE,
                                new Place("/verzoeken", "Verzoeken", "Requests"),
                                ROLE_MIX_WITH_OUTLOOK,
                                FUNCTIEMIX,
                                PROMOTIONS,
                                TARGETS,
                                POLICY,
                                FIGURES,
                                COUNCIL,
                                CATALOGUE,
                                SCHOOLS,
                                RETENTION,
                                RIGHTS);
                    case PMR ->
                        List.of(
                                ROLE_MIX,
                                FUNCTIEMIX,
                                new Place("/bestuur/promoties/tellingen", "Promoties", "Promotions"),
                                TARGETS,
                                POLICY,
                                FIGURES,
                                COUNCIL);
                    case AUDITOR ->
                        List.of(
                                PROMOTIONS,
                                FUNCTIEMIX,
                                ROLE_MIX_WITH_OUTLOOK,
                                PEOPLE,
                                TARGETS,
                                POLICY,
                                COUNCIL,
                                CATALOGUE,
                                SCHOOLS,
                                RIGHTS);
                    case TEAMLEIDER -> ofTeams(caller);
                    case PRIVACY ->
                        List.of(new Place("/toegangslijst", "Toegangslijst", "Access list"), COUNCIL, RETENTION);
                });
        if (caller.teacher() != null || caller.role() == UserRole.TEACHER) {
            places.addAll(ofTeacher());
        }
        return List.copyOf(places);
    }

    private static String schoolOf(Caller caller, @Nullable String school) {
        return school != null
                ? school
                : caller.schools().stream()
                        .map(brin -> brin.value())
                        .sorted()
                        .findFirst()
                        .orElseThrow();
    }

    private static Place roleMix(String... more) {
        return new Place(
                "/bestuur/rolmix",
                "Rolmix",
                "Role mix",
                Stream.concat(Stream.of("rolmix"), Stream.of(more))
                        .flatMap(page -> Stream.of("/bestuur/" + page, "/scholen/*/" + page))
                        .toArray(String[]::new));
    }

    private static List<Place> ofSchool(String brin) {
        String at = "/scholen/" + brin;
        return List.of(
                new Place(at + "/rolmix", "Rolmix", "Role mix", at + "/rollen", at + "/paden"),
                new Place(at + "/mensen", "Mensen", "People", PERSONS),
                new Place(at + "/ontbreekt", "Wat ontbreekt", "What is missing"),
                new Place(at + "/gewenst", "Gewenste rollen", "Wanted roles"),
                new Place(at + "/functiemix", "Functiemix", "Functiemix"),
                new Place(at + "/vooruitblik", "Vooruitblik", "Outlook"));
    }

    /** Of each team its role mix and its people. */
    private static List<Place> ofTeams(Caller caller) {
        return caller.teams().stream()
                .sorted(Comparator.comparing((SchoolTeam team) -> team.school().value())
                        .thenComparing(SchoolTeam::team))
                .flatMap(team -> {
                    String at = "/scholen/" + team.school();
                    String only = "?team=" + URLEncoder.encode(team.team(), StandardCharsets.UTF_8);
                    return Stream.of(
                            new Place(at + "/rolmix" + only, "Rolmix " + team.team(), "Role mix " + team.team()),
                            new Place(
                                    at + "/mensen" + only, "Mensen " + team.team(), "People " + team.team(), PERSONS));
                })
                .toList();
    }

    private static List<Place> ofTeacher() {
        return List.of(
                new Place("/mijn", "Mijn loopbaan", "My career"),
                new Place("/mijn/ontwikkeling", "Mijn ontwikkeling", "My development"),
                new Place("/mijn/taken", "Mijn taken", "My duties"),
                new Place("/mijn/promoties", "Mijn promoties", "My promotions"),
                new Place("/mijn/basisrecht", "Mijn basisrecht", "My basic right"),
                new Place(
                        "/mijn/mogelijkheden",
                        "Mogelijkheden",
                        "Possibilities",
                        "/scholen/*/open-rollen",
                        "/scholen/*/wie-doet-wat"),
                new Place("/mijn/meenemen", "Meenemen", "Take along"),
                new Place("/mijn/gegevens", "Mijn gegevens", "My data", "/mijn/verzoeken"),
                new Place("/mijn/toegang", "Wie keek", "Who looked"));
    }

    /** Which of the places a page lies in: the one that says most of its path; null for none. */
    public static @Nullable Place current(List<Place> places, String page) {
        return places.stream()
                .filter(place -> place.holds(page) > 0)
                .max(Comparator.comparingInt(place -> place.holds(page)))
                .orElse(null);
    }
}
