package dev.chengxin.streamer.registration.web;

import dev.chengxin.regulation.Region;
import dev.chengxin.regulation.UnifiedSocialCreditCode;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.streamer.registration.web.Requests.OperatorRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Checks the identifiers of a registration.
final class Identifiers {
    private Identifiers() {}

    static String region(String code) {
        return Faults.accepted("/region", Region.parse(code)).code();
    }

    /// The credit code that is recorded; absent for a natural person. One whose check character is wrong is
    /// recorded only by a moderator who says why: real codes sometimes fail.
    static @Nullable String creditCode(OperatorRequest request, Caller caller) {
        if (request.codeReason() != null && !caller.hasAny(Role.MODERATOR, Role.LEAD)) {
            throw Faults.notExpected(
                    "/codeReason",
                    new Text("只有审核员可以在校验不符时登记", "only a moderator may record a code that fails its check"));
        }
        String code = request.creditCode();
        if (!request.kind().hasCreditCode()) {
            if (code != null) {
                throw Faults.notExpected("/creditCode", new Text("自然人没有统一社会信用代码", "a natural person has none"));
            }
            return null;
        }
        if (code == null) {
            throw Faults.missing("/creditCode");
        }
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (request.codeReason() != null && upper.matches("[0-9A-Z]{18}")) {
            return upper;
        }
        return Faults.accepted("/creditCode", UnifiedSocialCreditCode.parse(upper))
                .value();
    }
}
