package dev.chengxin.complaint.casework.web;

import dev.chengxin.servicekit.web.Example;
import dev.chengxin.servicekit.web.ExampleObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The complaints that the examples of the API description are about, in the states that a fresh demo has brought
/// them to (`OpenApiTest`).
final class ExampleCases {
    /// The subject of the demo's consumer.
    private static final String FILER = "consumer";

    private ExampleCases() {}

    static List<Example> all() {
        var published = complaint("reading", 5);
        return Stream.concat(
                        Stream.of(
                                published.to(""),
                                published.to("/export"),
                                published.to("/receipt"),
                                published.in("/api/v1/outcomes/{id}"),
                                complaint("lease", 1).in("/api/v1/services/complaint/work-items/{id}/lease")),
                        Stream.of(
                                step("/acceptance", 1),
                                step("/refusal", 1),
                                step("/answers", 1),
                                step("/withdrawal", 1),
                                step("/decision", 2),
                                step("/termination", 2),
                                step("/closure", 3),
                                step("/extension", 1),
                                step("/test-periods", 2),
                                step("/test-periods/end", 3),
                                step("/split", 1),
                                step("/evidence", 1),
                                step("/links", 1),
                                step("/links/removal", 2),
                                step("/outcome", 4),
                                step("/outcome/correction", 5),
                                step("/outcome/withdrawal", 5),
                                step("/outcome/correction-requests", 5),
                                step("/outcome/correction-requests/refusal", 6)))
                .toList();
    }

    /// The streamer to whom complaints are linked.
    static Map<String, String> ids() {
        return Map.of("streamer", new ExampleObject("/api/v1/streamers", "streamer", "streamer", 1).id());
    }

    private static Example step(String step, long version) {
        return complaint(step.substring(1).replace('/', '-'), version).to(step);
    }

    private static ExampleObject complaint(String name, long version) {
        return new ExampleObject(Paths.COMPLAINTS, FILER, name, version);
    }
}
