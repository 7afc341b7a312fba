package dev.chengxin.streamer;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.consumer.EventConsumer;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.appeal.Appeal;
import dev.chengxin.streamer.appeal.AppealAggregates;
import dev.chengxin.streamer.appeal.AppealStatus;
import dev.chengxin.streamer.appeal.Appeals;
import dev.chengxin.streamer.appeal.Targets;
import dev.chengxin.streamer.finding.Concerns;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.FindingAggregates;
import dev.chengxin.streamer.finding.Findings;
import dev.chengxin.streamer.finding.Rulings;
import dev.chengxin.streamer.finding.ScannedSuspicions;
import dev.chengxin.streamer.finding.Suspicions;
import dev.chengxin.streamer.finding.kafka.ComplaintCases;
import dev.chengxin.streamer.finding.mongo.MongoPlaces;
import dev.chengxin.streamer.measure.Decisions;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.MeasureAggregates;
import dev.chengxin.streamer.measure.MeasureStatus;
import dev.chengxin.streamer.measure.Measures;
import dev.chengxin.streamer.measure.kafka.Consequences;
import dev.chengxin.streamer.measure.kafka.LadderCrossings;
import dev.chengxin.streamer.notice.Statements;
import dev.chengxin.streamer.notice.Terms;
import dev.chengxin.streamer.notice.Years;
import dev.chengxin.streamer.notice.kafka.LoadedYears;
import dev.chengxin.streamer.notice.mongo.MongoYears;
import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.session.Sessions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires findings, measures and appeals.
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {
    private static final Actor SERVICE = Actor.system("streamer-service");

    @Bean
    Aggregates<Finding> findingAggregates(AggregateFactory factory) {
        return factory.open(new FindingAggregates());
    }

    @Bean
    Aggregates<Measure> measureAggregates(AggregateFactory factory) {
        return factory.open(new MeasureAggregates());
    }

    @Bean
    Aggregates<Appeal> appealAggregates(AggregateFactory factory) {
        return factory.open(new AppealAggregates());
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    MongoYears years(MongoDatabase database) {
        return new MongoYears(database);
    }

    @Bean
    Terms terms(Years years) {
        return new Terms(years);
    }

    @Bean
    EventConsumer loadedYears(Years years) {
        return EventConsumer.of("streamer-calendars", List.of(Topics.COMPLAINT_EVENTS), new LoadedYears(years));
    }

    @Bean
    Findings findings() {
        return new Findings(CodeTexts.beside(Finding.class));
    }

    @Bean
    Measures measures() {
        return new Measures(CodeTexts.beside(Measure.class));
    }

    @Bean
    Appeals appeals() {
        return new Appeals(CodeTexts.beside(Appeal.class));
    }

    @Bean
    Concerns concerns(Parties parties, Sessions sessions, PlatformProperties platform) {
        return new Concerns(parties, sessions, platform.region());
    }

    @Bean
    Rulings rulings(Aggregates<Finding> aggregates, Findings findings, Statements statements, Terms terms) {
        return new Rulings(aggregates, findings, statements, terms);
    }

    @Bean
    Decisions decisions(Measures measures, Statements statements, Terms terms) {
        return new Decisions(measures, statements, terms);
    }

    @Bean
    Targets targets(Aggregates<Finding> findings, Aggregates<Measure> measures) {
        return new CaseTargets(findings, measures);
    }

    @Bean
    Suspicions suspicions(
            Aggregates<Finding> aggregates, Findings findings, Concerns concerns, MongoDatabase database) {
        return new ScannedSuspicions(aggregates, findings, concerns, new MongoPlaces(database), SERVICE);
    }

    @Bean
    EventConsumer complaintCases(Aggregates<Finding> aggregates, Findings findings, Concerns concerns) {
        return EventConsumer.of(
                "streamer-complaints",
                List.of(Topics.COMPLAINT_EVENTS),
                new ComplaintCases(aggregates, findings, concerns));
    }

    @Bean
    EventConsumer ladderCrossings(
            Aggregates<Measure> aggregates, Measures measures, Parties parties, Aggregates<Finding> findings) {
        return EventConsumer.of(
                "streamer-ladder",
                List.of(Topics.AUDIT_EVENTS),
                new LadderCrossings(aggregates, measures, parties, findings));
    }

    @Bean
    EventConsumer consequences(
            Aggregates<Finding> findingAggregates,
            Findings findings,
            Aggregates<Measure> measureAggregates,
            Measures measures) {
        return EventConsumer.of(
                "streamer-consequences",
                List.of(Topics.STREAMER_EVENTS),
                new Consequences(findingAggregates, findings, measureAggregates, measures));
    }

    @Bean
    Loop measureTimers(Aggregates<Measure> aggregates, Measures measures, Aggregates<Appeal> appeals) {
        return aggregates.timersFor(id -> {
            // An appeal in time stays a measure also where its event is still on its way.
            String appealId = Ids.ofCause(id, "appeal");
            boolean appealed = appeals.find(appealId)
                    .filter(appeal -> appeal.state().status() == AppealStatus.FILED)
                    .isPresent();
            aggregates.wake(
                    id,
                    (measure, now) -> appealed && measure.status() == MeasureStatus.DECIDED
                            ? measures.appealed(measure, appealId)
                            : measures.tick(measure, now));
        });
    }
}
