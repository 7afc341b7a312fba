package dev.chengxin.audit.ledger;

import java.security.SecureRandom;

/// Makes salts.
@FunctionalInterface
public interface Salts {
    /// A salt that nobody can guess, another one each time.
    Salt next();

    /// Salts from a source of randomness.
    static Salts random(SecureRandom random) {
        return () -> {
            var bytes = new byte[Salt.LENGTH];
            random.nextBytes(bytes);
            return Salt.of(bytes);
        };
    }
}
