package nl.waaier.api.platform.rights;

import java.time.Clock;
import nl.waaier.api.platform.identity.CouncilConsent;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.shared.BoardNumber;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What boards recorded of their council's consent, asked once in a request: it is there for all of an answer, or for none of it. */
@Component
final class RecordedConsent implements CouncilConsent {

    private final Organisations organisations;
    private final Clock clock;

    RecordedConsent(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public boolean isGiven(BoardNumber board) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return isRecorded(board);
        }
        String name = RecordedConsent.class.getName() + board;
        Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        boolean given = known instanceof Boolean asked ? asked : isRecorded(board);
        request.setAttribute(name, given, RequestAttributes.SCOPE_REQUEST);
        return given;
    }

    private boolean isRecorded(BoardNumber board) {
        return organisations.hearings(board).consentToProcessing(DutchDays.on(clock.instant()));
    }
}
