package nl.waaier.api.testing;

import nl.waaier.api.platform.identity.CouncilConsent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Every board has the consent of its council, so that a test need not record it that is about something else. */
public class ConsentGiven {

    @Bean
    @Primary
    CouncilConsent consentOfEveryBoard() {
        return board -> true;
    }
}
