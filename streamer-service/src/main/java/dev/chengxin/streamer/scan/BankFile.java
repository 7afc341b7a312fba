package dev.chengxin.streamer.scan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// A term bank as it is written down. Every member is there and nothing else is; what it means is checked when it
/// is compiled.
record BankFile(
        int version,
        Text text,
        Map<String, List<String>> words,
        Denial negation,
        Nearby hedges,
        List<Harmless> exemptions,
        List<Rule> rules,
        Statements claims) {

    /// @param symbols characters and what they stand for
    /// @param aliases other spellings and the words that they stand for
    /// @param soundAlike characters that sound alike, a group each; the first stands for all
    record Text(Map<String, String> symbols, Map<String, String> aliases, List<String> soundAlike) {}

    record Nearby(int within, List<String> words) {}

    record Denial(List<Nearby> before, List<Nearby> after, List<String> seeming, List<String> turns) {}

    record Source(String speaker, Bilingual title, String article, List<String> binds) {}

    record Harmless(
            String id, Bilingual title, Source source, List<Nearby> before, List<Nearby> after, List<String> phrases) {}

    record Form(String key, List<String> patterns) {}

    record Examples(List<String> hits, List<String> misses) {}

    record Rule(
            String id,
            String category,
            String severity,
            Bilingual title,
            List<Source> sources,
            List<String> kinds,
            boolean falseAdvertising,
            int riskWeight,
            boolean deniable,
            List<String> exemptions,
            List<Form> claims,
            Examples examples) {}

    /// @param places names and the codes of their regions
    record Statements(
            Map<String, String> places,
            List<String> origins,
            List<Form> certificates,
            List<Form> lowestPrices,
            List<String> comparisons,
            List<Form> assistance) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /// @throws InvalidTermBank if the text is not JSON of this form
    static BankFile read(String json) {
        try {
            BankFile file = MAPPER.readValue(json, BankFile.class);
            if (file == null) {
                throw new InvalidTermBank(List.of("There is nothing in it"));
            }
            return file;
        } catch (JacksonException failure) {
            String path = failure.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                    .collect(Collectors.joining());
            throw new InvalidTermBank(List.of((path.isEmpty() ? "" : path.replaceFirst("^\\.", "") + ": ")
                    + failure.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }
}
