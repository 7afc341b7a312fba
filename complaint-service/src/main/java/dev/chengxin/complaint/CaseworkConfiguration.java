package dev.chengxin.complaint;

import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.Clockwork;
import dev.chengxin.complaint.casework.CodeTexts;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Handling;
import dev.chengxin.complaint.casework.Intake;
import dev.chengxin.complaint.casework.LegalCalendars;
import dev.chengxin.complaint.casework.Profile;
import dev.chengxin.complaint.casework.Promises;
import dev.chengxin.complaint.casework.Rulings;
import dev.chengxin.complaint.casework.Seat;
import dev.chengxin.complaint.casework.Splitting;
import dev.chengxin.complaint.casework.kafka.SplitEvents;
import dev.chengxin.complaint.casework.mongo.MongoCaseFiles;
import dev.chengxin.complaint.casework.mongo.MongoCaseLists;
import dev.chengxin.complaint.outcome.mongo.MongoOutcomes;
import dev.chengxin.complaint.reference.KnownSubjects;
import dev.chengxin.complaint.reference.PatientLookup;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.consumer.EventConsumer;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.timer.TimerSweep;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires complaints and their published outcomes.
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int WAITING = 20;

    @Bean
    Profile profile(PlatformProperties platform) {
        return platform.profile();
    }

    @Bean
    Seat seat(PlatformProperties platform) {
        return new Seat(platform.region());
    }

    @Bean
    CodeTexts codeTexts() {
        return new CodeTexts();
    }

    @Bean
    Aggregates<Complaint> complaints(AggregateFactory factory) {
        return factory.open(new ComplaintKind());
    }

    @Bean
    AggregateStore<Complaint> complaintStore(Aggregates<Complaint> complaints) {
        return complaints.store();
    }

    @Bean
    MongoCaseFiles caseFiles(AggregateStore<Complaint> store, PersonalData personal, Reservations reservations) {
        return new MongoCaseFiles(store, personal, reservations);
    }

    @Bean
    MongoCaseLists caseLists(AggregateStore<Complaint> store, PersonalData personal) {
        var lists = new MongoCaseLists(store, personal);
        lists.createIndexes();
        return lists;
    }

    @Bean
    MongoOutcomes outcomes(AggregateStore<Complaint> store, MongoCaseLists lists, CaseFiles files) {
        var outcomes = new MongoOutcomes(store, lists::readWithWords, files);
        outcomes.createIndexes();
        return outcomes;
    }

    @Bean
    Rulings rulings(Profile profile) {
        return new Rulings(profile);
    }

    @Bean
    Handling handling(CaseFiles files, Rulings rulings, LegalCalendars calendars, Clock clock) {
        return new Handling(files, rulings, calendars, clock);
    }

    @Bean
    PatientLookup patientLookup(KnownSubjects known) {
        return new PatientLookup(known, PATIENCE, WAITING);
    }

    @Bean
    Intake intake(
            CaseFiles files,
            Rulings rulings,
            LegalCalendars calendars,
            PatientLookup subjects,
            Seat seat,
            Promises promises,
            Clock clock) {
        return new Intake(files, rulings, calendars, subjects, seat, promises, clock);
    }

    @Bean
    Splitting splitting(CaseFiles files, Rulings rulings, LegalCalendars calendars) {
        return new Splitting(files, rulings, calendars);
    }

    @Bean
    EventConsumer splitConsumer(Splitting splitting) {
        return EventConsumer.of("complaint-splits", List.of(Topics.COMPLAINT_EVENTS), new SplitEvents(splitting));
    }

    @Bean
    Clockwork clockwork(CaseFiles files, Handling handling, IdGenerator ids, Clock clock) {
        return new Clockwork(files, handling, ids, clock);
    }

    @Bean
    Loop deadlineLoop(AggregateStore<Complaint> store, Clockwork clockwork, Clock clock) {
        var sweep = new TimerSweep(store.collection(), id -> clockwork.runTimers(new ComplaintId(id)), clock);
        return new Loop("deadline-sweep", Duration.ofSeconds(1), sweep::sweep);
    }
}
