package nl.waaier.api.asking.questions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.waaier.api.platform.identity.Access;

/** What a route about a board or a school shows, and so who may ask it; totals when a route does not say. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {

    /** What is shown. */
    Access.Shown value();
}
