package nl.waaier.api.asking.questions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.rolemix.RoleMixes;
import nl.waaier.projections.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads out of a path what a question is about, and refuses who may not ask. The only place where {@link Access} is asked
 * about a path.
 */
@Component
final class ScopeArgument implements HandlerMethodArgumentResolver {

    static final String BOARD = "boardNumber";
    static final String SCHOOL = "brin";
    static final String TEACHER = "teacherId";

    private static final List<String> OWN = List.of("/v1/me/", "/mijn");

    private final Access access;
    private final Organisations organisations;
    private final PersonRegister register;
    private final Timelines timelines;
    private final RoleMixes roleMixes;
    private final SchoolDays days;

    ScopeArgument(
            Access access,
            Organisations organisations,
            PersonRegister register,
            Timelines timelines,
            RoleMixes roleMixes,
            SchoolDays days) {
        this.access = access;
        this.organisations = organisations;
        this.register = register;
        this.timelines = timelines;
        this.roleMixes = roleMixes;
        this.days = days;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Scope.class);
    }

    @Override
    public Scope resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request, parameter);
    }

    /** The scope of a request, made once for all arguments that need it. */
    Scope of(NativeWebRequest request, MethodParameter parameter) {
        if (request.getAttribute(Scope.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Scope known) {
            return known;
        }
        Scope scope = read(known(CallerArgument.current()), request, parameter);
        request.setAttribute(Scope.class.getName(), scope, RequestAttributes.SCOPE_REQUEST);
        return scope;
    }

    /** A token may name a file that was given up since, for another one of the same person. */
    private Caller known(Caller caller) {
        TeacherId told = caller.teacher();
        return told == null ? caller : caller.withFile(register.current(told));
    }

    private Scope read(Caller caller, NativeWebRequest request, MethodParameter parameter) {
        Shows shows = parameter.getMethodAnnotation(Shows.class);
        Access.Shown shown = shows == null ? Access.Shown.TOTALS : shows.value();
        Map<?, ?> variables = variables(request);
        if (variables.get(SCHOOL) instanceof String brin) {
            Brin school = school(caller, brin, shown);
            access.requireShown(caller, school, shown);
            return scope(caller, school, null, isPage(request));
        }
        if (variables.get(BOARD) instanceof String number) {
            access.requireBoard(caller, number);
            access.requireShown(caller, null, shown);
        } else if (variables.get(TEACHER) instanceof String teacher) {
            return scope(caller, null, opened(caller, teacher, shows), isPage(request));
        } else if (isOwn(request)) {
            TeacherId own = caller.teacher();
            return scope(caller, null, opened(caller, own == null ? "" : own.toString(), shows), isPage(request));
        } else if (isPage(request)) {
            access.requireShown(caller, null, shown); // A page that names nothing is about the whole board.
        }
        return scope(caller, null, null, isPage(request));
    }

    /** A teacher asks about the school where she works, for what her colleagues may know, and about no school otherwise. */
    private Brin school(Caller caller, String brin, Access.Shown shown) {
        Organisation organisation = organisations.of(caller.board());
        TeacherId teacher = caller.teacher();
        return shown == Access.Shown.COLLEAGUES && caller.role() == UserRole.TEACHER && teacher != null
                ? access.requireWorkplace(
                        organisation, brin, timelines.schoolsOf(caller.board(), teacher, days.today()))
                : access.requireSchool(caller, organisation, brin);
    }

    private Scope scope(Caller caller, @Nullable Brin school, @Nullable Person person, boolean page) {
        return new Scope(caller, school, person, access, days, organisations, page);
    }

    /**
     * Whose file a caller opens, who is then shown by the answer. Where somebody works now is asked of the read store, and of nobody but
     * for who leads schools or teams.
     */
    private Person opened(Caller caller, String teacherId, @Nullable Shows shows) {
        Person person = register.ofBoard(caller.board(), teacherId).orElseThrow(NotFoundException::new);
        if (shows != null) {
            access.requireShown(caller, null, shows.value());
        }
        Set<Brin> schools = caller.role() == UserRole.SCHOOLLEIDER
                ? timelines.schoolsOf(person.board(), person.id(), days.today())
                : Set.of();
        boolean led = caller.role() == UserRole.TEAMLEIDER && isLed(caller, person);
        access.requireTimeline(caller, person.board(), person.id(), schools, led);
        ShownPersons.current().add(person.id());
        return person;
    }

    private boolean isLed(Caller caller, Person person) {
        Organisation organisation = organisations.of(caller.board());
        return roleMixes.member(person.board(), person.id(), days.today(), organisation).stream()
                .anyMatch(member -> caller.teams().stream()
                        .anyMatch(team -> member.isIn(team.school(), team.team(), organisation)));
    }

    static Map<?, ?> variables(NativeWebRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    /** Whether a request is about a board, school or person, by what its path would call that; a page that names none is about the board. */
    static boolean isAbout(String variable, NativeWebRequest request) {
        Map<?, ?> variables = variables(request);
        return variables.containsKey(variable) || (variable.equals(BOARD) && variables.isEmpty() && isPage(request));
    }

    private static boolean isOwn(NativeWebRequest request) {
        return OWN.stream().anyMatch(pattern(request)::startsWith);
    }

    /** Whether a page asks, and not a program. */
    static boolean isPage(NativeWebRequest request) {
        return PagePaths.isPage(pattern(request));
    }

    private static String pattern(NativeWebRequest request) {
        return String.valueOf(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }
}
