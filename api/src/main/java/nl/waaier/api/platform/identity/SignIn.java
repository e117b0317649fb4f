package nl.waaier.api.platform.identity;

import java.util.Set;
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
        String issuer, String subject, @Nullable Set<String> schools) {}
