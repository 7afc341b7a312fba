package dev.chengxin.cli.journeys;

import dev.chengxin.cli.client.Login;

/// Who does something in a journey: a demo person, or the program that feeds the platform.
enum Actor {
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
    };

    private final String account;

    Actor(String account) {
        this.account = account;
    }

    Login login() {
        return new Login.DemoPerson(account);
    }
}
