package dev.chengxin.streamer;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.consumer.EventConsumer;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.patience.Patience;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.topic.EventTopics;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.finding.Suspicions;
import dev.chengxin.streamer.goods.Goods;
import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.scan.TermBank;
import dev.chengxin.streamer.session.Answering;
import dev.chengxin.streamer.session.Barring;
import dev.chengxin.streamer.session.Bars;
import dev.chengxin.streamer.session.Broadcasts;
import dev.chengxin.streamer.session.Casting;
import dev.chengxin.streamer.session.LiveControls;
import dev.chengxin.streamer.session.LiveSessions;
import dev.chengxin.streamer.session.PlannedSessions;
import dev.chengxin.streamer.session.Planning;
import dev.chengxin.streamer.session.ScannerWatch;
import dev.chengxin.streamer.session.SegmentIntake;
import dev.chengxin.streamer.session.SegmentLine;
import dev.chengxin.streamer.session.Segments;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionAggregates;
import dev.chengxin.streamer.session.SessionFindings;
import dev.chengxin.streamer.session.SessionTimers;
import dev.chengxin.streamer.session.Sessions;
import dev.chengxin.streamer.session.Watch;
import dev.chengxin.streamer.session.kafka.ControlCommands;
import dev.chengxin.streamer.session.kafka.SegmentArrivals;
import dev.chengxin.streamer.session.kafka.SegmentRecords;
import dev.chengxin.streamer.session.kafka.SessionReactions;
import dev.chengxin.streamer.session.mongo.MongoBars;
import dev.chengxin.streamer.session.mongo.MongoSegments;
import dev.chengxin.streamer.session.mongo.MongoSessionFindings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires livestreams, their segments and their control.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class SessionConfiguration {
    private static final String SERVICE = "streamer-service";
    private static final CodeTexts TEXTS = CodeTexts.beside(Session.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int WAITING = 20;

    @Bean
    Aggregates<Session> sessionAggregates(AggregateFactory factory) {
        return factory.open(new SessionAggregates());
    }

    @Bean
    Sessions sessions(Aggregates<Session> aggregates) {
        return new PlannedSessions(aggregates);
    }

    @Bean
    Broadcasts broadcasts() {
        return new Broadcasts(TEXTS);
    }

    @Bean
    LiveControls liveControls() {
        return new LiveControls(TEXTS);
    }

    @Bean
    MongoBars sessionBars(MongoDatabase database) {
        var bars = new MongoBars(database);
        bars.createIndexes();
        return bars;
    }

    @Bean
    MongoSessionFindings sessionFindings(MongoDatabase database) {
        var findings = new MongoSessionFindings(database);
        findings.createIndexes();
        return findings;
    }

    @Bean
    MongoSegments segments(MongoDatabase database, PersonalData personal) {
        var segments = new MongoSegments(database, personal);
        segments.createIndexes();
        return segments;
    }

    @Bean
    Patience referencePatience() {
        return new Patience(PATIENCE, WAITING);
    }

    @Bean
    Casting casting(Parties parties, Goods goods, Bars bars, Patience patience) {
        return new Casting(parties, goods, bars, patience);
    }

    @Bean
    Planning planning(Parties parties, Casting casting, Broadcasts broadcasts) {
        return new Planning(parties, casting, broadcasts);
    }

    @Bean
    LiveSessions liveSessions(Aggregates<Session> aggregates, SessionFindings findings) {
        return new LiveSessions(aggregates, findings);
    }

    @Bean
    Answering answering(Aggregates<Session> aggregates, LiveControls controls) {
        return new Answering(aggregates, controls);
    }

    @Bean
    SegmentRecords segmentLine(
            Producer<String, byte[]> producer,
            Admin admin,
            SessionProperties properties,
            IdGenerator ids,
            Clock clock) {
        return new SegmentRecords(producer, new EventTopics(admin), properties.retention(), SERVICE, ids, clock);
    }

    @Bean
    Watch watch(TermBank bank, Goods goods) {
        return new ScannerWatch(bank, goods);
    }

    @Bean
    SegmentIntake segmentIntake(
            Aggregates<Session> aggregates,
            Segments segments,
            Broadcasts broadcasts,
            Watch watch,
            Suspicions suspicions,
            Clock clock) {
        return new SegmentIntake(aggregates, segments, broadcasts, watch, suspicions, clock);
    }

    @Bean
    EventConsumer segmentConsumer(SegmentIntake intake, Validator validator, SessionProperties properties) {
        return EventConsumer.ofInput(
                        "streamer-segments",
                        Topics.SESSION_SEGMENTS,
                        properties.retention(),
                        new SegmentArrivals(intake, validator))
                .withThreads(properties.segmentThreads());
    }

    @Bean
    EventConsumer commandConsumer(
            Aggregates<Session> aggregates,
            Producer<String, byte[]> producer,
            Admin admin,
            SessionProperties properties) {
        return EventConsumer.of(
                "streamer-commands",
                List.of(Topics.STREAMER_EVENTS),
                new ControlCommands(aggregates, producer, new EventTopics(admin), properties.retention()));
    }

    @Bean
    EventConsumer sessionConsumer(
            Aggregates<Session> aggregates, LiveControls controls, SessionFindings findings, Barring barring) {
        return EventConsumer.of(
                "streamer-sessions",
                List.of(Topics.STREAMER_EVENTS),
                new SessionReactions(aggregates, controls, findings, barring));
    }

    @Bean
    Barring barring(Aggregates<Session> aggregates, LiveControls controls, Bars bars, Clock clock) {
        return new Barring(aggregates, controls, bars, clock);
    }

    @Bean
    Loop sessionTimers(
            Aggregates<Session> aggregates,
            LiveControls controls,
            SegmentLine line,
            IdGenerator ids,
            Clock clock,
            MeterRegistry meters) {
        var alarms = meters.counter("chengxin.session.controls.unanswered");
        var timers = new SessionTimers(aggregates, controls, line, ids, clock, alarms::increment);
        return aggregates.timersFor(timers::due);
    }
}
