package dev.chengxin.bench;

import dev.chengxin.cli.text.Say;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How long it takes from a decision to its effect elsewhere.
@Command(
        name = "revocation",
        description = "Certificate revoked until the goods are off sale, appeal reversed until the measure is over.",
        mixinStandardHelpOptions = true)
final class RevocationCommand implements Callable<Integer> {

    private final Say say = Say.toStandardOutput(Bench.MESSAGES);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SubjectOption subject;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportOption report;

    @Option(
            names = "--certificates",
            paramLabel = "N",
            description = "Certificates revoked (default: ${DEFAULT-VALUE}).")
    private int certificates = 200;

    @Option(names = "--appeals", paramLabel = "N", description = "Appeals reversed (default: ${DEFAULT-VALUE}).")
    private int appeals = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return subject.measure(
                say, (platform, _) -> report.show(new Revocation(platform, say).measure(certificates, appeals), say));
    }
}
