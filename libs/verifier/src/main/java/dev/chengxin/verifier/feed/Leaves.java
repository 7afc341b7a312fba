package dev.chengxin.verifier.feed;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The form of a leaf: the RFC 8785 text of commitment, id and time.
final class Leaves {
    /// Texts that are written as they are; all that this platform makes are such.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:.+-]*");

    private Leaves() {}

    static String of(String commitment, String id, String time) {
        if (plain(commitment) && plain(id) && plain(time)) {
            return "{\"commitment\":\"" + commitment + "\",\"id\":\"" + id + "\",\"time\":\"" + time + "\"}";
        }
        byte[] canonical = Envelope.canonical(EventJson.mapper()
                .createObjectNode()
                .put("commitment", commitment)
                .put("id", id)
                .put("time", time));
        return new String(canonical, StandardCharsets.UTF_8);
    }

    private static boolean plain(String text) {
        return PLAIN.matcher(text).matches();
    }
}
