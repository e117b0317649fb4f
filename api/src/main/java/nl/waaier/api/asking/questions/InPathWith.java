package nl.waaier.api.asking.questions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter that only some paths of a question know: a team makes sense in a school, a sector in a board. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface InPathWith {

    /** The variable that such a path has. */
    String value();
}
