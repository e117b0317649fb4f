package nl.waaier.core.teacher.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;

/**
 * Something recorded about one teacher of one board. All events of a teacher form one stream, numbered from 0 without
 * gaps; that number identifies a fact. When it was recorded is the message's timestamp, never part of the event.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface TeacherEvent permits TeacherFact, FactRetracted, TextsErased, PersonErased {

    /** About whom. */
    TeacherId teacherId();

    /** Whose member of staff. */
    BoardNumber boardNumber();
}
