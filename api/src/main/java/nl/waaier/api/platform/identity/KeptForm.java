package nl.waaier.api.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waaier.api.platform.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when its sender was no longer signed in, and of which nothing was done. It is kept in the session in
 * which somebody then signs in, and shown to nobody but its sender, of whom every form carries a mark: whoever else signs in at
 * the same computer never sees it, and ends it.
 *
 * @param path where it was sent
 * @param query of that address, null for none
 * @param fields its values by name, without those that belong to a session
 * @param sender whose form it is, as {@link #mark} tells
 */
public record KeptForm(String path, @Nullable String query, Map<String, List<String>> fields, String sender) {

    /** The field that tells whose form it is. */
    public static final String SENDER = "_van";

    /** The field of a form whose own page shows it again, filled in as it was. */
    public static final String BACK = "_terug";

    /** The parameter of a page that is to show the form that was kept for it. */
    public static final String SHOWN = "bewaard";

    /** The page that offers to send a form again that no page shows filled in. */
    public static final String PAGE = "/formulier";

    private static final String TOKEN = "_csrf";
    private static final String KEPT = KeptForm.class.getName();

    public KeptForm {
        fields = Map.copyOf(fields);
    }

    /** What a form of this caller carries: nobody can tell from it who that is, and of the same account it is always the same. */
    public static String mark(Caller caller) {
        // A length before it keeps issuer and subject apart, whatever they hold.
        String account = caller.issuer().length() + ":" + caller.issuer() + caller.board() + ":" + caller.subject();
        return Hashes.sha256(account);
    }

    /** The form that a request sends, if it tells whose it is. */
    static Optional<KeptForm> sentBy(HttpServletRequest request) {
        String sender = request.getParameter(SENDER);
        if (sender == null || sender.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(SENDER) && !name.equals(TOKEN)) {
                fields.put(name, List.of(values));
            }
        });
        return Optional.of(new KeptForm(request.getRequestURI(), request.getQueryString(), fields, sender));
    }

    /** The form that is kept for a caller, if there is one. */
    public static Optional<KeptForm> of(HttpServletRequest request, Caller caller) {
        return find(request).filter(form -> form.isOf(caller));
    }

    /** Whether a form is kept, whoever's it is. */
    public static boolean isThere(HttpServletRequest request) {
        return find(request).isPresent();
    }

    private static Optional<KeptForm> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Keeps it in the session of a request; one that was kept before is gone. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, this);
    }

    /** Ends what is kept once it was sent again. */
    public static void forgetSent(HttpServletRequest request) {
        if (find(request)
                .filter(form -> form.path().equals(request.getRequestURI()))
                .isPresent()) {
            forget(request);
        }
    }

    /** Ends what is kept. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }

    boolean isOf(Caller caller) {
        return MessageDigest.isEqual(
                sender.getBytes(StandardCharsets.UTF_8), mark(caller).getBytes(StandardCharsets.UTF_8));
    }

    /** The page at which its sender finds it. */
    public String address() {
        return fields.containsKey(BACK) ? path + "?" + SHOWN : PAGE;
    }

    /** Where it is sent. */
    public String action() {
        return query == null ? path : path + "?" + query;
    }
}
