package dev.chengxin.servicekit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    private Path folder;

    @Test
    void doesNotMakeAKeyUnlessTold() {
        assertThatThrownBy(() -> Keys.open(folder, false))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining(folder.resolve("master.key").toString())
                .hasMessageContaining("chengxin.keys.create=true");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makesAFileForItsOwnerOnlyAndKeepsIt() throws IOException {
        String first = Keys.open(folder, true).hmac("actor").sign("somebody");

        assertThat(Files.getPosixFilePermissions(folder.resolve("master.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Keys.open(folder, false).hmac("actor").sign("somebody")).isEqualTo(first);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("master.key"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void agreesOnOneKeyWhenManyStartAtOnce() throws Exception {
        var ready = new CountDownLatch(1);
        var signs = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                signs.add(threads.submit(() -> {
                    ready.await();
                    return Keys.open(folder, true).hmac("actor").sign("somebody");
                }));
            }
            ready.countDown();
        }

        String kept = Keys.open(folder, false).hmac("actor").sign("somebody");
        for (var sign : signs) {
            assertThat(sign.get()).isEqualTo(kept);
        }
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        Keys.open(folder, true);
        Path file = folder.resolve("master.key");
        for (var mode : List.of("rw-r-----", "rw----r--", "rw--w----", "rwx------")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            assertThatThrownBy(() -> Keys.open(folder, true))
                    .as(mode)
                    .isInstanceOf(KeyFileException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("0600");
        }
    }

    @Test
    void refusesAFileThatHoldsNoKey() throws IOException {
        Keys.open(folder, true);
        for (var content : List.of("", "not base64 at all", "c2hvcnQ=")) {
            Files.writeString(folder.resolve("master.key"), content);
            assertThatThrownBy(() -> Keys.open(folder, true))
                    .isInstanceOf(KeyFileException.class)
                    .hasMessageContaining("does not hold a key");
        }
    }

    @Test
    void derivesADifferentKeyForEveryPurpose() {
        var keys = Keys.open(folder, true);
        byte[] code = keys.hmac("complaint-token").sign("message".getBytes(UTF_8));

        assertThat(keys.hmac("complaint-token").matches("message".getBytes(UTF_8), code))
                .isTrue();
        assertThat(keys.hmac("complaint-token").matches("other".getBytes(UTF_8), code))
                .isFalse();
        assertThat(keys.hmac("idempotency").matches("message".getBytes(UTF_8), code))
                .isFalse();
    }

    @Test
    void opensWhatItSealedForOnePurposeOnly() throws GeneralSecurityException {
        byte[] sealed = Keys.open(folder, true).sealing("session").encrypt("token".getBytes(UTF_8), new byte[] {1});
        var keys = Keys.open(folder, false);

        assertThat(keys.sealing("session").decrypt(sealed, new byte[] {1})).isEqualTo("token".getBytes(UTF_8));
        assertThatThrownBy(() -> keys.sealing("login").decrypt(sealed, new byte[] {1}))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> keys.sealing("session").decrypt(sealed, new byte[] {2}))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keepsOtherKeyFilesBesideTheMasterKey() {
        byte[] made = Keys.open(folder, true).file("ledger.key", () -> new byte[] {1, 2, 3});

        assertThat(made).containsExactly(1, 2, 3);
        assertThat(Keys.open(folder, true).file("ledger.key", () -> new byte[] {9}))
                .containsExactly(1, 2, 3);
    }
}
