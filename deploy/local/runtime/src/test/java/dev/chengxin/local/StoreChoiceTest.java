package dev.chengxin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreChoiceTest {

    @TempDir
    private Path folder;

    private String path = "";

    @BeforeEach
    void putABinaryOnThePath() throws IOException {
        Files.createFile(
                folder.resolve("mongod"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        path = "/nowhere" + File.pathSeparator + folder;
    }

    @Test
    void takes_what_is_given_before_all_else() {
        StoreChoice choice =
                StoreChoice.make(Map.of("MONGODB_URI", "mongodb://a", "MONGOD", "/m", "PATH", path), () -> true);

        assertThat(choice.kind()).isEqualTo(StoreKind.GIVEN);
        assertThat(choice.target()).isEqualTo("mongodb://a");
        assertThat(choice.sentence()).isEqualTo("Store: the MongoDB of MONGODB_URI, because that variable is set.");
    }

    @Test
    void takes_the_named_binary_before_that_on_the_path() {
        StoreChoice choice = StoreChoice.make(Map.of("MONGODB_URI", " ", "MONGOD", "/m", "PATH", path), () -> true);

        assertThat(choice.kind()).isEqualTo(StoreKind.MONGOD);
        assertThat(choice.target()).isEqualTo("/m");
        assertThat(choice.sentence()).contains("MONGOD names /m");
    }

    @Test
    void takes_the_binary_on_the_path_before_docker() {
        StoreChoice choice = StoreChoice.make(Map.of("PATH", path), () -> true);

        assertThat(choice.kind()).isEqualTo(StoreKind.MONGOD);
        assertThat(choice.target()).isEqualTo(folder.resolve("mongod").toString());
        assertThat(choice.sentence()).endsWith("is on the PATH.");
    }

    @Test
    void takes_docker_before_the_embedded_store() {
        StoreChoice choice = StoreChoice.make(Map.of("PATH", "/nowhere"), () -> true);

        assertThat(choice.kind()).isEqualTo(StoreKind.DOCKER);
        assertThat(choice.target()).isEqualTo("mongo:8");
    }

    @Test
    void takes_the_embedded_store_where_nothing_else_is() {
        StoreChoice choice = StoreChoice.make(Map.of(), () -> false);

        assertThat(choice.kind()).isEqualTo(StoreKind.EMBEDDED);
        assertThat(choice.sentence())
                .isEqualTo("Store: the embedded store, because MONGODB_URI is not set, no mongod binary is there and no"
                        + " Docker engine answers.");
    }
}
