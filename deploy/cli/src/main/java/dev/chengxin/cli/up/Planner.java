package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DemoState;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.StoreChoice;
import dev.chengxin.local.StoreKind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Decides what is started, from what was asked for and from what the first start recorded.
///
/// What holds data (store, broker) never changes after a first start; what holds none (ports, issuer) may.
final class Planner {

    private final UpOptions options;
    private final Machine machine;
    private final List<Note> notes = new ArrayList<>();

    Planner(UpOptions options, Machine machine) {
        this.options = options;
        this.machine = machine;
    }

    /// The plan of a first start.
    ///
    /// @throws StopException if `MONGOD` names nothing that can be started
    Plan first(Clock clock) {
        StoreChoice choice = options.mongodb() == null
                ? machine.choice()
                : new StoreChoice(StoreKind.GIVEN, options.mongodb(), "--mongodb");
        if (choice.kind() == StoreKind.MONGOD && !machine.canRun(choice.target())) {
            throw new StopException("store.no-mongod", choice.target());
        }
        boolean demo = options.demo() && options.issuer() == null;
        Installation installation = new Installation(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                choice.kind(),
                choice.target(),
                new Ports(Objects.requireNonNullElse(options.port(), Ports.DEFAULT)).gateway(),
                options.kafka(),
                options.issuer(),
                false,
                demo ? DemoState.PENDING : DemoState.SKIPPED);
        sayStore(installation, "");
        if (options.demo() && !demo) {
            note("demo.no-issuer");
        }
        return new Plan(installation, demo, notes);
    }

    /// The plan of a first start on a machine whose Docker engine cannot get the image.
    static Plan withoutDocker(Plan plan) {
        Installation installation = plan.installation().withStore(StoreKind.EMBEDDED, "");
        return new Plan(installation, plan.demo(), List.of(Note.of("store.no-image"), Note.of("store.embedded")));
    }

    /// The plan of a later start.
    ///
    /// @throws StopException if what holds the data is not there any more, or something else was asked for
    Plan later(Installation recorded) {
        Installation installation = issuer(port(broker(store(recorded))));
        boolean demo = options.demo() && recorded.demo() == DemoState.PENDING && installation.issuer() == null;
        return new Plan(installation, demo, notes);
    }

    private Installation store(Installation recorded) {
        if (options.mongodb() != null && recorded.store() != StoreKind.GIVEN) {
            throw new StopException("store.other", storeName(recorded.store()));
        }
        if (machine.namesServer() && recorded.store() != StoreKind.GIVEN) {
            note("store.uri-ignored", storeName(recorded.store()));
        }
        Installation result = switch (recorded.store()) {
            case GIVEN -> given(recorded);
            case MONGOD -> mongod(recorded);
            case DOCKER -> docker(recorded);
            case EMBEDDED -> recorded;
        };
        sayStore(result, ".kept");
        return result;
    }

    private Installation given(Installation recorded) {
        return options.mongodb() == null ? recorded : recorded.withStore(StoreKind.GIVEN, options.mongodb());
    }

    private Installation mongod(Installation recorded) {
        if (machine.canRun(recorded.storeTarget())) {
            return recorded;
        }
        return machine.mongod()
                .map(binary -> recorded.withStore(StoreKind.MONGOD, binary))
                .orElseThrow(() -> new StopException("store.mongod-gone", recorded.storeTarget()));
    }

    private Installation docker(Installation recorded) {
        if (!machine.docker()) {
            throw new StopException("store.docker-gone");
        }
        return recorded;
    }

    private Installation broker(Installation recorded) {
        if (options.kafka() == null || options.kafka().equals(recorded.kafka())) {
            return recorded;
        }
        throw new StopException("kafka.other", recorded.kafka() == null ? "own" : recorded.kafka());
    }

    private Installation port(Installation recorded) {
        Integer wanted = options.port();
        if (wanted == null || wanted == recorded.port()) {
            return recorded;
        }
        note("port.moved", recorded.port(), wanted);
        return recorded.withPort(new Ports(wanted).gateway());
    }

    private Installation issuer(Installation recorded) {
        String wanted = options.issuer();
        return wanted == null ? recorded : recorded.withIssuer(wanted);
    }

    // What was there at the first start is no reason any more at a later one.
    private void sayStore(Installation installation, String later) {
        switch (installation.store()) {
            case GIVEN -> note("store.given", MongoUris.withoutPassword(installation.storeTarget()));
            case MONGOD -> note("store.mongod", installation.storeTarget());
            case DOCKER -> note("store.docker" + later, installation.storeTarget());
            case EMBEDDED -> note("store.embedded" + later);
        }
    }

    static String storeName(StoreKind kind) {
        return switch (kind) {
            case GIVEN -> "MongoDB (given)";
            case MONGOD -> "mongod";
            case DOCKER -> "Docker";
            case EMBEDDED -> "embedded";
        };
    }

    private void note(String key, Object... arguments) {
        notes.add(Note.of(key, arguments));
    }
}
