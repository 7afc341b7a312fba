package dev.chengxin.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Which store is used where the platform is started or tested, and why.
///
/// The order is `MONGODB_URI`, a `mongod` binary (`MONGOD`, else on the `PATH`), a Docker engine that answers at
/// once, the embedded store.
///
/// @param kind what was chosen
/// @param target the address for [StoreKind#GIVEN], the binary for [StoreKind#MONGOD], the image for
///     [StoreKind#DOCKER], empty for [StoreKind#EMBEDDED]
/// @param sentence what was chosen and why, for people
public record StoreChoice(StoreKind kind, String target, String sentence) {

    /// The image that is run where Docker is chosen.
    public static final String IMAGE = "mongo:8";

    /// The choice for this process' environment; asks the Docker engine for at most a second.
    public static StoreChoice make() {
        return make(System.getenv(), DockerProbe::answers);
    }

    static StoreChoice make(Map<String, String> environment, BooleanSupplier docker) {
        return given(environment)
                .or(() -> named(environment))
                .or(() -> onPath(environment))
                .or(() -> Optional.of(docker)
                        .filter(BooleanSupplier::getAsBoolean)
                        .map(_ -> new StoreChoice(
                                StoreKind.DOCKER,
                                IMAGE,
                                "Store: MongoDB in Docker (" + IMAGE + "), because neither"
                                        + " MONGODB_URI nor a mongod binary is there and a Docker engine answers.")))
                .orElseGet(() -> new StoreChoice(
                        StoreKind.EMBEDDED,
                        "",
                        "Store: the embedded store, because MONGODB_URI is not set, no mongod"
                                + " binary is there and no Docker engine answers."));
    }

    private static Optional<StoreChoice> given(Map<String, String> environment) {
        return value(environment, "MONGODB_URI")
                .map(uri -> new StoreChoice(
                        StoreKind.GIVEN, uri, "Store: the MongoDB of MONGODB_URI, because that variable is set."));
    }

    private static Optional<StoreChoice> named(Map<String, String> environment) {
        return value(environment, "MONGOD")
                .map(binary -> new StoreChoice(
                        StoreKind.MONGOD,
                        binary,
                        "Store: a MongoDB server of its own, because MONGOD names " + binary + "."));
    }

    private static Optional<StoreChoice> onPath(Map<String, String> environment) {
        return value(environment, "PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(binary -> new StoreChoice(
                        StoreKind.MONGOD,
                        binary.toString(),
                        "Store: a MongoDB server of its own, because " + binary + " is on the PATH."));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
