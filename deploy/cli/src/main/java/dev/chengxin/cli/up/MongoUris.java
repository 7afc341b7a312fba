package dev.chengxin.cli.up;

import com.mongodb.ConnectionString;
import dev.chengxin.cli.text.StopException;
import java.util.Objects;

/// Connection strings of a server that somebody else runs.
final class MongoUris {

    private MongoUris() {}

    /// The address of a service's own database on the server at `uri`. A database that `uri` names becomes a
    /// prefix, so that two platforms can share a server; where a login was checked before, it still is.
    ///
    /// @throws StopException if `uri` is no connection string
    static String database(String uri, String service) {
        ConnectionString parsed = parse(uri);
        String named = parsed.getDatabase();
        String name = named == null ? service : named + "-" + service;
        int end = authorityEnd(uri);
        int question = uri.indexOf('?', end);
        String query = question < 0 ? "" : uri.substring(question + 1);
        if (parsed.getCredential() != null && !query.contains("authSource=")) {
            String source = "authSource=" + Objects.requireNonNullElse(named, "admin");
            query = query.isEmpty() ? source : query + "&" + source;
        }
        return uri.substring(0, end) + "/" + name + (query.isEmpty() ? "" : "?" + query);
    }

    /// The address as it may be shown.
    static String withoutPassword(String uri) {
        return uri.replaceFirst("//[^@/]*@", "//***@");
    }

    private static int authorityEnd(String uri) {
        int start = uri.indexOf("//") + 2;
        for (int i = start; i < uri.length(); i++) {
            if (uri.charAt(i) == '/' || uri.charAt(i) == '?') {
                return i;
            }
        }
        return uri.length();
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new StopException("store.uri-wrong", withoutPassword(uri), String.valueOf(e.getMessage()));
        }
    }
}
