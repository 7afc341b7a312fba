package dev.chengxin.servicekit.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What tokens look like, and which paths are handed on unchecked.
///
/// @param audience who a token must be meant for
/// @param roleClaim claim that holds the roles, as an array or as words; dots lead into nested claims
/// @param jurisdictionClaim claim that holds the jurisdiction; dots lead into nested claims
/// @param roles what the issuer calls each role, where that is not the role's own name. As soon as one role stands
///         here, only words that stand here are roles: an issuer's own `admin` is then nobody's
/// @param jurisdictions region code prefixes by what the issuer says instead, for instance one for the whole
///         country, which is the empty prefix; what does not stand here must be a prefix itself
/// @param openPaths path patterns of handlers that are no controllers of ours and may be called by anyone: the
///         routes of a gateway, which leaves the decision to the service behind it
@Validated
@ConfigurationProperties("chengxin.security")
record SecurityProperties(
        @DefaultValue("chengxin") @NotBlank String audience,
        @DefaultValue("roles") @NotBlank String roleClaim,
        @DefaultValue("jurisdiction") @NotBlank String jurisdictionClaim,
        @DefaultValue Map<Role, Set<String>> roles,
        @DefaultValue Map<String, String> jurisdictions,
        @DefaultValue List<String> openPaths) {

    /// The roles that a word of the role claim stands for.
    Stream<Role> rolesOf(String word) {
        return roles.isEmpty()
                ? Role.of(word).stream()
                : roles.entrySet().stream()
                        .filter(role -> role.getValue().contains(word))
                        .map(Map.Entry::getKey);
    }

    /// The prefix of region codes that a word of the jurisdiction claim stands for; empty where it stands for none.
    Optional<String> prefixOf(String word) {
        return Optional.of(jurisdictions.getOrDefault(word, word)).filter(prefix -> prefix.matches("[0-9]{0,6}"));
    }
}
