package dev.chengxin.servicekit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.personal.Keys;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RequestHashTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void dependsOnContentAndKeyButNotOnOrder() {
        var hash = new RequestHash(JSON, Keys.open(folder.resolve("a"), true));
        var other = new RequestHash(JSON, Keys.open(folder.resolve("b"), true));
        Map<String, Object> one = new LinkedHashMap<>(Map.of("a", 1));
        one.put("b", "二");
        Map<String, Object> turned = new LinkedHashMap<>(Map.of("b", "二"));
        turned.put("a", 1);

        assertThat(hash.of(one)).hasSize(32).isEqualTo(hash.of(turned));
        assertThat(hash.of(one)).isNotEqualTo(hash.of(Map.of("a", 1, "b", "三")));
        assertThat(hash.of(one)).isNotEqualTo(other.of(one));
    }
}
