package dev.chengxin.cli.journeys;

import dev.chengxin.cli.client.Login;

/// Who does something in a journey: a demo person, or the program that feeds the platform.
public enum Actor {
    MODERATOR("moderator"),
    LEAD("lead"),
    REGULATOR("regulator"),
    COUNTY("regulator-county"),
    CONSUMER("consumer"),
    STREAMER("streamer"),
    OPERATOR("operator"),
    PRODUCER("producer"),
    /// A producer who acts for others.
    COOPERATIVE("cooperative"),
    PLATFORM("platform") {
        @Override
        Login login() {
            return new Login.Program("platform", "demo-platform");
        }
    },
    /// A program that measures, with a rate limit of its own.
    BENCH("bench") {
        @Override
        Login login() {
            return new Login.Program("bench", "demo-bench");
        }
    };

    private final String account;

    Actor(String account) {
        this.account = account;
    }

    Login login() {
        return new Login.DemoPerson(account);
    }
}
