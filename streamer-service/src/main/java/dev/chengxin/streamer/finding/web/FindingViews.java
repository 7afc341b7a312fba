package dev.chengxin.streamer.finding.web;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.Places;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows findings together with the places where rules hit.
@Component
class FindingViews {
    private final Places places;
    private final CodeTexts texts = CodeTexts.beside(Finding.class);

    FindingViews(Places places) {
        this.places = places;
    }

    /// A finding, with its first places.
    ResponseEntity<FindingView> answer(
            ResponseEntity.BodyBuilder status, Aggregate<Finding> finding, Caller caller, Locale locale) {
        boolean scanned = finding.state().hit() != null;
        var view = FindingView.of(
                finding,
                scanned ? places.first(finding.id()) : List.of(),
                scanned ? places.count(finding.id()) : 0,
                texts,
                caller,
                locale);
        return status.eTag(finding.eTag()).body(view);
    }

    /// A page of a list, with numbers of places only.
    Page<FindingView> page(Page<Aggregate<Finding>> page, Caller caller, Locale locale) {
        var counts = places.counts(page.items().stream().map(Aggregate::id).toList());
        return page.map(finding ->
                FindingView.of(finding, List.of(), counts.getOrDefault(finding.id(), 0L), texts, caller, locale));
    }
}
