package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A text with signatures below it (C2SP signed-note).
///
/// @param text       what is signed; it ends with a line break and holds no other control character than line
/// breaks
/// @param signatures the signature lines, verified or not
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MAX_SIGNATURES = 100;

    /// @throws IllegalArgumentException if the text does not end with a line break, holds another control character
    /// or a lone surrogate, or there is no signature
    public SignedNote {
        if (!isText(text)) {
            throw new IllegalArgumentException(
                    "A note's text ends with a line break and holds no other control character");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("A note has 1 to 100 signatures, not " + signatures.size());
        }
        signatures = List.copyOf(signatures);
    }

    /// Signs a text with one or more keys.
    ///
    /// @throws IllegalArgumentException if the text cannot be that of a note
    public static SignedNote sign(String text, NoteSigner... signers) {
        return new SignedNote(
                text, Arrays.stream(signers).map(signer -> signer.sign(text)).toList());
    }

    /// Reads a note as [#encode] writes it. Nothing is verified yet.
    public static Parsed<SignedNote> parse(String encoded) {
        int split = encoded.lastIndexOf("\n\n");
        if (split < 0 || !encoded.endsWith("\n") || split + 2 == encoded.length()) {
            return new Parsed.Malformed<>("the note has no signature lines");
        }
        String text = encoded.substring(0, split + 1);
        String[] lines = encoded.substring(split + 2, encoded.length() - 1).split("\n", -1);
        if (!isText(text) || lines.length > MAX_SIGNATURES) {
            return new Parsed.Malformed<>("the note holds a control character or more than 100 signatures");
        }
        Parsed<List<NoteSignature>> signatures = new Parsed.Valid<>(List.of());
        for (String line : lines) {
            signatures = signatures.then(read -> NoteSignature.parse(line).then(next -> added(read, next)));
        }
        return signatures.then(read -> new Parsed.Valid<>(new SignedNote(text, read)));
    }

    /// The whole note: text, an empty line, the signature lines.
    public String encode() {
        StringBuilder encoded = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> encoded.append(signature.line()).append('\n'));
        return encoded.toString();
    }

    /// Verifies the signatures of known keys. Signatures of unknown keys are ignored; a wrong signature that claims
    /// to be of a known key spoils the note, whatever else it holds.
    public Verification verify(Collection<NoteVerifier> known) {
        List<NoteVerifier> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteVerifier verifier : known) {
                if (!verifier.key().equals(signature.key())) {
                    continue;
                }
                if (!verifier.verifies(text, signature)) {
                    return new Verification.Forged(signature.key());
                }
                if (!verified.contains(verifier)) {
                    verified.add(verifier);
                }
            }
        }
        return verified.isEmpty() ? new Verification.Unsigned() : new Verification.Verified(verified);
    }

    private static Parsed<List<NoteSignature>> added(List<NoteSignature> list, NoteSignature next) {
        List<NoteSignature> longer = new ArrayList<>(list);
        longer.add(next);
        return new Parsed.Valid<>(List.copyOf(longer));
    }

    private static boolean isText(String text) {
        return text.endsWith("\n")
                && text.codePoints()
                        .noneMatch(c -> (c < ' ' && c != '\n') || Character.getType(c) == Character.SURROGATE);
    }
}
