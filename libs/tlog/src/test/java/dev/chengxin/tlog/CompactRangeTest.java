package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactRangeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void hasTheKnownRoots(int size) {
        CompactRange range = CompactRange.EMPTY.appendAll(Rfc6962Examples.leafHashes(size));
        assertThat(range.root().hex()).isEqualTo(Rfc6962Examples.ROOTS.get(size - 1));
        assertThat(range.size()).isEqualTo(size);
    }

    @Test
    void withoutLeavesHasTheEmptyRoot() {
        assertThat(CompactRange.EMPTY.root()).isEqualTo(Merkle.EMPTY_ROOT);
    }

    @Property(tries = 200)
    void hasTheRootOfTheNaiveTree(@ForAll @IntRange(max = 1100) int size) {
        List<Hash> leaves = NaiveTree.leaves(size);
        assertThat(CompactRange.EMPTY.appendAll(leaves).root()).isEqualTo(NaiveTree.root(leaves));
    }

    @Property(tries = 200)
    void goesOnFromWhatWasStored(@ForAll @IntRange(max = 300) int first, @ForAll @IntRange(max = 300) int second) {
        List<Hash> leaves = NaiveTree.leaves(first + second);
        CompactRange stored = CompactRange.EMPTY.appendAll(leaves.subList(0, first));
        CompactRange restored = CompactRange.of(stored.size(), stored.hashes());
        assertThat(restored.appendAll(leaves.subList(first, leaves.size())))
                .isEqualTo(CompactRange.EMPTY.appendAll(leaves));
    }

    @Test
    void refusesHashesThatDoNotBelongToTheSize() {
        List<Hash> two = NaiveTree.leaves(2);
        assertThat(CompactRange.of(6, two).size()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(7, two));
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(4, two));
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(0, two));
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(-1, two));
    }
}
