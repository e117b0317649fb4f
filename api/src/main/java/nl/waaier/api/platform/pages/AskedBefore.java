package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.identity.KeptForm;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The page that somebody asked for before signing in, or where a form stands that was sent then. It is kept in the session and not in an address, where anybody could put
 * one.
 */
public final class AskedBefore {

    private static final HttpSessionRequestCache CACHE = new HttpSessionRequestCache();

    private AskedBefore() {}

    /** Its path and query; empty when none was asked for. It is told once. */
    public static Optional<String> of(HttpServletRequest request, HttpServletResponse response) {
        Optional<KeptForm> form = CallerArgument.find().flatMap(caller -> KeptForm.of(request, caller));
        if (form.isPresent()) {
            return form.map(KeptForm::address);
        }
        SavedRequest saved = CACHE.getRequest(request, response);
        if (saved == null) {
            return Optional.empty();
        }
        CACHE.removeRequest(request, response);
        URI asked = URI.create(saved.getRedirectUrl());
        return Optional.of(
                asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery());
    }
}
