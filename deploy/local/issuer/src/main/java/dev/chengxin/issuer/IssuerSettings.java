package dev.chengxin.issuer;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one issuer process is told.
///
/// @param uri the issuer identifier that tokens carry and that discovery is found under, without a trailing slash
/// @param folder where the signing key is kept between starts
/// @param gatewayUri where people come from when they log in, and go back to
@ConfigurationProperties("chengxin.issuer")
record IssuerSettings(
        @DefaultValue("http://127.0.0.1:8085") URI uri,
        @DefaultValue("data/issuer") Path folder,
        @DefaultValue("http://127.0.0.1:8080") URI gatewayUri) {

    IssuerSettings {
        if (!uri.isAbsolute() || uri.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "chengxin.issuer.uri must be an absolute address without a slash at its end, but is " + uri);
        }
    }

    /// The only address that an authorization code is sent to.
    String redirectUri() {
        return gatewayUri + "/login/oauth2/code/chengxin";
    }

    /// Where the browser goes after a logout.
    String afterLogout() {
        return gatewayUri + "/";
    }
}
