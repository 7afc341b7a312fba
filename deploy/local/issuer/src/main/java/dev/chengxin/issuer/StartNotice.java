package dev.chengxin.issuer;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on start who can log in and where, and that all of it is for this machine only.
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final IssuerSettings settings;

    StartNotice(IssuerSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info(
                "Issuer {} is ready, its key is in {}",
                settings.uri(),
                settings.folder().toAbsolutePath());
        LOG.info("People (password: demo- and the name): {}", names(DemoAccount.PEOPLE));
        LOG.info("Programs (secret: demo- and the name): {}", names(DemoAccount.MACHINES));
        LOG.info("Login returns to {}", settings.redirectUri());
        LOG.warn("Names and passwords are public: never let this issuer serve a platform that others can reach");
    }

    private static String names(List<DemoAccount> accounts) {
        return accounts.stream().map(DemoAccount::name).collect(Collectors.joining(", "));
    }
}
