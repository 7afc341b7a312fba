package dev.chengxin.servicekit.worklist;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `Work-Item-Lease`.
final class LeaseTokenResolver implements HandlerMethodArgumentResolver {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == LeaseToken.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(LeaseToken.HEADER);
        if (header == null) {
            return LeaseToken.none();
        }
        if (!NUMBER.matcher(header.strip()).matches()) {
            throw malformed().asException();
        }
        return new LeaseToken(Long.valueOf(header.strip()));
    }

    private static Problem malformed() {
        String name = LeaseToken.HEADER;
        return Problem.of(
                        400,
                        "bad-parameter",
                        new Text("参数 " + name + " 无效。", "The parameter " + name + " is not valid."))
                .withParameter(
                        name,
                        "form",
                        new Text("不是领取工作项时返回的 token", "is not the token of a lease"),
                        new Text("原样发送领取时返回的 token，或省略", "send the lease's token, or leave it out"));
    }
}
