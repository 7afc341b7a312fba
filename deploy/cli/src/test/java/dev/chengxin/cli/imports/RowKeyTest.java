package dev.chengxin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowKeyTest {

    private static final String FILE = "ef271522dd0a16c1b66bcbadc17474307a88dea874019dc4146b4789a09a8c2d";

    @Test
    void theKeyOfARowIsTheSameForEver() {
        assertThat(RowKey.of(FILE, 1)).hasToString("a2d5257e-6b91-8658-b76b-a138d029a30d");
        assertThat(RowKey.of(FILE, 3000)).hasToString("1a3d91b0-4f16-8174-8bd9-a70d9b16f929");
        assertThat(RowKey.of(FILE, 1).version()).isEqualTo(8);
        assertThat(RowKey.of(FILE, 1).variant()).isEqualTo(2);
    }

    @Test
    void anotherFileHasOtherKeys() {
        assertThat(RowKey.of(FILE.replace('0', '1'), 1)).isNotEqualTo(RowKey.of(FILE, 1));
    }
}
