package dev.chengxin.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    private Path folder;

    @Test
    void aTokenFromBeforeARestartIsStillGood() {
        String token;
        try (var before = RunningIssuer.in(folder)) {
            token = RunningIssuer.json(before.demoPassword("consumer", "demo-consumer"))
                    .get("access_token")
                    .asString();
        }
        try (var after = RunningIssuer.in(folder)) {
            assertThat(after.verified(token).getSubject()).isEqualTo("consumer");
        }
    }

    @Test
    void onlyTheOwnerCanReadTheKeyAndNoDraftIsLeft() throws IOException {
        SigningKey.in(folder.resolve("new"));

        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(folder.resolve("new").resolve(SigningKey.FILE));
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("new").resolve(SigningKey.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aDamagedKeyStopsTheStartInsteadOfBeingReplaced() throws IOException {
        var file = Files.writeString(folder.resolve(SigningKey.FILE), "{\"kty\":\"RSA\",\"d\":\"secret\"");

        assertThatThrownBy(() -> SigningKey.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("secret");
    }
}
