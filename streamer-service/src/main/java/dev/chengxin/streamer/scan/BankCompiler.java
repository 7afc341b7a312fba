package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.BankFile.Nearby;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks a written bank and makes it ready to read texts with.
final class BankCompiler {

    private static final int MAX_REACH = 16;

    private final BankFile file;
    private final Problems problems = new Problems();
    private final Lexicon.Builder lexicon;
    private final PatternCompiler patterns;

    private BankCompiler(BankFile file) {
        this.file = file;
        TextFolder folder = new FolderCompiler(problems).compile(file.text());
        this.lexicon = new Lexicon.Builder(folder);
        var lists = new HashMap<>(file.words());
        lists.put(ClaimWords.PLACE, List.copyOf(file.claims().places().keySet()));
        this.patterns = new PatternCompiler(lists, folder, lexicon, problems);
    }

    /// @throws InvalidTermBank if anything is wrong with it
    static TermBank compile(BankFile file, String sha256) {
        return new BankCompiler(file).compile(sha256);
    }

    private TermBank compile(String sha256) {
        problems.unless(file.version() >= 1, "version", "is not positive");
        problems.unless(!file.rules().isEmpty(), "rules", "is empty");
        var context = new TermBank.Context(negation(), near("hedges", file.hedges()));
        Map<String, Exemption> exemptions = exemptions();
        List<CompiledRule> rules = rules(exemptions);
        ClaimWords claims = claims();
        patterns.checkLists();
        problems.raise();
        var bank = new TermBank(file.version(), sha256, lexicon.build(), context, rules, claims);
        new ExampleCheck(bank, problems).run();
        problems.raise();
        return bank;
    }

    private Negation negation() {
        BankFile.Denial denial = file.negation();
        return new Negation(
                near("negation.before", denial.before()),
                near("negation.after", denial.after()),
                patterns.set("negation.seeming", denial.seeming(), false),
                patterns.set("negation.turns", denial.turns(), false));
    }

    private List<Near> near(String place, List<Nearby> written) {
        var near = new ArrayList<Near>();
        for (int i = 0; i < written.size(); i++) {
            near.add(near(place + "[" + i + "]", written.get(i)));
        }
        return near;
    }

    private Near near(String place, Nearby written) {
        problems.unless(
                written.within() >= 0 && written.within() <= MAX_REACH,
                place + ".within",
                "is not between 0 and " + MAX_REACH);
        return new Near(patterns.set(place + ".words", written.words(), false), written.within());
    }

    private Map<String, Exemption> exemptions() {
        var exemptions = new LinkedHashMap<String, Exemption>();
        problems.needDistinct(
                "exemptions",
                file.exemptions().stream().map(BankFile.Harmless::id).toList());
        for (int i = 0; i < file.exemptions().size(); i++) {
            BankFile.Harmless written = file.exemptions().get(i);
            String place = "exemptions[" + i + "]";
            problems.needText(place + ".title", written.title());
            Optional<RuleSource> source = source(place + ".source", written.source());
            List<Near> before = near(place + ".before", written.before());
            List<Near> after = near(place + ".after", written.after());
            List<Sequence> phrases = patterns.sequences(place + ".phrases", written.phrases(), false);
            source.ifPresent(basis -> exemptions.put(
                    written.id(), new Exemption(written.id(), written.title(), basis, before, after, phrases)));
        }
        return exemptions;
    }

    private Optional<RuleSource> source(String place, BankFile.Source written) {
        problems.needText(place + ".title", written.title());
        problems.unless(!written.article().isBlank(), place + ".article", "is empty");
        Set<Bound> binds = problems.codes(Bound.class, place + ".binds", written.binds());
        return problems.code(Speaker.class, place + ".speaker", written.speaker())
                .map(speaker -> new RuleSource(speaker, written.title(), written.article(), binds));
    }

