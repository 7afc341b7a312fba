package dev.chengxin.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.CompactRange;
import dev.chengxin.tlog.Merkle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every write to the head is conditional on.
abstract class HeadsContract {
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00.000Z");

    private final Heads heads;

    HeadsContract(TestMongo mongo) {
        heads = new MongoHeads(mongo.freshDatabase());
    }

    private static Head grown(Head head, int leaves, long offset) {
        var hashes = IntStream.range(0, leaves)
                .mapToObj(i -> Merkle.leafHash(new byte[] {(byte) i}))
                .toList();
        var topics = List.of(new TopicOffsets("t", "id", List.of(offset, 0L)));
        return new Head(head.epoch(), head.beat(), head.tree().appendAll(hashes), topics, head.published());
    }

    private Head created() {
        assertThat(heads.create(Head.first())).isTrue();
        return Head.first();
    }

    @Test
    void thereIsNoHeadAtFirst() {
        assertThat(heads.read()).isEmpty();
        assertThat(heads.checkpoint()).isEmpty();
        assertThat(heads.raise(1)).isEmpty();
        assertThat(heads.beat(1)).isFalse();
    }

    @Test
    void theFirstHeadIsCreatedOnce() {
        var first = created();
        assertThat(heads.create(Head.first())).isFalse();
        assertThat(heads.read()).hasValue(first);
    }

    @Test
    void whatIsAdvancedIsReadBack() {
        var first = created();
        var next = grown(first, 5, 7);
        assertThat(heads.advance(first, next)).isTrue();
        assertThat(heads.read()).hasValue(next);
    }

    @Test
    void advancingNeedsTheSameSize() {
        var first = created();
        assertThat(heads.advance(first, grown(first, 5, 7))).isTrue();
        assertThat(heads.advance(first, grown(first, 3, 4))).isFalse();
        assertThat(heads.read().map(Head::size)).hasValue(5L);
    }

    @Test
    void afterARaiseTheOldEpochChangesNothing() {
        var first = created();
        var grown = grown(first, 2, 2);
        assertThat(heads.advance(first, grown)).isTrue();
        var raised = heads.raise(grown).orElseThrow();
        assertThat(raised.epoch()).isEqualTo(2);
        assertThat(raised.tree()).isEqualTo(grown.tree());
        assertThat(heads.advance(grown, grown(grown, 1, 3))).isFalse();
        assertThat(heads.publish(1, 2, "old", AT)).isFalse();
        assertThat(heads.beat(1)).isFalse();
        heads.release(1);
        assertThat(heads.read()).hasValue(raised);
    }

    @Test
    void aLivingWriterIsNotReplaced() {
        var seen = created();
        assertThat(heads.beat(1)).isTrue();
        assertThat(heads.raise(seen)).isEmpty();
        assertThat(heads.raise(heads.read().orElseThrow())).isPresent();
    }

    @Test
    void theOwnerRaisesItsEpochWhateverTheBeat() {
        created();
        assertThat(heads.beat(1)).isTrue();
        assertThat(heads.raise(1)).map(Head::epoch).hasValue(2L);
        assertThat(heads.raise(1)).isEmpty();
    }

    @Test
    void aReleasedHeadSaysSo() {
        created();
        heads.release(1);
        var released = heads.read().orElseThrow();
        assertThat(released.released()).isTrue();
        assertThat(heads.raise(released).orElseThrow().released()).isFalse();
    }

    @Test
    void onlyALargerSizeIsPublished() {
        created();
        assertThat(heads.publish(1, 0, "zero", AT)).isTrue();
        assertThat(heads.publish(1, 3, "three", AT)).isTrue();
        assertThat(heads.publish(1, 3, "three again", AT)).isFalse();
        assertThat(heads.publish(1, 2, "two", AT)).isFalse();
        assertThat(heads.checkpoint()).hasValue(new PublishedCheckpoint(3, "three", AT));
    }

    @Test
    void ofManyThatRaiseAtOnceOneSucceeds() {
        var seen = created();
        var raised = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> heads.raise(seen))
                .filter(Optional::isPresent)
                .count();
        assertThat(raised).isEqualTo(1);
    }

    @Test
    void aLargeTreeIsReadBack() {
        var first = created();
        var tree = CompactRange.EMPTY.appendAll(LongStream.range(0, 1_023)
                .mapToObj(i -> Merkle.leafHash(Long.toString(i).getBytes(StandardCharsets.UTF_8)))
                .toList());
        var next = new Head(1, 0, tree, List.of(), Head.UNPUBLISHED);
        assertThat(heads.advance(first, next)).isTrue();
        assertThat(heads.read()).hasValue(next);
    }
}
