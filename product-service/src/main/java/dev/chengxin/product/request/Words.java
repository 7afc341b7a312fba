package dev.chengxin.product.request;

import dev.chengxin.servicekit.decision.Verdict;
import java.util.Map;

/// Puts sealed fields beside what was decided.
public final class Words {
    private Words() {}

    /// What is decided, with words.
    public static <S> Verdict<S> with(Verdict<S> verdict, Map<String, String> words) {
        return verdict instanceof Verdict.Decided<S> decided ? decided.withWords(words) : verdict;
    }

    /// The same for something that is sent again: words that differ are taken over even where nothing else changes,
    /// and where they do not, nothing is written.
    ///
    /// @param present the words as they are
    public static <S> Verdict<S> again(
            Verdict<S> verdict, S state, Map<String, String> present, Map<String, String> words) {
        boolean same =
                words.entrySet().stream().allMatch(word -> word.getValue().equals(present.get(word.getKey())));
        return verdict instanceof Verdict.Unchanged<S> && !same
                ? Verdict.decided(state).withWords(words)
                : with(verdict, words);
    }
}
