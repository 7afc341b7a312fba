package dev.chengxin.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares demo secrets as they are. They are printed when the platform starts, so a slow hash would guard nothing
/// and cost a program 100 ms for every token.
final class DemoSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return raw == null ? null : raw.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String stored) {
        return raw != null && stored != null && MessageDigest.isEqual(bytes(raw.toString()), bytes(stored));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
