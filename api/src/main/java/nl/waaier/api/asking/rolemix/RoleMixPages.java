package nl.waaier.api.asking.rolemix;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.waaier.api.asking.questions.PageSubject;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.projections.rolemix.RoleMix;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The role mix on pages: the fan of a school, of a team or of a board, who stands behind its numbers, and what is missing. */
@Controller
class RoleMixPages {

    private final RoleMixController questions;
    private final RecordingAccess recordingAccess;

    RoleMixPages(RoleMixController questions, RecordingAccess recordingAccess) {
        this.questions = questions;
        this.recordingAccess = recordingAccess;
    }

    /**
     * What the page of the fan shows.
     *
     * @param teams that may be chosen; none of a board
     */
    record MixPage(PageFrame frame, PageSubject subject, RoleMixAnswer answer, List<String> teams) {

        String title() {
            return frame.say("Rolmix van ", "Role mix of ") + subject.name(answer.team());
        }

        String name() {
            return subject.name();
        }

        /** Whether names may be shown, so that numbers can lead to them. */
        boolean persons() {
            return answer.gaps() != null;
        }

        /** Whether the caller may be told of coming days: not an auditor, whose days are those of the audit. */
        boolean looksAhead() {
            return subject.scope().showsScales() && subject.scope().caller().role() != UserRole.AUDITOR;
        }

        /** Whether nothing is on record at all. */
        boolean empty() {
            return Integer.valueOf(0).equals(answer.teachers())
                    && Integer.valueOf(0).equals(answer.peopleInService());
        }

        /** What the fan says first. */
        String sentence() {
            if (!persons()) {
                return frame.say("Zo heeft het bestuur de cijfers gepubliceerd.", "These figures the board published.");
            }
            int teachers = Faults.present(answer.teachers());
            int staff = Faults.present(answer.peopleInService());
            String holding = teachers
                    + frame.say(
                            teachers == 1 ? " leraar heeft een rol" : " mensen hebben een rol",
                            teachers == 1 ? " person holds a role" : " people hold a role");
            String working = answer.team() == null
                    ? frame.say("er werken hier " + staff + " mensen", staff + " people work here")
                    : frame.say("het team heeft " + staff + " leden", "the team has " + staff + " members");
            return holding + "; " + working + ".";
        }

        /** The questions of the dossier, with how many roles lack an answer. */
        List<MissingAnswer> gaps() {
            return MissingAnswer.of(Faults.present(answer.gaps()));
        }

        /** Where the roles are listed of which an answer is missing. */
        String missing(String gap) {
            return subject.page("/ontbreekt", "missing", gap);
        }

        MixCells.Cell cell(CareerDomain domain, CareerStage stage) {
            return answer.cells().stream()
                    .filter(cell -> cell.domain() == domain && cell.stage() == stage)
                    .findFirst()
                    .orElseThrow();
        }

        /** The levels of domain 3 that are told. */
        List<RoleMix.LevelCount> levels() {
            return Objects.requireNonNullElse(answer.levels(), List.of());
        }

        /** The roles of the board that those who work here hold, where they stand apart from those of the school. */
        List<RoleMix.RoleCount> rolesOfBoard() {
            return Objects.requireNonNullElse(answer.rolesOfBoard(), List.of());
        }

        /** Where those without a role are listed. */
        String withoutRole() {
            return answer.school() == null
                    ? frame.address()
                            .carrying("/mensen", "referenceDate", "knownOn")
                            .with("withoutRole", "true")
                            .toString()
                    : subject.page("/mensen", "withoutRole", "true");
        }

        /**
         * Where the persons behind a number are listed.
         *
         * @param chosen pairs of a parameter and its value
         */
        String holders(String... chosen) {
            return subject.page("/rollen", chosen);
        }
    }

    /** What the page of the persons behind a role mix shows. */
    record HoldersPage(PageFrame frame, PageSubject subject, RoleHoldersAsked asked, RoleHolderList answer) {

        /** Whether the roles stand apart by school. */
        boolean bySchool() {
            return subject.scope().school() == null;
        }

        /** Whether a role of the board is among those listed at a school, where the fan does not count it. */
        boolean uncounted() {
            return !bySchool() && answer.holders().stream().anyMatch(holder -> holder.school() == null);
        }

