package dev.chengxin.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.chengxin.gateway.access.Client;
import dev.chengxin.gateway.limit.RateSettings.Rate;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// One bucket of requests for each client, in the memory of this instance.
@Component
class RateLimits {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RateSettings settings;

    private final LoadingCache<Share, Bucket> buckets;

    RateLimits(RateSettings settings) {
        this.settings = settings;
        this.buckets = Caffeine.newBuilder().maximumSize(settings.clients()).build(RateLimits::full);
    }

    /// Takes one request from the client's bucket.
    Charge charge(Client client) {
        var share = share(client);
        var left = buckets.get(share).tryConsumeAndReturnRemaining(1);
        return new Charge(
                share.kind(),
                left.isConsumed(),
                share.rate().burst(),
                left.getRemainingTokens(),
                Duration.ofNanos(left.getNanosToWaitForReset()),
                Duration.ofNanos(left.getNanosToWaitForRefill()));
    }

    private Share share(Client client) {
        return switch (client) {
            case Client.Anonymous _ -> new Share(client.key(), "anonymous", settings.anonymous());
            case Client.Known(var _, var program) -> {
                var own = program == null ? null : settings.machines().get(program);
                yield own == null
                        ? new Share(client.key(), "user", settings.user())
                        : new Share(client.key(), "machine", own);
            }
        };
    }

    private static Bucket full(Share share) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(share.rate().burst())
                        .refillGreedy(share.rate().perSecond(), SECOND))
                .build();
    }

    private record Share(String key, String kind, Rate rate) {}

    /// What is left after a request.
    ///
    /// @param kind anonymous, user or machine
    /// @param granted whether the request may go on
    /// @param limit how many requests a full bucket holds
    /// @param remaining how many are in it now
    /// @param full when it will be full again
    /// @param next when there will be one, if there is none now
    record Charge(String kind, boolean granted, long limit, long remaining, Duration full, Duration next) {}
}
