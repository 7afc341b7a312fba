package dev.chengxin.streamer.scan;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.TreeMap;

/// Finds all words of a set in one pass over a text.
final class WordFinder<V> {

    private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    WordFinder(Map<String, V> words) {
        empty = words.isEmpty();
        if (!empty) {
            trie.build(new TreeMap<>(words));
        }
    }

    /// Tells every occurrence, overlapping ones too, by where it ends.
    void find(String text, Found<V> found) {
        if (!empty) {
            trie.parseText(text, found::at);
        }
    }

    @FunctionalInterface
    interface Found<V> {
        void at(int start, int end, V value);
    }
}
