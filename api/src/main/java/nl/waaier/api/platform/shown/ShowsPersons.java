package nl.waaier.api.platform.shown;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As what a route, or every route of a class, shows persons. A route that shows somebody and does not say so gives no answer. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ShowsPersons {

    /** What is shown of them, in words. */
    ShownAs value();
}