        /** Whether not all roles are listed. */
        boolean isFiltered() {
            return asked.domain() != null
                    || asked.stage() != null
                    || asked.role() != null
                    || asked.level() != null
                    || asked.team() != null;
        }

        /** What was chosen, in words. */
        String chosen() {
            if (!isFiltered()) {
                return frame.say("alle rollen", "all roles");
            }
            StringBuilder words = new StringBuilder();
            if (asked.domain() != null) {
                words.append(domain(CareerDomain.of(asked.domain()))).append(", ");
            }
            if (asked.stage() != null) {
                words.append(FieldWords.stage(asked.stage(), frame.language())).append(", ");
            }
            if (asked.role() != null) {
                words.append(subject.role(asked.role())).append(", ");
            }
            if (asked.level() != null) {
                words.append(frame.say("niveau ", "level "))
                        .append(FieldWords.level(asked.level(), frame.language()))
                        .append(", ");
            }
            if (asked.team() != null) {
                words.append(subject.team(asked.team())).append(", ");
            }
            return words.substring(0, words.length() - 2);
        }

        String domain(CareerDomain domain) {
            return domain.number() + ". " + FieldWords.domain(domain, frame.language());
        }

        /** How many roles there are. */
        String count() {
            return answer.total() == 1 ? frame.say("1 rol", "1 role") : answer.total() + frame.say(" rollen", " roles");
        }

        /** What the dossier of a role lacks, in words; empty when it is complete. */
        String lacking(RoleHolderList.Holder holder) {
            return RoleMixPages.lacking(frame, holder.gaps());
        }
    }

    /** Which list the page of what is missing shows below its numbers. */
    enum MissingList {
        /** Of roles that lack an answer. */
        GAP,
        /** Of roles of which the last recognition ends within a year. */
        RECOGNITION_ENDING,
        /** Of roles that one person holds, and of roles that nobody holds. */
        HARDLY_HELD
    }

    /**
     * What the page of what is missing shows.
     *
     * @param list whose roles are listed
     * @param records whether the caller may record what is missing
     */
    record MissingPage(
            PageFrame frame,
            PageSubject subject,
            RoleHoldersAsked asked,
            RoleMixAnswer mix,
            RoleHolderList list,
            boolean records) {

        MissingList shown() {
            return asked.missing() != null
                    ? MissingList.GAP
                    : Boolean.TRUE.equals(asked.recognitionEnding())
                            ? MissingList.RECOGNITION_ENDING
                            : MissingList.HARDLY_HELD;
        }

        RoleMix.Gaps gaps() {
            return Faults.present(mix.gaps());
        }

        List<MissingAnswer> questions() {
            return MissingAnswer.of(gaps());
        }

        List<String> leaning() {
            return Faults.present(mix.singleHolderRoles());
        }

        /** The roles of a domain in the catalogue that nobody holds, here or, at a school, for the board. */
        List<TeacherRole> unheld(CareerDomain domain) {
            Set<String> held = new TreeSet<>();
            for (List<RoleMix.RoleCount> counts :
                    Arrays.asList(Faults.present(mix.roles()), Faults.present(mix.rolesOfBoard()))) {
                counts.forEach(count -> held.add(count.role()));
            }
            return subject.roles(domain).stream()
                    .filter(role -> !held.contains(role.code()))
                    .toList();
        }

        /** Where another list of this page is. */
        String list(String parameter, String value) {
            return subject.page("/ontbreekt", parameter, value);
        }

        String lacking(RoleHolderList.Holder holder) {
            return RoleMixPages.lacking(frame, holder.gaps());
        }
    }

    /**
     * What the page of the people shows.
     *
     * @param records whether the caller may record a role of theirs
     */
    record StaffPage(PageFrame frame, PageSubject subject, StaffAsked asked, StaffList answer, boolean records) {

        /** Whether it is about the schools of the board together. */
        boolean ofBoard() {
            return subject.scope().school() == null;
        }

        String title() {
            return ofBoard()
                    ? frame.say("Mensen van ", "People of ") + subject.name()
                    : frame.say("Wie werkt er op ", "Who works at ") + subject.name();
        }

        String path() {
            return ofBoard() ? "/mensen" : subject.base() + "/mensen";
        }

        boolean withoutRole() {
            return Boolean.TRUE.equals(asked.withoutRole());
        }

