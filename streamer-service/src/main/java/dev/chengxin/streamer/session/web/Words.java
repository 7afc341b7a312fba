package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.decision.Verdict;
import java.util.Map;

/// Adds words to a verdict, to be sealed when it is carried out.
final class Words {
    private Words() {}

    static <S> Verdict<S> added(Verdict<S> verdict, Map<String, String> words) {
        return verdict instanceof Verdict.Decided<S> decided ? decided.withWords(words) : verdict;
    }
}
