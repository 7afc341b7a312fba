package dev.chengxin.streamer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bank that comes with the service, and changed copies of it.
final class Banks {

    static final TermBank BUILT_IN = TermBank.builtIn();

    private Banks() {}

    static String text() {
        try (InputStream file = Objects.requireNonNull(TermBank.class.getResourceAsStream("term-bank-1.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String changed(Consumer<ObjectNode> change) {
        ObjectNode bank = (ObjectNode) JsonMapper.shared().readTree(text());
        change.accept(bank);
        return bank.toString();
    }

    static List<Hit> scan(String text) {
        return Scan.with(BUILT_IN).scan(new Utterance(SegmentKind.SPEECH, text, Speaker.ANY, 100));
    }

    static List<String> rules(String text) {
        return scan(text).stream().map(Hit::rule).distinct().toList();
    }
}
