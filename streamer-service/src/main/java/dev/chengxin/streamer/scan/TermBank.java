package dev.chengxin.streamer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A version of the rules, ready to read texts with. It never changes and may be shared between threads.
public final class TermBank {

    private static final String BUILT_IN = "term-bank-1.json";

    private final int version;
    private final String sha256;
    private final Lexicon lexicon;
    private final Context context;
    private final List<CompiledRule> rules;
    private final ClaimWords claimWords;

    /// What is said around a claim, for all rules.
    ///
    /// @param hedges words such as `据说`, which make a claim less certain
    record Context(Negation negation, Near hedges) {}

    TermBank(
            int version,
            String sha256,
            Lexicon lexicon,
            Context context,
            List<CompiledRule> rules,
            ClaimWords claimWords) {
        this.version = version;
        this.sha256 = sha256;
        this.lexicon = lexicon;
        this.context = context;
        this.rules = List.copyOf(rules);
        this.claimWords = claimWords;
    }

    /// The bank that comes with the service.
    public static TermBank builtIn() {
        try (InputStream file = TermBank.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException("The term bank " + BUILT_IN + " is not on the class path");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Reads a bank and tries every example of every rule.
    ///
    /// @throws InvalidTermBank if anything in it is wrong or one of its examples is not as it says
    public static TermBank parse(String json) {
        return BankCompiler.compile(BankFile.read(json), digest(json));
    }

    private static String digest(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public int version() {
        return version;
    }

    /// SHA-256 of the file, in lower-case hex: what decides is named exactly.
    public String sha256() {
        return sha256;
    }

    public List<ScanRule> rules() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    public Optional<ScanRule> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Context context() {
        return context;
    }

    List<CompiledRule> compiledRules() {
        return rules;
    }

    ClaimWords claimWords() {
        return claimWords;
    }
}
