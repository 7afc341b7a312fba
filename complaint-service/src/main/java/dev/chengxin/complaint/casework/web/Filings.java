package dev.chengxin.complaint.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.complaint.casework.Channel;
import dev.chengxin.complaint.casework.ExternalRef;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.casework.NewFiling;
import dev.chengxin.complaint.casework.Wording;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.casework.web.FilingRequest.Contact;
import dev.chengxin.complaint.casework.web.FilingRequest.Subjects;
import dev.chengxin.contracts.ComplaintEvent.References;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns a request into what is filed: facts apart from words.
final class Filings {
    private static final int YEARS_BACK = 3;
    private static final Subjects NONE = new Subjects(null, null, null, null, null, null, null, null, null);
    private static final Contact NOBODY = new Contact(null, null, null);

    private final Supplier<byte[]> salts;
    private final InstantSource clock;

    /// @param salts makes random salts of 32 bytes
    Filings(Supplier<byte[]> salts, InstantSource clock) {
        this.salts = salts;
        this.clock = clock;
    }

    /// @throws ProblemException 422, when something in it is not the caller's to say or contradicts itself
    NewFiling of(FilingRequest request, Caller caller) {
        check(request, caller);
        var subjects = Objects.requireNonNullElse(request.references(), NONE);
        var contact = Objects.requireNonNullElse(request.contact(), NOBODY);
        byte[] salt = salts.get();
        Map<Wording, String> named = named(subjects);
        List<ExternalRef> refs = externalRefs(request);
        return new NewFiling(
                Objects.requireNonNullElse(request.kind(), Kind.COMPLAINT),
                Boolean.TRUE.equals(request.alsoReport()),
                caller.has(Role.PLATFORM) ? Channel.IMPORT : Channel.API,
                request.receivedAt(),
                caller.pseudonym(),
                references(subjects),
                named.keySet().stream().sorted().toList(),
                request.consent() != null
                        && Boolean.TRUE.equals(request.consent().publication()),
                !contact.equals(NOBODY),
                request.amountFen(),
                Objects.requireNonNullElse(request.language(), "zh"),
                refs,
                hash(salt, request),
                words(request.description(), contact, named, refs, salt));
    }

    private void check(FilingRequest request, Caller caller) {
        boolean platform = caller.has(Role.PLATFORM);
        Instant received = request.receivedAt();
        if (received != null && !platform) {
            throw FilingProblems.onlyPlatform("/receivedAt");
        }
        if (received != null && !inRange(received)) {
            throw FilingProblems.notInRange();
        }
        if (!externalRefs(request).isEmpty() && !platform) {
            throw FilingProblems.onlyPlatform("/externalRefs");
        }
        if (Boolean.TRUE.equals(request.alsoReport()) && request.kind() != null && request.kind() != Kind.COMPLAINT) {
            throw FilingProblems.needs("/alsoReport", "kind = complaint");
        }
        Subjects subjects = request.references();
        if (subjects != null && subjects.sessionSecond() != null && subjects.sessionId() == null) {
            throw FilingProblems.needs("/references/sessionSecond", "/references/sessionId");
        }
    }

    private boolean inRange(Instant received) {
        Instant now = clock.instant();
        Instant earliest = now.atOffset(ZoneOffset.UTC).minusYears(YEARS_BACK).toInstant();
        return !received.isAfter(now) && !received.isBefore(earliest);
    }

    private static List<ExternalRef> externalRefs(FilingRequest request) {
        return Optional.ofNullable(request.externalRefs()).orElse(List.of()).stream()
                .map(ref -> new ExternalRef(ref.system(), ref.id()))
                .distinct()
                .toList();
    }

    private static References references(Subjects subjects) {
        return new References(
                subjects.streamerId(),
                null,
                subjects.sessionId(),
                subjects.sessionSecond(),
                subjects.productId(),
                subjects.batchId());
    }

    private static Map<Wording, String> named(Subjects subjects) {
        var named = new HashMap<Wording, String>();
        put(named, Wording.STREAMER, subjects.streamer());
        put(named, Wording.SESSION, subjects.session());
        put(named, Wording.PRODUCT, subjects.product());
        put(named, Wording.ORDER, subjects.order());
        return named;
    }

    private static Map<String, String> words(
            String description, Contact contact, Map<Wording, String> named, List<ExternalRef> refs, byte[] salt) {
        var words = new HashMap<String, String>();
        words.put(Words.DESCRIPTION, description.strip());
        words.put(Words.SALT, Base64.getEncoder().encodeToString(salt));
        put(words, Words.NAME, contact.name());
        put(words, Words.PHONE, contact.phone());
        put(words, Words.EMAIL, contact.email());
        named.forEach((wording, text) -> words.put(Words.named(wording), text));
        if (!refs.isEmpty()) {
            words.put(
                    Words.EXTERNAL_REFS,
                    refs.stream().map(ref -> ref.system() + "\t" + ref.id()).collect(Collectors.joining("\n")));
        }
        return words;
    }

    private static <K> void put(Map<K, String> words, K key, @Nullable String text) {
        if (text != null) {
            words.put(key, text);
        }
    }

    /// The canonical form leaves absent fields out, so that a filer who sent none of them can compute it herself.
    private static String hash(byte[] salt, FilingRequest request) {
        String json = EventJson.mapper().writeValueAsString(request);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(Envelope.canonical(EventJson.mapper().readTree(json.getBytes(UTF_8))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
