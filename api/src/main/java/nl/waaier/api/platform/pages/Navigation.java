package nl.waaier.api.platform.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import org.jspecify.annotations.Nullable;

/** Where each user can go from every page. The first place is where they come in. */
public final class Navigation {

    private static final Pattern OF_SCHOOL = Pattern.compile("^/scholen/[^/]+(/.+)$");

    private Navigation() {}

    /**
     * A place to go.
     *
     * @param path its page
     * @param dutch what it is called
     * @param english the same in English
     */
    public record Place(String path, String dutch, String english) {

        /** Whether a page is this place or lies in it. */
        public boolean holds(String page) {
            return page.equals(path) || page.startsWith(path + "/");
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
                                new Place("/bestuur/functiemix", "Functiemix", "Functiemix"),
                                new Place("/bestuur/promoties", "Promoties", "Promotions"),
                                new Place("/bestuur/rolmix", "Rolmix", "Role mix"),
                                new Place("/bestuur/streefcijfers", "Streefcijfers", "Targets"),
                                new Place("/bestuur/beleid", "Beleid", "Policy"),
                                new Place("/bestuur/vooruitblik", "Vooruitblik", "Outlook"));
                    case HR ->
                        List.of(
                                new Place("/importeren", "Aanleveren", "Deliveries"),
                                new Place("/mensen", "Mensen", "People"),
                                new Place("/bestuur/rolmix", "Rolmix", "Role mix"),
                                new Place("/bestuur/functiemix", "Functiemix", "Functiemix"),
                                new Place("/bestuur/promoties", "Promoties", "Promotions"),
                                new Place("/bestuur/streefcijfers", "Streefcijfers", "Targets"),
                                new Place("/bestuur/beleid", "Beleid", "Policy"),
                                new Place("/catalogus", "Rollencatalogus", "Role catalogue"),
                                new Place("/scholen", "Scholen en teams", "Schools and teams"));
                    case PMR ->
                        List.of(
                                new Place("/bestuur/rolmix", "Rolmix", "Role mix"),
                                new Place("/bestuur/functiemix", "Functiemix", "Functiemix"),
                                new Place("/bestuur/promoties/tellingen", "Promoties", "Promotions"),
                                new Place("/bestuur/streefcijfers", "Streefcijfers", "Targets"),
                                new Place("/bestuur/beleid", "Beleid", "Policy"),
                                new Place("/bestuur/vooruitblik", "Vooruitblik", "Outlook"));
                    case AUDITOR ->
                        List.of(
                                new Place("/bestuur/promoties", "Promoties", "Promotions"),
                                new Place("/bestuur/functiemix", "Functiemix", "Functiemix"),
                                new Place("/bestuur/rolmix", "Rolmix", "Role mix"),
                                new Place("/mensen", "Mensen", "People"),
                                new Place("/bestuur/streefcijfers", "Streefcijfers", "Targets"),
                                new Place("/bestuur/beleid", "Beleid", "Policy"),
                                new Place("/catalogus", "Rollencatalogus", "Role catalogue"),
                                new Place("/scholen", "Scholen en teams", "Schools and teams"));
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

    private static List<Place> ofSchool(String brin) {
        String at = "/scholen/" + brin;
        return List.of(
                new Place(at + "/rolmix", "Rolmix", "Role mix"),
                new Place(at + "/mensen", "Mensen", "People"),
                new Place(at + "/ontbreekt", "Wat ontbreekt", "What is missing"),
                new Place(at + "/gewenst", "Gewenste rollen", "Wanted roles"),
                new Place(at + "/functiemix", "Functiemix", "Functiemix"),
                new Place(at + "/vooruitblik", "Vooruitblik", "Outlook"));
    }

    private static List<Place> ofTeacher() {
        return List.of(
                new Place("/mijn", "Mijn loopbaan", "My career"),
                new Place("/mijn/taken", "Mijn taken", "My duties"),
                new Place("/mijn/promoties", "Mijn promoties", "My promotions"),
                new Place("/mijn/mogelijkheden", "Mogelijkheden", "Possibilities"),
                new Place("/mijn/meenemen", "Meenemen", "Take along"));
    }

    /**
     * Which of the places a page lies in. Whoever goes by the board has a page of a school where the same page of the board is; what is
     * no place lies in the one it is reached from, and else in the one with the longest path. Null for none.
     */
    public static @Nullable Place current(List<Place> places, String page) {
        String ofBoard = OF_SCHOOL.matcher(page).replaceFirst("/bestuur$1");
        String reachedFrom = reachedFrom(page);
        return Stream.of(
                        lying(places, place -> place.holds(ofBoard)),
                        lying(places, place -> place.path().equals(reachedFrom)),
                        lying(places, place -> place.holds(page)),
                        lying(places, place -> last(place.path()).equals(last(reachedFrom))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Place> lying(List<Place> places, Predicate<Place> where) {
        return places.stream()
                .filter(where)
                .max(Comparator.comparingInt(place -> place.path().length()));
    }

    /** The place from which somebody who goes by the board comes to a page that is none; {@code /} for other pages. */
    private static String reachedFrom(String page) {
        if (page.startsWith("/leraren/") || page.endsWith("/mensen")) {
            return "/mensen";
        }
        return page.matches(".*/(rollen|ontbreekt|gewenst|paden|vooruitblik)(/.*)?") ? "/bestuur/rolmix" : "/";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/'));
    }
}
