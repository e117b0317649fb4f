package nl.waaier.api.platform.pages;

import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.ReflectionAngle;

/** What facts about the own development tell, as people read it, in both languages and in lower case. */
public final class OwnWords {

    private OwnWords() {}

    /** What somebody wants. */
    public static String ambition(AmbitionKind kind, Language language) {
        return switch (kind) {
            case VERDIEPING -> language.say("verdieping", "going deeper");
            case VERBREDING -> language.say("verbreding", "going wider");
            case ROL -> language.say("een rol", "a role");
            case VAK -> language.say("het vak", "the subject");
            case MOBILITEIT -> language.say("mobiliteit", "mobility");
        };
    }

    /** What became of it. */
    public static String outcome(AmbitionOutcome outcome, Language language) {
        return switch (outcome) {
            case BEREIKT -> language.say("bereikt", "reached");
            case LOSGELATEN -> language.say("losgelaten", "let go");
            case IN_PLAN -> language.say("in een plan opgenomen", "made part of a plan");
        };
    }

    /** From which side somebody looked back. */
    public static String angle(ReflectionAngle angle, Language language) {
        return switch (angle) {
            case HANDELINGEN -> language.say("handelen", "acting");
            case NORMATIVITEIT -> language.say("wat goed is, en waarom", "what is good, and why");
            case HOUDING -> language.say("houding", "attitude");
            case LEERVRAAG -> language.say("leervraag", "question to learn from");
        };
    }

    /** Who may read it. */
    public static String audience(Audience audience, Language language) {
        return switch (audience) {
            case OWN -> language.say("alleen voor mijzelf", "for myself only");
            case LEADER -> language.say("ook voor wie mij leidinggeeft", "for who leads me too");
            case SCHOOL -> language.say("ook voor leidinggevende en P&O", "for who leads me and HR too");
        };
    }

    /** What kind of ambition or reflection it is, by the word for it in answers. */
    static Optional<String> how(String word, Language language) {
        Stream<Optional<String>> words = Stream.of(
                Stream.of(AmbitionKind.values())
                        .filter(kind -> kind.word().equals(word))
                        .findFirst()
                        .map(kind -> ambition(kind, language)),
                Stream.of(ReflectionAngle.values())
                        .filter(angle -> angle.word().equals(word))
                        .findFirst()
                        .map(angle -> angle(angle, language)));
        return words.flatMap(Optional::stream).findFirst();
    }
}
