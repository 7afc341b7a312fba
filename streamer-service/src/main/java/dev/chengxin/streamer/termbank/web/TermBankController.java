package dev.chengxin.streamer.termbank.web;

import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.streamer.scan.Bilingual;
import dev.chengxin.streamer.scan.Bound;
import dev.chengxin.streamer.scan.RuleSource;
import dev.chengxin.streamer.scan.ScanRule;
import dev.chengxin.streamer.scan.TermBank;
import dev.chengxin.streamer.termbank.TermBankAggregates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What rules the scanner applies, and on what law they rest. Case types are published (Order 117, art. 12); the
/// words that a rule looks for are not, since they would say how to avoid it.
@RestController
@RequestMapping(TermBankAggregates.PATH + "/current")
@Tag(name = "term-banks", description = "The rules that segments are scanned by")
class TermBankController {
    private final TermBank bank;

    TermBankController(TermBank bank) {
        this.bank = bank;
    }

    record TermBankView(int version, String contentHash, List<RuleView> rules) {}

    /// @param speaker `self`, `other` or `any`: a rule's legal basis depends on who speaks (Order 117, art. 35)
    /// @param binds whom the provision obliges
    record SourceView(String speaker, Bilingual title, String article, List<String> binds) {
        static SourceView of(RuleSource source) {
            return new SourceView(
                    source.speaker().code(),
                    source.title(),
                    source.article(),
                    source.binds().stream().map(Bound::code).sorted().toList());
        }
    }

    record RuleView(String id, Bilingual title, String category, String severity, List<SourceView> sources) {
        static RuleView of(ScanRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.title(),
                    rule.category().code(),
                    rule.severity().code(),
                    rule.sources().stream().map(SourceView::of).toList());
        }
    }

    @AllowAnyone
    @GetMapping
    @Operation(summary = "The rules of the scanner, with their legal sources and whom they bind")
    TermBankView current() {
        return new TermBankView(
                bank.version(),
                bank.sha256(),
                bank.rules().stream().map(RuleView::of).toList());
    }
}
