package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeysTest {

    @Test
    void aPrivateKeyKnowsItsPublicKey() {
        NoteSigner signer = NoteSigner.parse(PublicExamples.SKEY).orThrow();
        assertThat(signer.verifier().vkey()).isEqualTo(PublicExamples.VKEY);
        assertThat(signer.verifier().key().name()).isEqualTo("PeterNeumann");
        assertThat(signer.verifier().key().hash()).isEqualTo(0xc74f20a3);
        assertThat(signer.skey()).isEqualTo(PublicExamples.SKEY);
    }

    @ParameterizedTest
    @CsvSource({ // RFC 8032, section 7.1, tests 1 to 3
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    })
    void derivesThePublicKeysOfRfc8032(String seed, String publicKey) {
        assertThat(Ed25519.publicKey(HexFormat.of().parseHex(seed)))
                .asHexString()
                .isEqualToIgnoringCase(publicKey);
    }

    @RepeatedTest(20)
    void aGeneratedKeySurvivesItsTextForm() {
        NoteSigner signer = NoteSigner.generate("log.example/ledger", new SecureRandom());
        NoteSigner again = NoteSigner.parse(signer.skey()).orThrow();
        NoteVerifier verifier = NoteVerifier.parse(signer.verifier().vkey()).orThrow();
        assertThat(verifier).isEqualTo(again.verifier()).hasSameHashCodeAs(again.verifier());
        assertThat(verifier.verifies("text\n", again.sign("text\n"))).isTrue();
        assertThat(verifier.verifies("other\n", again.sign("text\n"))).isFalse();
    }

    @Test
    void aSignerDoesNotTellItsSecret() {
        NoteSigner signer = NoteSigner.parse(PublicExamples.SKEY).orThrow();
        assertThat(signer.toString()).contains(PublicExamples.VKEY).doesNotContain("PRIVATE", "AYEKFALV");
        String broken = PublicExamples.SKEY.replace("c74f20a3", "c74f20a4");
        assertThat(NoteSigner.parse(broken).toString()).contains("hash").doesNotContain("AYEKFALV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanN+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
                "PeterNeumann+c74f20a3+****",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void refusesWhatIsNoKey(String vkey) {
        assertThat(NoteVerifier.parse(vkey)).isInstanceOf(Parsed.Malformed.class);
        assertThat(NoteSigner.parse("PRIVATE+KEY+" + vkey)).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void refusesBytesThatAreNoPoint() {
        byte[] key = new byte[32];
        key[0] = 2; // y = 2 is on no point of the curve
        KeyText text = new KeyText(KeyId.of("a", key), key);
        assertThat(NoteVerifier.parse(text.text())).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void refusesNamesThatWouldNotBeReadAgain() {
        SecureRandom random = new SecureRandom();
        for (String name : new String[] {"", "a b", "a+b", "a\u00a0b", "a\nb"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.generate(name, random));
        }
    }

    @Test
    void aKeyIsNotASignerKeyWithoutItsPrefix() {
        assertThat(NoteSigner.parse(PublicExamples.VKEY)).isInstanceOf(Parsed.Malformed.class);
    }
}
