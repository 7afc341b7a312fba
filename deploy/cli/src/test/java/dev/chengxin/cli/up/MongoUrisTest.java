package dev.chengxin.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.text.StopException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoUrisTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://db:27017, mongodb://db:27017/audit",
        "mongodb://db:27017/, mongodb://db:27017/audit",
        "'mongodb://a:1,b:2/?replicaSet=rs0', 'mongodb://a:1,b:2/audit?replicaSet=rs0'",
        "mongodb://a:1?replicaSet=rs0, mongodb://a:1/audit?replicaSet=rs0",
        "mongodb://db/house, mongodb://db/house-audit",
        "mongodb://u:p@db/, mongodb://u:p@db/audit?authSource=admin",
        "mongodb://u:p@db/house?tls=true, mongodb://u:p@db/house-audit?tls=true&authSource=house",
        "mongodb://u:p@db/?authSource=x, mongodb://u:p@db/audit?authSource=x",
    })
    void eachServiceHasADatabaseOfItsOwn(String given, String expected) {
        assertThat(MongoUris.database(given, "audit")).isEqualTo(expected);
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(MongoUris.withoutPassword("mongodb://u:secret@db:1/x")).isEqualTo("mongodb://***@db:1/x");
        assertThatThrownBy(() -> MongoUris.database("http://u:secret@db", "audit"))
                .isInstanceOfSatisfying(StopException.class, stop -> {
                    assertThat(stop.key()).isEqualTo("store.uri-wrong");
                    assertThat(stop.arguments().toString()).doesNotContain("secret");
                });
    }
}
