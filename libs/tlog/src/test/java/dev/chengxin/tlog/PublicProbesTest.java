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

/// What public inclusion and consistency probes say about hashes and about proofs, right ones and broken ones.
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
            assertThat(proof(probe))
                    .isEqualTo(NaiveTree.path(index, EXAMPLE.subList(0, size)).stream()
                            .map(Hash::base64)
                            .toList());
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

    @Test
    void judgesEveryInclusionProbeAsItsAuthorsDo() {
        List<JsonNode> probes = probes("inclusion-probes.json").toList();
        assertThat(probes).hasSizeGreaterThan(20);
        for (JsonNode probe : probes) {
            assertThat(includes(probe))
                    .as(probe.get("name").asString())
                    .isEqualTo(!probe.get("wantErr").asBoolean());
        }
    }

    @Test
    void judgesEveryConsistencyProbeAsItsAuthorsDo() {
        List<JsonNode> probes = probes("consistency-probes.json").toList();
        assertThat(probes).hasSizeGreaterThan(20);
        for (JsonNode probe : probes) {
            assertThat(grows(probe))
                    .as(probe.get("name").asString())
                    .isEqualTo(!probe.get("wantErr").asBoolean());
        }
    }

    /// A hash of another length, or a place that cannot be, is refused before a proof is made of it.
    private static boolean includes(JsonNode probe) {
        try {
            InclusionProof proof =
                    new InclusionProof(number(probe, "leafIdx"), number(probe, "treeSize"), hashes(probe));
            return proof.verifies(hash(probe, "leafHash"), hash(probe, "root"));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean grows(JsonNode probe) {
        try {
            ConsistencyProof proof =
                    new ConsistencyProof(number(probe, "size1"), number(probe, "size2"), hashes(probe));
            return proof.verifies(root(probe, "root1"), root(probe, "root2"));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Some probes name a size that no signed number holds; it becomes a negative one, which is refused.
    private static long number(JsonNode probe, String name) {
        return probe.get(name).bigIntegerValue().longValue();
    }

    private static List<Hash> hashes(JsonNode probe) {
        return proof(probe).stream().map(Hash::fromBase64).toList();
    }

    private static Hash hash(JsonNode probe, String name) {
        return Hash.fromBase64(probe.get(name).asString());
    }

    /// Where nobody needs a root, some probes hold a few words instead; another hash stands for each.
    private static Hash root(JsonNode probe, String name) {
        byte[] bytes = Base64.getDecoder().decode(probe.get(name).asString());
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Merkle.leafHash(bytes);
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

    private static Stream<JsonNode> happy(String file) {
        return probes(file).filter(probe -> !probe.get("wantErr").asBoolean());
    }

    private static Stream<JsonNode> probes(String file) {
        String folder = System.getenv("CHENGXIN_DATA");
        assumeTrue(folder != null, "CHENGXIN_DATA is not set: the public probes of transparency logs are not read");
        JsonNode probes = JsonMapper.shared()
                .readTree(Path.of(String.valueOf(folder), "tlog", file).toFile());
        return StreamSupport.stream(probes.spliterator(), false);
    }
}
