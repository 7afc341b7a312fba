package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.SampleFile.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The scanner's result on a labelled file.
///
/// @param byPart how often it was right, by part of the file
/// @param said the same over all that is said or shown, without descriptions of conduct
/// @param byTopic the same for the violations of each topic
/// @param byCategory the same for what was found, by the category that it was found as
/// @param uncounted lines whose label is neither a violation nor ok
record LabelledRun(
        Map<String, Tally> byPart,
        Tally said,
        Map<String, Tally> byTopic,
        Map<Category, Tally> byCategory,
        int uncounted,
        List<Sample> wrong,
        List<Sample> missed) {

    /// What one does cannot be found in what one says.
    private static final String CONDUCT = "conduct";

    static LabelledRun of(Scan scan, List<Sample> samples) {
        Map<String, Tally> byPart = new TreeMap<>();
        Map<String, Tally> byTopic = new TreeMap<>();
        Map<Category, Tally> byCategory = new TreeMap<>();
        Tally said = Tally.NONE;
        int uncounted = 0;
        List<Sample> wrong = new ArrayList<>();
        List<Sample> missed = new ArrayList<>();
        for (Sample sample : samples) {
            if (!sample.isCounted()) {
                uncounted++;
                continue;
            }
            var categories = scan.scan(new Utterance(SegmentKind.SPEECH, sample.text(), Speaker.ANY, 100)).stream()
                    .map(Hit::category)
                    .collect(Collectors.toSet());
            boolean raised = !categories.isEmpty();
            Tally one = Tally.NONE.plus(sample.isViolation(), raised);
            byPart.merge(sample.part(), one, Tally::plus);
            categories.forEach(category -> byCategory.merge(category, one, Tally::plus));
            if (sample.part().equals(CONDUCT)) {
                continue;
            }
            said = said.plus(one);
            if (sample.isViolation()) {
                byTopic.merge(sample.topic(), one, Tally::plus);
            }
            if (raised != sample.isViolation()) {
                (raised ? wrong : missed).add(sample);
            }
        }
        return new LabelledRun(byPart, said, byTopic, byCategory, uncounted, wrong, missed);
    }
}
