package dev.chengxin.gateway.routing;

import dev.chengxin.gateway.problem.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.HandlerFunction;

/// Lets what fails on a route reach the outermost filter. A handler of exceptions in between would end an answer
/// that has begun as if it were whole, and the container would never cut the connection. What the gateway refuses
/// is put into words there too.
@Component
class LetFailuresOut implements HandlerExceptionResolver, WebMvcConfigurer {

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(this);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception trouble) {
        if (handler instanceof HandlerFunction<?> || trouble instanceof RefusedException) {
            throw trouble instanceof RuntimeException known ? known : new IllegalStateException(trouble);
        }
        return null;
    }
}
