package nl.waaier.api.asking.questions;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * What a page about one person needs: the reader's own file, or one that the reader may open. Both are the same page, at
 * addresses of their own.
 *
 * @param frame what stands around it
 * @param scope whose file it is
 * @param referenceDate the day that the page is about
 * @param knownOn as known at which moment, null for now
 */
public record PersonPage(
        PageFrame frame,
        Scope scope,
        LocalDate referenceDate,
        @Nullable Instant knownOn) {

    private static final String OWN = "/mijn";

    /** Whether it is asked for as the own file. */
    public boolean own() {
        String path = frame.address().path();
        return path.equals(OWN) || path.startsWith(OWN + "/");
    }

    /** The part of the address that all pages about this person begin with. */
    public String base() {
        return own() ? OWN : "/leraren/" + scope.person().id();
    }

    /** Another page about this person, on the same day and as known at the same moment: {@code ""} or such as {@code /taken}. */
    public String link(String part) {
        return frame.carrying(base() + part);
    }

    /** Whether this page is that one. */
    public boolean isAt(String part) {
        return frame.address().path().equals(base() + part);
    }

    /** The name; the number where none is registered. */
    public String name() {
        String name = scope.name();
        return name == null ? frame.say("leraar ", "teacher ") + scope.person().id() : name;
    }

    /** Whether the reader is somebody with whom people share what they record about their own development. */
    public boolean readsDevelopment() {
        return scope.reader() != Audience.Reader.NOBODY;
    }

    /** Whether the reader says who people are. */
    public boolean keepsRegister() {
        return scope.caller().role() == UserRole.HR;
    }

    /** Whether the reader may have the person erased. */
    public boolean mayErase() {
        return keepsRegister() || scope.caller().role() == UserRole.BESTUUR;
    }

    /** Whether the reader, who may open the file, sees the basic right of others. */
    public boolean seesRights() {
        return Access.maySeeRights(scope.caller());
    }

    /** Both clocks in words. */
    public String clocks() {
        return frame.clocks(referenceDate, knownOn);
    }

    /** Whether the page is about today. */
    public boolean today() {
        return referenceDate.equals(frame.today());
    }

    /** A school by its name on the reference date; the board where it is none. */
    public String school(@Nullable Brin brin) {
        if (brin == null) {
            return frame.say("het bestuur", "the board");
        }
        SchoolHistory school = scope.organisation(knownOn).schools().get(brin);
        return school == null ? brin.value() : school.on(referenceDate).name();
    }

    /** What a team is called, by its name or code. */
    public String team(@Nullable Brin school, String called) {
        return school == null
                ? called
                : scope.organisation(knownOn)
                        .team(school, called)
                        .map(Team::name)
                        .orElse(called);
    }

    /** What a role is called. */
    public String role(String code) {
        return FieldWords.role(scope.organisation(knownOn).catalogue(), code, frame.language());
    }
}
