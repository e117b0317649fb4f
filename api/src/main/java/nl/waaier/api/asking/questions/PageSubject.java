package nl.waaier.api.asking.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamName;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about: a school or the whole board, on a day, as known at a moment; and what is called how there.
 *
 * @param frame around the page
 * @param scope which school or board
 * @param date on which day
 * @param knownOn as known at which moment, null for now
 */
public record PageSubject(
        PageFrame frame,
        Scope scope,
        LocalDate date,
        @Nullable Instant knownOn) {

    /** The school as it was on the day, with its BRIN; or the board. */
    public String name() {
        Brin school = scope.school();
        if (school == null) {
            return frame.boardName();
        }
        return organisation().schools().containsKey(school)
                ? schoolName(school) + " (" + school + ")"
                : frame.say("school ", "school ") + school;
    }

    /** The same, with the team first that is chosen; null for none. */
    public String name(@Nullable String team) {
        return team == null ? name() : team(team) + ", " + name();
    }

    /** The name of a school on the day; its BRIN while nothing was known of it. */
    public String schoolName(Brin brin) {
        SchoolHistory school = organisation().schools().get(brin);
        return school == null ? brin.value() : school.on(date).name();
    }

    /** The organisation of the board as known at the moment. */
    public Organisation organisation() {
        return scope.organisation(knownOn);
    }

    /** Schools of the board that the caller may choose. */
    public List<Brin> schools() {
        return organisation().schools().keySet().stream()
                .filter(scope::showsTotalsOf)
                .sorted(Comparator.comparing(Brin::value))
                .toList();
    }

    /** Whether the whole board may be chosen too, with all its persons. */
    public boolean boardShown() {
        return scope.caller().role() != UserRole.SCHOOLLEIDER && scope.caller().role() != UserRole.TEAMLEIDER;
    }

    /** The names of the teams of the school on the day; none of a board. */
    public List<String> teams() {
        Brin school = scope.school();
        return school == null
                ? List.of()
                : organisation().teamsOf(school).stream()
                        .filter(team -> team.existsOn(date))
                        .map(Team::name)
                        .toList();
    }

    /** The same, with others that are named too. */
    public List<String> teams(@Nullable List<String> named, @Nullable String chosen) {
        List<String> all = new ArrayList<>(teams());
        for (List<String> more : Arrays.asList(named, chosen == null ? null : List.of(team(chosen)))) {
            if (more == null) {
                continue;
            }
            more.stream()
                    .filter(name -> all.stream().noneMatch(one -> TeamName.same(one, name)))
                    .forEach(all::add);
        }
        all.sort(PersonNames.DUTCH);
        return all;
    }

    /** Whether a team is the one that is called so. */
    public boolean isCalled(String team, @Nullable String called) {
        return called != null && TeamName.same(team, team(called));
    }

    /** What a team is called, by its name or code; empty for none. */
    public String team(@Nullable String called) {
        Brin school = scope.school();
        if (called == null) {
            return "";
        }
        return school == null
                ? called
                : organisation().team(school, called).map(Team::name).orElse(called);
    }

    /** What a role is called. */
    public String role(String code) {
        return FieldWords.role(organisation().catalogue(), code, frame.language());
    }

    /** What a role is called in a list. */
    public String role(TeacherRole role) {
        return frame.say(role.dutchName(), role.englishName());
    }

    /** The roles of a domain that could be entered on the day, by name. */
    public List<TeacherRole> roles(CareerDomain domain) {
        return organisation().catalogue().roles().values().stream()
                .filter(role -> role.domain() == domain
                        && (role.lastDay() == null || !role.lastDay().isBefore(date)))
                .sorted(Comparator.comparing(this::role))
                .toList();
    }

    /** What somebody is called. */
    public String person(@Nullable String name) {
        return name == null ? frame.say("(naam niet bekend)", "(name not known)") : name;
    }

    /** Where somebody's career is told. */
    public String career(TeacherId teacher) {
        return frame.carrying("/leraren/" + teacher);
    }

    /** Where something about somebody is recorded. */
    public String recording(TeacherId teacher) {
        return "/leraren/" + teacher + "/vastleggen";
    }

    /** The part of the address that all pages about this school or board begin with. */
    public String base() {
        return scope.school() == null ? "/bestuur" : "/scholen/" + scope.school();
    }

    /**
     * Another page about the same, with both clocks and the team.
     *
     * @param page what comes after {@link #base()}
     * @param chosen pairs of a parameter and its value
     */
    public String page(String page, String... chosen) {
        PageAddress address = frame.address().carrying(base() + page, "referenceDate", "knownOn", "team");
        for (int i = 0; i < chosen.length; i += 2) {
            address = address.with(chosen[i], chosen[i + 1]);
        }
        return address.toString();
    }

    /** The day and the moment as the head of a filter tells them. */
    public String days() {
        return frame.say("Peildatum ", "Reference date ")
                + frame.day(date)
                + (knownOn == null
                        ? frame.say(", zoals nu bekend", ", as known now")
                        : frame.say(", zoals bekend op ", ", as known on ") + frame.knownDay(knownOn));
    }
}
