package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.KeptForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Offers to send a form again that came when its sender was no longer signed in. */
@Controller
final class KeptFormController {

    /** What the page shows; without a form that there is none. */
    record KeptFormPage(PageFrame frame, @Nullable KeptForm form) {}

    @GetMapping(KeptForm.PAGE)
    ResponseEntity<byte[]> form(PageFrame frame, Caller caller, HttpServletRequest request) {
        return frame.answer(
                "platform/pages/keptForm.jte",
                new KeptFormPage(frame, KeptForm.of(request, caller).orElse(null)));
    }
}
