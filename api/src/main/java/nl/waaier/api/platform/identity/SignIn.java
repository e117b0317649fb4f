package nl.waaier.api.platform.identity;

import java.util.Set;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * How somebody signed in: whom the issuer vouches for, and no more. What they may see and do stands in a {@link Caller}, whom
 * there is for those only who have a right.
 *
 * @param issuer who vouches for the subject
 * @param subject whom the issuer knows by this name
 * @param schools of which schools the issuer says they are, as BRINs of four places or six; null when it is not asked for that
 */
public record SignIn(
        String issuer, String subject, @Nullable Set<String> schools) {

    private static final int BRIN_LENGTH = 4;

    /** Whether the issuer says that they are at one of these schools, or is not asked for that. By itself that gives a right to nothing. */
    public boolean isAt(Set<Brin> some) {
        Set<String> told = schools;
        return told == null
                || told.stream()
                        .map(school -> new Brin(school.substring(0, BRIN_LENGTH)))
                        .anyMatch(some::contains);
    }
}
