package nl.waaier.api.sample;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.UnavailableException;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/** Issues a token to each sample person. */
final class SampleTokens {

    private static final Duration VALID = Duration.ofHours(12);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final SampleIssuer issuer;
    private final PersonRegister persons;
    private final String audience;
    private final Clock clock;

    SampleTokens(SampleIssuer issuer, PersonRegister persons, String audience, Clock clock) {
        this.issuer = issuer;
        this.persons = persons;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * A fresh token.
     *
     * @throws UnavailableException for the teacher, as long as the sample board has not been brought in
     */
    SampleToken issue(SamplePerson person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(VALID);
        String teacher = person.role() == UserRole.TEACHER ? teacher() : null;
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean audit = person.role() == UserRole.AUDITOR;
        LocalDate from = audit ? SamplePerson.auditFirstDay(today) : null;
        LocalDate until = audit ? SamplePerson.auditLastDay(today) : null;
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer.issuer())
                .audience(audience)
                .subject(person.subject())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(end))
                .claim("role", person.role().word())
                .claim("board", SamplePerson.BOARD);
        List<String> schools = person.schools();
        List<String> teams = person.teams();
        claim(claims, "schools", schools.isEmpty() ? null : schools);
        claim(claims, "teams", teams.isEmpty() ? null : teams);
        claim(claims, "teacher", teacher);
        claim(claims, "period_from", from == null ? null : from.toString());
        claim(claims, "period_until", until == null ? null : until.toString());
        return new SampleToken(
                person.path(),
                person.dutch(),
                person.english(),
                person.role().word(),
                SamplePerson.BOARD,
                schools,
                teams,
                teacher,
                from,
                until,
                end,
                issuer.sign(claims.build()));
    }

    private static void claim(JWTClaimsSet.Builder claims, String name, @Nullable Object value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }

    private String teacher() {
        Person person = persons.find(new BoardNumber(SamplePerson.BOARD), List.of(SamplePerson.PERSONNEL_NUMBER))
                .get(SamplePerson.PERSONNEL_NUMBER);
        if (person == null) {
            throw new UnavailableException(
                    "Het voorbeeldbestuur wordt nog ingelezen. Probeer het over enkele seconden opnieuw.",
                    "The sample board is still being read in. Please try again in a few seconds.",
                    RETRY);
        }
        return person.id().toString();
    }
}
