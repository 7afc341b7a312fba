package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.security.Principal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `Idempotency-Key`.
final class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {
    static final String HEADER = "Idempotency-Key";
    private static final String ANONYMOUS = "anonymous";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern RANDOM_UUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = request.getHeader(HEADER);
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return new IdempotencyKey(ANONYMOUS, checked(key, RANDOM_UUID, true));
        }
        return new IdempotencyKey(principal.getName(), checked(key, PRINTABLE, false));
    }

    private static @Nullable String checked(@Nullable String key, Pattern form, boolean anonymous) {
        if (key != null && !form.matcher(key).matches()) {
            throw malformed(anonymous).asException();
        }
        return key != null && anonymous ? key.toLowerCase(Locale.ROOT) : key;
    }

    private static Problem malformed(boolean anonymous) {
        Text remedy = anonymous
                ? new Text("使用随机 UUID(第 4 版)", "send a random UUID (version 4)")
                : new Text("使用 1 至 128 个可打印 ASCII 字符", "send 1 to 128 printable ASCII characters");
        return Problems.badParameter(HEADER)
                .withParameter(HEADER, "form", new Text("格式不正确", "has not the right form"), remedy);
    }
}
