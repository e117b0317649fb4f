package nl.waaier.projections.paths;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a step of a career is beside what came before it (Beroepsbeeld voor de leraar, 2017: verdieping en verbreding). */
public enum PathKind {
    /** Deeper in a domain: a rising stage in a role, or another role in it beside those that go on. */
    VERDIEPING,
    /** Broader: a first role in a domain in which none was ever held before. */
    VERBREDING,
    /** Back in a role or domain that was held before, and then not for more than the days that a role rests at the board. */
    TERUGKEER,
    /**
     * In the place of another: a role that follows within the days that a role rests at the board on one of the same domain that
     * was left, or the same role at another school. The source knows deepening and broadening only. Whoever hands in one
     * role for its neighbour, or changes school, went neither deeper nor broader, and counting that as deepening would make
     * a moving staff look like a growing one.
     */
    OVERSTAP;

    /** The Dutch word in answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
