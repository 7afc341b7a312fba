package dev.chengxin.cli.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Who asks for a token, and how.
public sealed interface Login {

    /// The form that is sent to the token endpoint.
    Map<String, String> form();

    /// The form as it goes over the wire.
    default String encoded() {
        return form().entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A program of its own.
    record Program(String client, String secret) implements Login {
        @Override
        public Map<String, String> form() {
            return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
        }
    }

    /// A demo person of the local issuer, which has a grant for that.
    record DemoPerson(String name) implements Login {
        @Override
        public Map<String, String> form() {
            return Map.of(
                    "grant_type",
                    "urn:chengxin:params:oauth:grant-type:demo-password",
                    "client_id",
                    "cli",
                    "username",
                    name,
                    "password",
                    "demo-" + name);
        }
    }
}
