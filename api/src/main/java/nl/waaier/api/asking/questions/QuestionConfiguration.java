package nl.waaier.api.asking.questions;

import java.util.List;
import nl.waaier.api.recording.Position;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.functiemix.ScaleNaming;
import nl.waaier.projections.promotion.UnexplainedKind;
import nl.waaier.projections.rolemix.PlayedIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How questions are read: their scope, their parameters, and what they wait for. */
@Configuration(proxyBeanMethods = false)
class QuestionConfiguration implements WebMvcConfigurer {

    private final ScopeArgument scopes;
    private final QuestionArgument questions;
    private final AwaitedPosition awaited;

    QuestionConfiguration(ScopeArgument scopes, QuestionArgument questions, AwaitedPosition awaited) {
        this.scopes = scopes;
        this.questions = questions;
        this.awaited = awaited;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(scopes);
        resolvers.add(questions);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(awaited);
    }

    /** The words of closed lists, each of which refuses any other, and what else has a form of its own. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Sector.class, Sector::of);
        registry.addConverter(String.class, CareerStage.class, CareerStage::of);
        registry.addConverter(String.class, RoleLevel.class, RoleLevel::of);
        registry.addConverter(String.class, DossierGap.class, DossierGap::of);
        registry.addConverter(String.class, PlayedIn.class, PlayedIn::of);
        registry.addConverter(String.class, ScaleNaming.class, ScaleNaming::of);
        registry.addConverter(String.class, ScaleDirection.class, ScaleDirection::of);
        registry.addConverter(String.class, MixCause.class, MixCause::of);
        registry.addConverter(String.class, TrajectoryState.class, TrajectoryState::of);
        registry.addConverter(String.class, UnexplainedKind.class, UnexplainedKind::of);
        registry.addConverter(String.class, SchoolYear.class, SchoolYear::parse);
        registry.addConverter(String.class, Position.class, Position::parse);
    }
}
