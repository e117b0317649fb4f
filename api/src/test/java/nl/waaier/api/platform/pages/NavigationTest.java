package nl.waaier.api.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.Navigation.Place;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationTest {

    private static final List<Place> OF_HR = places(UserRole.HR);
    private static final List<Place> OF_SCHOOLLEIDER = places(UserRole.SCHOOLLEIDER);

    @ParameterizedTest
    @CsvSource({
        "HR, /importeren/1, /importeren",
        "HR, /scholen/99AA/functiemix/verklaring, /bestuur/functiemix",
        "HR, /scholen/99AA/functiemix/mensen, /bestuur/functiemix",
        "HR, /scholen/99AA/mensen, /mensen",
        "HR, /leraren/1/vastleggen, /mensen",
        "HR, /bestuur/paden, /bestuur/rolmix",
        "HR, /scholen/99AA/gewenst/nieuw, /bestuur/rolmix",
        "HR, /scholen/99AA/teams, /scholen",
        "HR, /toegankelijkheid, ",
        "BESTUUR, /scholen/99AA/vooruitblik, /bestuur/vooruitblik",
        "PMR, /bestuur/promoties/tellingen, /bestuur/promoties/tellingen",
        "AUDITOR, /leraren/1/taken, /mensen",
        "SCHOOLLEIDER, /scholen/99AA/gewenst/nieuw, /scholen/99AA/gewenst",
        "SCHOOLLEIDER, /scholen/99AA/rollen, /scholen/99AA/rolmix",
        "SCHOOLLEIDER, /leraren/1, /scholen/99AA/mensen",
        "SCHOOLLEIDER, /scholen/99AA/teams, ",
    })
    void whoeverGoesByTheBoardIsToldWhereAPageOfASchoolOrAPersonLies(String page, @Nullable String place) {
        assertThat(Navigation.current(OF_HR, page)).isEqualTo(find(OF_HR, place));
    }

    @ParameterizedTest
    @CsvSource({
        "/scholen/99AA/gewenst/nieuw, /scholen/99AA/gewenst",
        "/scholen/99AA/mensen, /scholen/99AA/mensen",
        "/scholen/99AA/rollen, /scholen/99AA/rolmix",
        "/leraren/1, /scholen/99AA/mensen",
        "/scholen/99AA/teams, ",
    })
    void aSchoolleiderIsToldInWhichPlaceOfTheSchoolAPageLies(String page, @Nullable String place) {
        assertThat(Navigation.current(OF_SCHOOLLEIDER, page)).isEqualTo(find(OF_SCHOOLLEIDER, place));
    }

    private static List<Place> places(UserRole role) {
        Set<Brin> schools = role == UserRole.SCHOOLLEIDER ? Set.of(new Brin("99AA")) : Set.of();
        return Navigation.places(
                new Caller("https://issuer.example", "s", role, new BoardNumber("99001"), schools, null, null, null),
                null);
    }

    private static @Nullable Place find(List<Place> places, @Nullable String path) {
        return places.stream()
                .filter(place -> Objects.equals(place.path(), path))
                .findFirst()
                .orElse(null);
    }
}
