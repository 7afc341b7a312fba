package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryBundleTest {

    @Test
    void writesEachEntryAfterItsLength() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[] {7}, new byte[0], new byte[] {8, 9}));
        assertThat(HexFormat.of().formatHex(bundle)).isEqualTo("000107" + "0000" + "00020809");
    }

    @Test
    void holdsTheLongestEntry() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[EntryBundle.MAX_ENTRY]));
        assertThat(bundle).hasSize(65_537).startsWith(0xFF, 0xFF);
        assertThat(EntryBundle.decode(bundle, 1).orThrow().getFirst()).hasSize(65_535);
    }

    @Property(tries = 200)
    void readsWhatItWrites(@ForAll @Size(min = 1, max = 256) List<byte[]> entries) {
        List<byte[]> read =
                EntryBundle.decode(EntryBundle.encode(entries), entries.size()).orThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(entries);
    }

    @Test
    void refusesToWriteWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryBundle.encode(Collections.nCopies(257, new byte[0])));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])));
    }

    @Test
    void refusesToReadABundleThatIsCutOrOfAnotherWidth() {
        byte[] bundle = HexFormat.of().parseHex("00020809");
        assertThat(EntryBundle.decode(new byte[] {0, 2, 8}, 1)).isInstanceOf(Parsed.Malformed.class);
        assertThat(EntryBundle.decode(new byte[] {0}, 1)).isInstanceOf(Parsed.Malformed.class);
        assertThat(EntryBundle.decode(bundle, 2)).isInstanceOf(Parsed.Malformed.class);
        assertThat(EntryBundle.decode(bundle, 1)).isInstanceOf(Parsed.Valid.class);
    }
}
