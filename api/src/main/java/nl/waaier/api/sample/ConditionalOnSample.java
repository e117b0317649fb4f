package nl.waaier.api.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Present in the default run only: with the built-in issuer, on embedded stores. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnSample.On.class)
public @interface ConditionalOnSample {

    /** Whether the built-in issuer is on; refuses to start when that would be unsafe. */
    final class On implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return SampleMode.of(context.getEnvironment()) == SampleMode.ON;
        }
    }
}
