package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final NoteVerifier PETER =
            NoteVerifier.parse(PublicExamples.VKEY).orThrow();
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void verifiesThePublicExample() {
        SignedNote note = SignedNote.parse(PublicExamples.NOTE).orThrow();
        assertThat(note.text()).isEqualTo(PublicExamples.TEXT);
        assertThat(note.verify(List.of(PETER))).isEqualTo(new Verification.Verified(List.of(PETER)));
    }

    @Test
    void signsThePublicExampleToTheByte() {
        NoteSigner signer = NoteSigner.parse(PublicExamples.SKEY).orThrow();
        assertThat(SignedNote.sign(PublicExamples.TEXT, signer).encode()).isEqualTo(PublicExamples.NOTE);
    }

    @Test
    void ignoresSignaturesOfUnknownKeys() {
        NoteSigner stranger = NoteSigner.generate("witness.example/w1", RANDOM);
        NoteSigner peter = NoteSigner.parse(PublicExamples.SKEY).orThrow();
        SignedNote note = reread(SignedNote.sign(PublicExamples.TEXT, stranger, peter));
        assertThat(note.signatures()).hasSize(2);
        assertThat(note.verify(List.of(PETER))).isEqualTo(new Verification.Verified(List.of(PETER)));
        assertThat(note.verify(List.of(PETER, stranger.verifier())))
                .isEqualTo(new Verification.Verified(List.of(stranger.verifier(), PETER)));
        assertThat(note.verify(List.of())).isEqualTo(new Verification.Unsigned());
    }

    @Test
    void isNotSignedByAnotherKeyOfTheSameName() {
        NoteVerifier other = NoteSigner.generate("PeterNeumann", RANDOM).verifier();
        SignedNote note = SignedNote.parse(PublicExamples.NOTE).orThrow();
        assertThat(note.verify(List.of(other))).isEqualTo(new Verification.Unsigned());
    }

    @Test
    void isForgedWhenTheTextOrTheSignatureWasChanged() {
        SignedNote changedText =
                SignedNote.parse(PublicExamples.NOTE.replace("answer", "cause")).orThrow();
        SignedNote changedSignature =
                SignedNote.parse(PublicExamples.NOTE.replace("yBwJ", "yBwK")).orThrow();
        assertThat(changedText.verify(List.of(PETER))).isEqualTo(new Verification.Forged(PETER.key()));
        assertThat(changedSignature.verify(List.of(PETER))).isEqualTo(new Verification.Forged(PETER.key()));
    }

    /// The last character before the padding has two bits that say nothing.
    @Test
    void hasOneSpellingOfEachSignature() {
        int last = PublicExamples.NOTE.indexOf("=\n") - 1;
        char spelled = PublicExamples.NOTE.charAt(last);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char other = alphabet.charAt(alphabet.indexOf(spelled) + 1);
        String again = PublicExamples.NOTE.substring(0, last) + other + PublicExamples.NOTE.substring(last + 1);
        assertThat(SignedNote.parse(again)).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void isForgedWhenASignatureOfAKnownKeyIsTooShort() {
        String cut = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xC7, 0x4F, 0x20, (byte) 0xA3, 1});
        SignedNote note = SignedNote.parse(PublicExamples.TEXT + "\n\u2014 PeterNeumann " + cut + "\n")
                .orThrow();
        assertThat(note.verify(List.of(PETER))).isEqualTo(new Verification.Forged(PETER.key()));
    }

    @Test
    void findsTheSignaturesBelowATextThatHoldsEmptyLines() {
        NoteSigner signer = NoteSigner.generate("a", RANDOM);
        SignedNote note = reread(SignedNote.sign("one\n\ntwo\n", signer));
        assertThat(note.text()).isEqualTo("one\n\ntwo\n");
        assertThat(note.verify(List.of(signer.verifier()))).isInstanceOf(Verification.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name !!!!\n",
                "text\n\n\u2014 name AAAAAAA=\nmore\n",
                "te\txt\n\n\u2014 name AAAAAAA=\n",
                "text\r\n\n\u2014 name AAAAAAA=\n",
                "te\ud800xt\n\n\u2014 name AAAAAAA=\n",
            })
    void refusesWhatIsNoNote(String encoded) {
        assertThat(SignedNote.parse(encoded)).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void refusesMoreThanAHundredSignatures() {
        String line = PublicExamples.SIGNATURE_LINE + "\n";
        assertThat(SignedNote.parse(PublicExamples.TEXT + "\n" + line.repeat(100)))
                .isInstanceOf(Parsed.Valid.class);
        assertThat(SignedNote.parse(PublicExamples.TEXT + "\n" + line.repeat(101)))
                .isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void refusesToSignWhatIsNoNote() {
        NoteSigner signer = NoteSigner.generate("a", RANDOM);
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("no line break", signer));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("tab\t\n", signer));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("text\n"));
    }

    private static SignedNote reread(SignedNote note) {
        return SignedNote.parse(note.encode()).orThrow();
    }
}
