package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MerkleTest {

    @Test
    void hashesTheTreeWithoutLeaves() {
        assertThat(Merkle.EMPTY_ROOT.hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hashesLeavesAndNodesByTheirPrefixes() {
        Hash leaf = Merkle.leafHash("L123456".getBytes(StandardCharsets.US_ASCII));
        assertThat(leaf.hex()).isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void tellsANodeFromALeafWithTheSameBytes() {
        Hash left = Merkle.leafHash(new byte[] {1});
        Hash right = Merkle.leafHash(new byte[] {2});
        byte[] both = new byte[2 * Hash.LENGTH];
        System.arraycopy(left.bytes(), 0, both, 0, Hash.LENGTH);
        System.arraycopy(right.bytes(), 0, both, Hash.LENGTH, Hash.LENGTH);
        assertThat(Merkle.nodeHash(left, right)).isNotEqualTo(Merkle.leafHash(both));
    }

    @Test
    void aHashIsAValueThatNobodyCanChange() {
        Hash hash = Merkle.leafHash(new byte[0]);
        hash.bytes()[0] ^= 1;
        assertThat(hash.hex()).isEqualTo(Rfc6962Examples.ROOTS.getFirst());
        assertThat(Hash.fromBase64(hash.base64())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).hasToString(hash.hex());
    }

    @Test
    void aHashHas32Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.at(new byte[40], 9));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.fromBase64("AAAA"));
    }
}