    private List<CompiledRule> rules(Map<String, Exemption> exemptions) {
        var rules = new ArrayList<CompiledRule>();
        problems.needDistinct(
                "rules", file.rules().stream().map(BankFile.Rule::id).toList());
        for (int i = 0; i < file.rules().size(); i++) {
            BankFile.Rule written = file.rules().get(i);
            String place = "rules[" + i + "]";
            List<Exemption> exempt = new ArrayList<>();
            for (String id : written.exemptions()) {
                Optional.ofNullable(exemptions.get(id))
                        .ifPresentOrElse(
                                exempt::add, () -> problems.add(place + ".exemptions", "there is no \"" + id + "\""));
            }
            problems.unless(!written.claims().isEmpty(), place + ".claims", "is empty");
            List<ClaimForm> claims = forms(place + ".claims", written.claims(), true);
            rule(place, written)
                    .ifPresent(rule -> rules.add(new CompiledRule(rule, written.deniable(), exempt, claims)));
        }
        return rules;
    }

    private Optional<ScanRule> rule(String place, BankFile.Rule written) {
        problems.needText(place + ".title", written.title());
        problems.unless(
                written.riskWeight() >= 0 && written.riskWeight() <= 100,
                place + ".riskWeight",
                "is not between 0 and 100");
        problems.unless(!written.examples().hits().isEmpty(), place + ".examples.hits", "is empty");
        problems.unless(!written.examples().misses().isEmpty(), place + ".examples.misses", "is empty");
        problems.unless(!written.sources().isEmpty(), place + ".sources", "is empty");
        List<RuleSource> sources = new ArrayList<>();
        for (int i = 0; i < written.sources().size(); i++) {
            source(place + ".sources[" + i + "]", written.sources().get(i)).ifPresent(sources::add);
        }
        Set<SegmentKind> kinds = problems.codes(SegmentKind.class, place + ".kinds", written.kinds());
        Optional<Category> category = problems.code(Category.class, place + ".category", written.category());
        Optional<Severity> severity = problems.code(Severity.class, place + ".severity", written.severity());
        return category.flatMap(of -> severity.map(bad -> new ScanRule(
                written.id(),
                of,
                bad,
                written.title(),
                sources,
                kinds,
                written.falseAdvertising(),
                written.riskWeight(),
                written.examples().hits(),
                written.examples().misses())));
    }

    private List<ClaimForm> forms(String place, List<BankFile.Form> written, boolean bySound) {
        var forms = new ArrayList<ClaimForm>();
        for (int i = 0; i < written.size(); i++) {
            String at = place + "[" + i + "]";
            BankFile.Form form = written.get(i);
            problems.unless(!form.patterns().isEmpty(), at + ".patterns", "is empty");
            var compiled = new ClaimForm(form.key(), patterns.sequences(at + ".patterns", form.patterns(), bySound));
            problems.unless(!form.key().isBlank(), at + ".key", "is empty");
            problems.unless(
                    compiled.isComplete(), at + ".key", "\"" + form.key() + "\" names a list that a pattern lacks");
            forms.add(compiled);
        }
        return forms;
    }

    private ClaimWords claims() {
        BankFile.Statements written = file.claims();
        written.places()
                .forEach((place, region) -> problems.unless(
                        region.matches("[1-9][0-9]([0-9]{2}){0,2}"),
                        "claims.places",
                        "\"" + region + "\" of " + place + " is no beginning of a region's code"));
        List<Sequence> origins = patterns.sequences("claims.origins", written.origins(), false);
        List<Sequence> comparisons = patterns.sequences("claims.comparisons", written.comparisons(), false);
        for (Sequence comparison : comparisons) {
            problems.unless(
                    comparison.steps().stream()
                                    .filter(step -> step.set() == Lexicon.AMOUNTS)
                                    .count()
                            == 2,
                    "claims.comparisons",
                    "\"" + comparison.source() + "\" has not two amounts");
        }
        for (Sequence origin : origins) {
            problems.unless(
                    origin.steps().stream().anyMatch(step -> ClaimWords.PLACE.equals(step.list())),
                    "claims.origins",
                    "\"" + origin.source() + "\" names no place");
        }
        return new ClaimWords(
                written.places(),
                origins,
                forms("claims.certificates", written.certificates(), false),
                forms("claims.lowestPrices", written.lowestPrices(), false),
                comparisons,
                forms("claims.assistance", written.assistance(), false));
    }
}
