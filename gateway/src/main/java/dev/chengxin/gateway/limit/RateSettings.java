package dev.chengxin.gateway.limit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How much each kind of client may ask for.
///
/// @param anonymous callers without a token, per address
/// @param user callers with a token, per subject
/// @param machines programs with a limit of their own, by the name of their OAuth client
/// @param clients how many clients are told apart at one time; the longest unseen is forgotten first
@ConfigurationProperties("chengxin.gateway.limits")
record RateSettings(Rate anonymous, Rate user, Map<String, Rate> machines, int clients) {

    /// A bucket of requests that fills again by itself.
    ///
    /// @param burst how many requests may come at once
    /// @param perSecond how many more may come each second
    record Rate(long burst, long perSecond) {

        Rate {
            if (burst < 1 || perSecond < 1) {
                throw new IllegalArgumentException("A limit of less than one request would shut everybody out");
            }
        }
    }
}
