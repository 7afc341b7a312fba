package dev.chengxin.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {

    @TempDir
    private Path folder;

    private DocumentFile file;

    @BeforeEach
    void open() {
        file = DocumentFile.open(folder.resolve("store.mv"));
    }

    @Test
    void keeps_collections_apart_and_in_the_order_of_insertion() {
        add("db.a", "1");
        add("db.b", "x");
        add("db.a", "2");
        add("other.a", "y");

        assertThat(read("db.a")).containsExactly("1", "2");
        assertThat(read("db.b")).containsExactly("x");
        assertThat(read("db.c")).isEmpty();
        assertThat(file.databases()).containsExactlyInAnyOrder("db", "other");
    }

    @Test
    void replaces_removes_renames_and_drops() {
        long first = add("db.a", "1");
        add("db.a", "2");
        add("db.b", "x");

        file.replace(first, bytes("one"));
        file.rename("db.a", "db.c");
        assertThat(read("db.c")).containsExactly("one", "2");
        file.remove(first);
        assertThat(read("db.c")).containsExactly("2");
        file.drop("db.c");
        assertThat(read("db.c")).isEmpty();
        assertThat(read("db.b")).containsExactly("x");
        assertThat(add("db.a", "new")).isNotEqualTo(first);
    }

    @Test
    void keeps_everything_and_stays_small_over_many_commits() {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            positions.add(add("db.a", "first " + i));
        }
        for (int i = 0; i < 2_000; i++) {
            file.replace(positions.get(i % 50), bytes("change " + i + "x".repeat(500)));
            file.commit();
        }
        assertThat(file.size()).isLessThan(4 << 20);

        file.close();
        open();

        assertThat(read("db.a")).hasSize(50).allMatch(document -> document.startsWith("change 19"));
    }

    private long add(String collection, String document) {
        return file.add(collection, bytes(document));
    }

    private List<String> read(String collection) {
        List<String> documents = new ArrayList<>();
        file.read(collection, (bytes, _) -> documents.add(new String(bytes, StandardCharsets.UTF_8)));
        return documents;
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
