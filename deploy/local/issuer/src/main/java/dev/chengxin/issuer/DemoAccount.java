package dev.chengxin.issuer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody, or some program, that this issuer knows.
///
/// @param name the login name or client id, which is also the token's `sub`
/// @param roles the roles as they stand in the token
/// @param jurisdiction prefix of a six-digit region code, empty for the whole country; null for all but regulators
record DemoAccount(
        String name, List<String> roles, @Nullable String jurisdiction) {

    private static final String NATIONAL = "";

    private static final String COUNTY = "530129";

    static final List<DemoAccount> PEOPLE = List.of(
            person("moderator"),
            person("lead"),
            new DemoAccount("regulator", List.of("regulator"), NATIONAL),
            new DemoAccount("regulator-county", List.of("regulator"), COUNTY),
            person("consumer"),
            new DemoAccount("consumer2", List.of("consumer"), null),
            person("streamer"),
            person("operator"),
            person("producer"),
            new DemoAccount("cooperative", List.of("producer"), null),
            person("admin"));

    static final List<DemoAccount> MACHINES = List.of(machine("platform"), machine("import"), machine("bench"));

    /// The password of a person or the secret of a client: public, because it only guards a demo.
    String secret() {
        return "demo-" + name;
    }

    /// Finds a person or a client by the name that a token carries as `sub`.
    static Optional<DemoAccount> named(String name) {
        return Stream.concat(PEOPLE.stream(), MACHINES.stream())
                .filter(account -> account.name.equals(name))
                .findFirst();
    }

    private static DemoAccount person(String role) {
        return new DemoAccount(role, List.of(role), null);
    }

    private static DemoAccount machine(String name) {
        return new DemoAccount(name, List.of("platform"), null);
    }
}
