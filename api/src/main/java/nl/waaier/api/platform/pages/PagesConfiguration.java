package nl.waaier.api.platform.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import nl.waaier.api.platform.identity.KeptForm;
import nl.waaier.api.platform.identity.PagePaths;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What pages need of the framework. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    private final PageFrameArgument frames;

    PagesConfiguration(PageFrameArgument frames) {
        this.frames = frames;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(frames);
    }

    /** Files are asked for by the hash of what is in them ({@link PageFiles}), so a browser may keep them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PagePaths.ASSETS + "**")
                .addResourceLocations("classpath:/pagina/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageOfAnswer()).excludePathPatterns("/v1/**", PagePaths.ASSETS + "**");
        registry.addInterceptor(new SentForms()).excludePathPatterns("/v1/**", PagePaths.ASSETS + "**");
    }

    /** A form that arrived is kept no longer. */
    private static final class SentForms implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (HttpMethod.POST.matches(request.getMethod())) {
                KeptForm.forgetSent(request);
            }
            return true;
        }
    }

    /** Tells the language of an answer, and remembers one that was chosen. */
    private static final class LanguageOfAnswer implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            Language language = PageFrameArgument.language(request);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
            if (request.getParameter(PageFrameArgument.LANGUAGE) != null) {
                Cookie kept = new Cookie(PageFrameArgument.LANGUAGE, language.code());
                kept.setPath("/");
                kept.setHttpOnly(true);
                kept.setSecure(request.isSecure());
                kept.setAttribute("SameSite", "Lax");
                kept.setMaxAge((int) YEAR.toSeconds());
                response.addCookie(kept);
            }
            return true;
        }
    }
}
