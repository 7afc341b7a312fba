package dev.chengxin.audit.feed.web;

import dev.chengxin.audit.feed.FeedPage;
import dev.chengxin.audit.feed.FeedRequest;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.servicekit.security.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Records every pull of the feed once: who, as a pseudonym, looked at what.
@Component
class FeedAccess {
    private static final Logger LOG = LoggerFactory.getLogger(FeedAccess.class);

    private final MeterRegistry meters;

    FeedAccess(MeterRegistry meters) {
        this.meters = meters;
    }

    void pulled(Caller caller, FeedRequest request, FeedPage page) {
        meters.counter("chengxin.feed.lines").increment(page.count());
        LOG.atInfo()
                .addKeyValue("actor", caller.actor().id())
                .addKeyValue("audience", name(request.audience()))
                .addKeyValue("after", request.after())
                .addKeyValue("next", page.next())
                .addKeyValue("lines", page.count())
                .log("Feed pulled");
    }

    private static String name(Audience audience) {
        return switch (audience) {
            case Audience.Anyone() -> "anyone";
            case Audience.Region(var prefix) -> "region " + prefix;
            case Audience.Insider() -> "insider";
        };
    }
}
