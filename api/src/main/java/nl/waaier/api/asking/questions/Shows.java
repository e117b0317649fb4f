package nl.waaier.api.asking.questions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.waaier.api.platform.identity.Access;

/** What a route shows, and so who may ask it; when it does not say: totals of a board or a school, and the file of a person. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {

    /** What is shown. */
    Access.Shown value();
}
