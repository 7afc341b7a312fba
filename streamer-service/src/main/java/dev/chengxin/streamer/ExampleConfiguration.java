package dev.chengxin.streamer;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.Example;
import dev.chengxin.servicekit.web.ExampleObject;
import dev.chengxin.servicekit.web.ExampleParameters;
import dev.chengxin.streamer.appeal.AppealAggregates;
import dev.chengxin.streamer.finding.FindingAggregates;
import dev.chengxin.streamer.measure.MeasureAggregates;
import dev.chengxin.streamer.registration.OperatorAggregates;
import dev.chengxin.streamer.registration.StreamerAggregates;
import dev.chengxin.streamer.registration.ThresholdAggregates;
import dev.chengxin.streamer.session.SessionAggregates;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/// What the examples of the API description are about, in the states that a fresh demo has brought it to
/// (`OpenApiTest`). Violations and measures are those of one streamer, so that nothing keeps the other off air.
@Configuration(proxyBeanMethods = false)
class ExampleConfiguration {
    /// The version of a livestream on air: planned, cleared, started.
    private static final long LIVE = 3;

    @Bean
    ExampleParameters exampleParameters() {
        return new ExampleParameters(
                Stream.of(registrations(), cases(), sessions())
                        .flatMap(List::stream)
                        .toList(),
                ids());
    }

    private static Map<String, String> ids() {
        return Map.of(
                "streamer", streamer("streamer", 4).id(),
                "violator", streamer("violator", 1).id(),
                "violation", finding("violation", 2).id(),
                "appealable", finding("appealable", 2).id(),
                "product", new ExampleObject("/api/v1/products", "producer", "product", 2).id(),
                "request", requestId());
    }

    /// What a livestream's platform was asked to do.
    private static String requestId() {
        String controls = "POST /sessions/" + session("acknowledgement", LIVE).id() + "/controls";
        return Ids.ofKey("lead", controls, "demo-example-acknowledgement");
    }

    private static List<Example> registrations() {
        var operator = new ExampleObject(OperatorAggregates.PATH, "operator", "operator", 1);
        var unverified = new ExampleObject(OperatorAggregates.PATH, "operator", "verification", 1);
        return List.of(
                operator.to(""),
                unverified.to("/verification"),
                streamer("streamer", 4).to(""),
                streamer("verification", 1).to("/verification"),
                streamer("training", 1).to("/trainings"),
                streamer("admission", 3).to("/admission"),
                streamer("lease", 1).in("/api/v1/services/streamer/work-items/{id}/lease"),
                new Example(ThresholdAggregates.PATH + "/entry", Map.of(HttpHeaders.IF_MATCH, ETags.of(1))));
    }

    private static List<Example> cases() {
        return List.of(
                finding("finding", 1).to(""),
                finding("confirmation", 1).to("/confirmation"),
                finding("dismissal", 1).to("/dismissal"),
                measure("measure", 1).to(""),
                measure("approval", 1).to("/approvals"),
                measure("rejection", 1).to("/rejection"),
                measure("revocation", 2).to("/revocation"),
                appeal("appeal", ""),
                appeal("decision", "/decision"),
                appeal("withdrawal", "/withdrawal"));
    }

    private static List<Example> sessions() {
        var planned = session("session", 1);
        return List.of(
                planned.to(""),
                session("clearance", 1).to("/clearance"),
                session("cancellation", 1).to("/cancellation"),
                session("start", 2).to("/start"),
                session("end", LIVE).to("/end"),
                session("segments", LIVE).to("/segments"),
                session("controls", LIVE).to("/controls"),
                session("acknowledgement", LIVE).to("/control-acknowledgements"));
    }

    private static ExampleObject streamer(String name, long version) {
        return new ExampleObject(StreamerAggregates.PATH, "streamer", name, version);
    }

    private static ExampleObject finding(String name, long version) {
        return new ExampleObject(FindingAggregates.PATH, "moderator", name, version);
    }

    private static ExampleObject measure(String name, long version) {
        return new ExampleObject(MeasureAggregates.PATH, "moderator", name, version);
    }

    private static ExampleObject session(String name, long version) {
        return new ExampleObject(SessionAggregates.PATH, "streamer", name, version);
    }

    /// An appeal's id follows from what it is against: a violation of the same name.
    private static Example appeal(String name, String step) {
        String id = Ids.ofCause(finding("violation-" + name, 2).id(), "appeal");
        return new Example(AppealAggregates.PATH + "/{id}" + step, Map.of("id", id, HttpHeaders.IF_MATCH, ETags.of(1)));
    }
}
