package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.identity.KeptForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a page says once, at its top, of what was just done elsewhere.
 *
 * @param text in the language of the page
 * @param links how one goes on
 */
public record Said(String text, List<Link> links) {

    private static final String KEY = Said.class.getName();

    /**
     * A way to go on.
     *
     * @param address where
     * @param text what stands there, in the language of the page
     */
    public record Link(String address, String text) {}

    public Said {
        links = List.copyOf(links);
    }

    /** Sends the reader on to another page, which says it, after a form that was taken. */
    public ResponseEntity<byte[]> at(String address, HttpServletRequest request, HttpServletResponse response) {
        FlashMap told = RequestContextUtils.getOutputFlashMap(request);
        told.put(KEY, this);
        told.put(KeptForm.SENDER, KeptForm.mark(CallerArgument.current()));
        RequestContextUtils.saveOutputFlashMap(address, request, response);
        return PageFrame.goTo(address);
    }

    /** What this page is to say to a caller, null for nothing: whoever did it is told, and nobody else at the same browser. */
    static @Nullable Said on(HttpServletRequest request, @Nullable Caller caller) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
        return told != null
                        && caller != null
                        && told.get(KEY) instanceof Said said
                        && KeptForm.mark(caller).equals(told.get(KeptForm.SENDER))
                ? said
                : null;
    }
}
