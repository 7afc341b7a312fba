package dev.chengxin.streamer.scan;

import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.util.HashMap;
import java.util.Map;

/// Traditional characters and their simplified forms, one for one: a phrase table would shift offsets, and a word
/// that two regions write differently is not a disguise.
final class Simplified {

    private static final Map<Integer, Integer> FORMS = forms();

    private Simplified() {}

    static int of(int codePoint) {
        return FORMS.getOrDefault(codePoint, codePoint);
    }

    private static Map<Integer, Integer> forms() {
        var forms = new HashMap<Integer, Integer>();
        OpenccDatas.tsChar()
                .data()
                .getDataMap()
                .forEach((traditional, simplified) -> forms.put(
                        traditional.codePointAt(0), simplified.getFirst().codePointAt(0)));
        return Map.copyOf(forms);
    }
}