        /** How many people there are. */
        String count() {
            return answer.total() == 1
                    ? frame.say("1 persoon", "1 person")
                    : answer.total() + frame.say(" mensen", " people");
        }

        /** How many of those without a role are teachers, where all of them are on the page; empty otherwise. */
        String teachers() {
            if (!withoutRole() || answer.staff().size() < answer.total()) {
                return "";
            }
            long teachers = answer.staff().stream()
                    .filter(StaffList.Colleague::teaching)
                    .count();
            return teachers == 0
                    ? frame.say("; geen van hen is leraar", "; none of them is a teacher")
                    : frame.say("; leraren onder hen: ", "; teachers among them: ") + teachers;
        }

        String schools(StaffList.Colleague colleague) {
            return colleague.schools().stream().map(subject::schoolName).collect(Collectors.joining(", "));
        }

        /** A role as it stands behind a name. */
        String role(StaffList.RoleOfColleague role) {
            Brin school = role.school();
            String where = school == null
                    ? frame.say(", voor het bestuur", ", for the board")
                    : ofBoard() ? ", " + subject.schoolName(school) : "";
            return subject.role(role.role()) + " (" + FieldWords.stage(role.stage(), frame.language()) + where + ")";
        }
    }

    private static String lacking(PageFrame frame, List<String> gaps) {
        return gaps.stream()
                .map(gap -> FieldWords.gap(DossierGap.of(gap), frame.language()))
                .collect(Collectors.joining(", "));
    }

    @GetMapping({"/scholen/{brin}/rolmix", "/bestuur/rolmix"})
    ResponseEntity<byte[]> mix(PageFrame frame, Scope scope, RoleMixAsked asked) {
        RoleMixAnswer answer = questions.roleMix(scope, asked);
        PageSubject subject = new PageSubject(frame, scope, answer.referenceDate(), answer.knownOn());
        // Of a team only its own members are told, so that the other teams are asked for once more.
        RoleMixAnswer whole = answer.team() == null || !scope.showsHolders(null)
                ? answer
                : questions.roleMix(scope, asked.withoutTeam());
        return frame.answer(
                "asking/rolemix/mix.jte",
                new MixPage(frame, subject, answer, subject.teams(whole.teams(), answer.team())));
    }

    @GetMapping({"/scholen/{brin}/rollen", "/bestuur/rollen"})
    @ShowsPersons(ShownAs.ROLE_HOLDERS)
    @Shows(Access.Shown.HOLDERS)
    ResponseEntity<byte[]> holders(PageFrame frame, Scope scope, RoleHoldersAsked asked) {
        return frame.answer(
                "asking/rolemix/holders.jte",
                new HoldersPage(frame, subject(frame, scope, asked.mix()), asked, questions.roleHolders(scope, asked)));
    }

    @GetMapping({"/scholen/{brin}/ontbreekt", "/bestuur/ontbreekt"})
    @ShowsPersons(ShownAs.MISSING)
    @Shows(Access.Shown.HOLDERS)
    ResponseEntity<byte[]> missing(PageFrame frame, Scope scope, RoleHoldersAsked asked) {
        RoleHoldersAsked listed = asked.asCounted() ? asked : asked.onOnePersonOnly();
        return frame.answer(
                "asking/rolemix/missing.jte",
                new MissingPage(
                        frame,
                        subject(frame, scope, asked.mix()),
                        listed,
                        questions.roleMix(scope, asked.mix()),
                        questions.roleHolders(scope, listed),
                        recordingAccess.mayRecord(scope.caller())));
    }

    @GetMapping({"/scholen/{brin}/mensen", "/mensen"})
    @ShowsPersons(ShownAs.STAFF)
    @Shows(Access.Shown.HOLDERS)
    ResponseEntity<byte[]> staff(PageFrame frame, Scope scope, StaffAsked asked) {
        return frame.answer(
                "asking/rolemix/staff.jte",
                new StaffPage(
                        frame,
                        subject(frame, scope, asked.mix()),
                        asked,
                        questions.staff(scope, asked),
                        recordingAccess.mayRecord(scope.caller())));
    }

    private static PageSubject subject(PageFrame frame, Scope scope, RoleMixAsked asked) {
        return new PageSubject(
                frame, scope, asked.referenceDate() == null ? scope.today() : asked.referenceDate(), asked.knownOn());
    }
}
