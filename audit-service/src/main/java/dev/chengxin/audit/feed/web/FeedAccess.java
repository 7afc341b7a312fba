package dev.chengxin.audit.feed.web;

import dev.chengxin.audit.feed.FeedPage;
import dev.chengxin.audit.feed.FeedRequest;
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
                .addKeyValue("audience", Audiences.name(request.audience()))
                .addKeyValue("after", request.after())
                .addKeyValue("next", page.next())
                .addKeyValue("lines", page.count())
                .log("Feed pulled");
    }
}
