package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What public inclusion and consistency probes say about leaf and node hashes. The proofs themselves are not
/// judged.
class PublicProbesTest {

    private static final List<Hash> EXAMPLE = Rfc6962Examples.leafHashes(8);

    @Test
    void leafAndNodeHashesLeadToTheRootsOfTheInclusionProbes() {
        List<JsonNode> happy = happy("inclusion-probes.json")
                .filter(probe -> probe.get("treeSize").asInt() > 1)
                .toList();
        assertThat(happy).isNotEmpty();
        for (JsonNode probe : happy) {
            int index = probe.get("leafIdx").asInt();
            int size = probe.get("treeSize").asInt();
            assertThat(probe.get("leafHash").asString())
                    .isEqualTo(EXAMPLE.get(index).base64());
            assertThat(probe.get("root").asString()).isEqualTo(rootOf(size));
            assertThat(proof(probe)).isEqualTo(path(index, EXAMPLE.subList(0, size)));
        }
    }

    @Test
    void aTreeOfOneLeafHasItsHashAsRoot() {
        List<JsonNode> single = happy("inclusion-probes.json")
                .filter(probe -> probe.get("treeSize").asInt() == 1)
                .toList();
        assertThat(single).isNotEmpty();
        for (JsonNode probe : single) {
            Hash leaf = Hash.fromBase64(probe.get("leafHash").asString());
            assertThat(CompactRange.EMPTY.append(leaf).root().base64())
                    .isEqualTo(probe.get("root").asString());
        }
    }

    @Test
    void treesHaveTheRootsOfTheConsistencyProbes() {
        List<JsonNode> happy = happy("consistency-probes.json").toList();
        assertThat(happy).isNotEmpty();
        for (JsonNode probe : happy) {
            assertRoot(probe, "size1", "root1");
            assertRoot(probe, "size2", "root2");
        }
    }

    private static void assertRoot(JsonNode probe, String size, String root) {
        int leaves = probe.get(size).asInt();
        byte[] expected = Base64.getDecoder().decode(probe.get(root).asString());
        // Some probes leave out a root that nobody needs.
        if (leaves > 0 && leaves <= EXAMPLE.size() && expected.length == Hash.LENGTH) {
            assertThat(Hash.of(expected).base64())
                    .as(probe.get("name").asString())
                    .isEqualTo(rootOf(leaves));
        }
    }

    private static String rootOf(int size) {
        return CompactRange.EMPTY.appendAll(EXAMPLE.subList(0, size)).root().base64();
    }

    private static List<String> proof(JsonNode probe) {
        return StreamSupport.stream(probe.get("proof").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /// The audit path by the words of RFC 6962, section 2.1.1.
    private static List<String> path(int index, List<Hash> leaves) {
        if (leaves.size() <= 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return index < split
                ? Stream.concat(
                                path(index, left).stream(),
                                Stream.of(NaiveTree.root(right).base64()))
                        .toList()
                : Stream.concat(
                                path(index - split, right).stream(),
                                Stream.of(NaiveTree.root(left).base64()))
                        .toList();
    }

    private static Stream<JsonNode> happy(String file) {
        String folder = System.getenv("CHENGXIN_DATA");
        assumeTrue(folder != null, "CHENGXIN_DATA is not set: the public probes of transparency logs are not read");
        JsonNode probes = JsonMapper.shared()
                .readTree(Path.of(String.valueOf(folder), "tlog", file).toFile());
        return StreamSupport.stream(probes.spliterator(), false)
                .filter(probe -> !probe.get("wantErr").asBoolean());
    }
}
