package nl.waaier.core.teacher.event;

import java.util.UUID;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/** A fact that somebody records about the own development, in the own words, and nobody else does. */
public sealed interface OwnFact extends DevelopmentFact, ByOneself
        permits AmbitionExpressed, AmbitionClosed, ReflectionWritten {

    /** What it is about: the ambition or reflection of this key, chosen by chance where that is first recorded. */
    UUID key();

    /** Who may read it; null of what is read with the fact that its key was first recorded with. */
    @Nullable
    Audience audience();

    /** The code of the role that it is about, null when it is about none. */
    @Nullable
    String role();

    /** What was written; null when nothing was. */
    @Nullable
    PersonalText text();
}
