package nl.waaier.api.platform.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what role somebody asks. The names are those of the field and of the access token. */
public enum UserRole {
    /** A teacher: the own file. */
    TEACHER,
    /** The leader of one or more schools of a board: those schools, and the people who work there. */
    SCHOOLLEIDER,
    /** The board: all its schools and people. */
    BESTUUR,
    /** Human resources (P&amp;O) of the board: all its schools and people, and recording facts. */
    HR,
    /** The participation council (P(G)MR): totals of the board, never persons. */
    PMR,
    /** An outside auditor: reads one board, over a period. */
    AUDITOR,
    /** The privacy officer (privacyfunctionaris) of the board: who looked at whom, and nothing else about persons. */
    PRIVACY,
    /** The leader of some teams: those teams, and the people in them. */
    TEAMLEIDER;

    /** The role's name in a token. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this name, if there is one. */
    public static Optional<UserRole> find(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
