package nl.waaier.api.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final Brin SCHOOL = new Brin("99AA");

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
    void aPageLiesInThePlaceFromWhichItIsReached(UserRole role, String page, @Nullable String place) {
        Set<Brin> schools = role == UserRole.SCHOOLLEIDER ? Set.of(SCHOOL) : Set.of();
        Caller caller = new Caller("issuer", "subject", role, new BoardNumber("99001"), schools, null, null, null);
        Place current = Navigation.current(Navigation.places(caller, null), page);
        assertThat(current == null ? null : current.path()).isEqualTo(place);
    }
}
