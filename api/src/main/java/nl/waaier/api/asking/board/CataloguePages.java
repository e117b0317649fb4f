package nl.waaier.api.asking.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.questions.CouncilFindingAnswer;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of roles on pages: what can be held at the board, by domain; HR adds, renames and ends roles. */
@Controller
class CataloguePages {

    private final BoardController questions;
    private final RecordingAccess access;

    CataloguePages(BoardController questions, RecordingAccess access) {
        this.questions = questions;
        this.access = access;
    }

    /**
     * The catalogue.
     *
     * @param mayChange whether the caller adds and changes roles
     * @param form what was typed to add one
     * @param faults what is wrong with that
     * @param recorded the role that was just recorded, null for none
     * @param councilFinding what is not in order about the council, where the board has roles of its own; null for nothing
     */
    record CataloguePage(
            PageFrame frame,
            List<TeacherRole> roles,
            boolean mayChange,
            TypedForm form,
            List<Fault> faults,
            @Nullable TeacherRole recorded,
            @Nullable CouncilFindingAnswer councilFinding) {

        List<TeacherRole> of(CareerDomain domain) {
            return roles.stream().filter(role -> role.domain() == domain).toList();
        }

        String name(TeacherRole role) {
            return frame.say(role.dutchName(), role.englishName());
        }

        /** Whether nobody can begin in it any more. */
        boolean ended(TeacherRole role) {
            return role.lastDay() != null && role.lastDay().isBefore(frame.today());
        }

        @Nullable
        String said() {
            return recorded == null
                    ? null
                    : name(recorded)
                            + frame.say(" staat zo in de rollencatalogus.", " stands so in the role catalogue.");
        }

        Map<String, String> levels() {
            return CataloguePages.levels(frame);
        }

        Map<String, String> domains() {
            Map<String, String> domains = new LinkedHashMap<>();
            for (CareerDomain domain : CareerDomain.values()) {
                domains.put(
                        String.valueOf(domain.number()),
                        domain.number() + ". " + FieldWords.domain(domain, frame.language()));
            }
            return domains;
        }
    }

    /** One role, to be changed. */
    record RolePage(PageFrame frame, TeacherRole role, TypedForm form, List<Fault> faults) {

        Map<String, String> levels() {
            return CataloguePages.levels(frame);
        }
    }

    private static Map<String, String> levels(PageFrame frame) {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", frame.say("wisselt", "varies"));
        for (RoleLevel level : RoleLevel.values()) {
            levels.put(level.word(), FieldWords.level(level, frame.language()));
        }
        return levels;
    }

    @GetMapping("/catalogus")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> catalogue(PageFrame frame, Scope scope, JustRecorded just) {
        List<TeacherRole> roles = questions.catalogue(scope);
        return frame.answer(
                "asking/board/catalogue.jte",
                new CataloguePage(
                        frame,
                        roles,
                        access.mayKeepOrganisation(scope.caller()),
                        new TypedForm(Map.of()),
                        List.of(),
                        find(roles, just.recorded()),
                        councilFinding(scope)));
    }

    private static @Nullable CouncilFindingAnswer councilFinding(Scope scope) {
        return scope.organisation().catalogue().isOwn()
                ? scope.councilFinding(CouncilSubject.CATALOGUS, scope.today(), null)
                : null;
    }

    private static @Nullable TeacherRole find(List<TeacherRole> roles, @Nullable String code) {
        return roles.stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/catalogus")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> add(PageFrame frame, Scope scope, @RequestParam Map<String, String> typed) {
        access.requireCatalogue(scope.caller());
        TypedForm form = new TypedForm(typed);
        List<TeacherRole> roles = questions.catalogue(scope);
        try {
            Faults faults = new Faults();
            String code = form.code("role", "dutchName");
            if (find(roles, code) != null) {
                faults.add(TypedForm.known("role"));
            }
            BoardController.RoleBody body = body(form, form.read("domain", faults, Integer::valueOf), faults);
            faults.check();
            // Without a name there is no code either; the name is what is told to be missing.
            TeacherRole role = questions.define(scope, code == null ? "naamloos" : code, body);
            return PageFrame.goTo("/catalogus?recorded=" + role.code());
        } catch (InvalidRequestException refused) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "asking/board/catalogue.jte",
                    new CataloguePage(frame, roles, true, form, refused.faults(), null, councilFinding(scope)));
        }
    }

    private static BoardController.RoleBody body(TypedForm form, @Nullable Integer domain, Faults faults) {
        return new BoardController.RoleBody(
                form.text("dutchName"),
                form.text("englishName"),
                domain,
                form.text("level"),
                form.day("lastDay", faults));
    }

    @GetMapping("/catalogus/{role}")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> role(PageFrame frame, Scope scope, @PathVariable String role) {
        access.requireCatalogue(scope.caller());
        TeacherRole known = known(scope, role);
        Map<String, String> stands = new HashMap<>();
        stands.put("dutchName", known.dutchName());
        stands.put("englishName", known.englishName());
        stands.put("level", known.level() == null ? "" : known.level().word());
        stands.put("lastDay", frame.day(known.lastDay()));
        return frame.answer("asking/board/role.jte", new RolePage(frame, known, new TypedForm(stands), List.of()));
    }

    private TeacherRole known(Scope scope, String code) {
        TeacherRole known = find(questions.catalogue(scope), code);
        if (known == null) {
            throw new NotFoundException();
        }
        return known;
    }

    @PostMapping("/catalogus/{role}")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> change(
            PageFrame frame, Scope scope, @PathVariable String role, @RequestParam Map<String, String> typed) {
        access.requireCatalogue(scope.caller());
        TeacherRole known = known(scope, role);
        TypedForm form = new TypedForm(typed);
        try {
            Faults faults = new Faults();
            BoardController.RoleBody body = body(form, known.domain().number(), faults);
            faults.check();
            questions.define(scope, role, body);
            return PageFrame.goTo("/catalogus?recorded=" + known.code());
        } catch (InvalidRequestException refused) {
            return refused(frame, known, form, refused.faults());
        } catch (RuleBroken broken) {
            return refused(frame, known, form, List.of(Fault.breaking("dutchName", broken.rule())));
        }
    }

    private static ResponseEntity<byte[]> refused(
            PageFrame frame, TeacherRole role, TypedForm form, List<Fault> faults) {
        return frame.answer(
                HttpStatus.UNPROCESSABLE_CONTENT, "asking/board/role.jte", new RolePage(frame, role, form, faults));
    }
}
