package nl.waaier.api.platform.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Reads who asks out of the claims of a token that is otherwise good. What a role needs must be there and have the right
 * form, or the token is not accepted: a caller with half a scope does not exist.
 */
final class CallerReader implements Converter<Jwt, AbstractAuthenticationToken> {

    static final String ROLE = "role";
    static final String BOARD = "board";
    static final String SCHOOLS = "schools";
    static final String TEAMS = "teams";
    static final String TEACHER = "teacher";
    static final String PERIOD_FROM = "period_from";
    static final String PERIOD_UNTIL = "period_until";

    /** A BRIN, or one with the number of a vestiging. */
    private static final Pattern SCHOOL = Pattern.compile("[0-9]{2}[A-Z]{2}([0-9]{2})?");

    private static final int MAX_SUBJECT = 255;
    private static final int MAX_SCHOOLS = 500;

    private final Callers callers;

    CallerReader(Callers callers) {
        this.callers = callers;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new JwtAuthenticationToken(token, callers.forRequest(token), List.of());
    }

    /**
     * How somebody signed in; no claim is looked at but those that tell it.
     *
     * @param schoolsClaim in which claim the issuer tells of which schools somebody is; null when it is not asked for that
     */
    static SignIn signIn(Jwt token, @Nullable String schoolsClaim) {
        String issuer = text(token, "iss");
        if (schoolsClaim == null) {
            return new SignIn(issuer, subject(token), null);
        }
        Object told = token.getClaims().get(schoolsClaim);
        List<?> all = told instanceof List<?> list ? list : Collections.singletonList(told);
        Set<String> schools = new LinkedHashSet<>();
        for (Object school : all) {
            if (!(school instanceof String text) || !SCHOOL.matcher(text).matches() || all.size() > MAX_SCHOOLS) {
                throw refused(schoolsClaim);
            }
            schools.add(text);
        }
        return new SignIn(issuer, subject(token), schools);
    }

    private static String subject(Jwt token) {
        String subject = text(token, "sub");
        if (subject.isBlank() || subject.length() > MAX_SUBJECT) {
            throw refused("sub");
        }
        return subject;
    }

    static Caller caller(Jwt token) {
        String subject = subject(token);
        String issuer = text(token, "iss");
        UserRole role = UserRole.find(text(token, ROLE)).orElseThrow(() -> refused(ROLE));
        BoardNumber board = read(token, BOARD, BoardNumber::new);
        return switch (role) {
            case TEACHER -> new Caller(issuer, subject, role, board, Set.of(), teacher(token), null, null);
            case SCHOOLLEIDER -> new Caller(issuer, subject, role, board, schools(token), ownFile(token), null, null);
            case TEAMLEIDER ->
                new Caller(issuer, subject, role, board, Set.of(), teams(token), ownFile(token), null, null);
            case AUDITOR -> auditor(token, issuer, subject, board);
            case BESTUUR, HR, PMR, PRIVACY ->
                new Caller(issuer, subject, role, board, Set.of(), ownFile(token), null, null);
        };
    }

    private static Caller auditor(Jwt token, String issuer, String subject, BoardNumber board) {
        LocalDate from = read(token, PERIOD_FROM, IsoTime::date);
        LocalDate until = read(token, PERIOD_UNTIL, IsoTime::date);
        if (until.isBefore(from)) {
            throw refused(PERIOD_UNTIL);
        }
        return new Caller(issuer, subject, UserRole.AUDITOR, board, Set.of(), ownFile(token), from, until);
    }

    private static TeacherId teacher(Jwt token) {
        TeacherId teacher = read(token, TEACHER, TeacherId::of);
        // UUID.fromString also reads shorthand; only the form that is written counts.
        if (!teacher.toString().equals(text(token, TEACHER))) {
            throw refused(TEACHER);
        }
        return teacher;
    }

    /** Whoever has a file too is known by it, whatever they come for, so that nobody judges themselves. */
    private static @Nullable TeacherId ownFile(Jwt token) {
        return token.hasClaim(TEACHER) ? teacher(token) : null;
    }

    private static Set<Brin> schools(Jwt token) {
        if (!(token.getClaims().get(SCHOOLS) instanceof List<?> told) || told.isEmpty() || told.size() > MAX_SCHOOLS) {
            throw refused(SCHOOLS);
        }
        Set<Brin> schools = new LinkedHashSet<>();
        for (Object school : told) {
            if (!(school instanceof String text) || !Brin.isValid(text)) {
                throw refused(SCHOOLS);
            }
            schools.add(new Brin(text));
        }
        return Set.copyOf(schools);
    }

    /** Each as a BRIN, a slash, and the name or code of the team there. */
    private static Set<SchoolTeam> teams(Jwt token) {
        if (!(token.getClaims().get(TEAMS) instanceof List<?> told) || told.isEmpty() || told.size() > MAX_SCHOOLS) {
            throw refused(TEAMS);
        }
        Set<SchoolTeam> teams = new LinkedHashSet<>();
        for (Object one : told) {
            int slash = one instanceof String text ? text.indexOf('/') : -1;
            if (slash < 0) {
                throw refused(TEAMS);
            }
            String text = one.toString();
            try {
                teams.add(new SchoolTeam(new Brin(text.substring(0, slash)), text.substring(slash + 1)));
            } catch (IllegalArgumentException malformed) {
                throw refused(TEAMS);
            }
        }
        return Set.copyOf(teams);
    }

    private static <T> T read(Jwt token, String claim, Function<String, T> reader) {
        try {
            return reader.apply(text(token, claim));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw refused(claim);
        }
    }

    private static String text(Jwt token, String claim) {
        if (token.getClaims().get(claim) instanceof String text) {
            return text;
        }
        throw refused(claim);
    }

    private static InvalidBearerTokenException refused(String claim) {
        return new InvalidBearerTokenException("the claim " + claim + " is missing or malformed");
    }
}
