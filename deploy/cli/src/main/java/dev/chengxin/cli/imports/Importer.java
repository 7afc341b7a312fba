package dev.chengxin.cli.imports;

import dev.chengxin.cli.client.Backoff;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Login;
import dev.chengxin.cli.client.Tokens;
import dev.chengxin.cli.imports.FilingBody.Body;
import dev.chengxin.cli.imports.FilingBody.Unfit;
import dev.chengxin.cli.imports.Settlement.Rejected;
import dev.chengxin.cli.text.Say;
import java.time.Clock;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// Files the rows of a file. Killed at any moment and started again, it goes on and files none twice.
public final class Importer {

    private static final int REJECTS_SHOWN = 20;

    /// Every row was taken.
    public static final int ALL_TAKEN = 0;
    /// Some rows were not taken.
    public static final int SOME_REJECTED = 2;

    private final ImportRequest request;
    private final Say say;
    private final Clock clock;

    public Importer(ImportRequest request, Say say, Clock clock) {
        this.request = request;
        this.say = say;
        this.clock = clock;
    }

    /// Runs to the end of the file.
    ///
    /// @return the exit code
    public int run() throws InterruptedException {
        CsvFile file = CsvFile.examine(request.file());
        ColumnMapping mapping = ColumnMapping.of(file.header(), request.columns());
        long rows = Math.min(request.limit(), file.rows());
        say.line("import.file", file.path(), rows, file.sha256().substring(0, 16));
        say.line("import.columns", mapping.describe(file.header()));
        ImportState state =
                new ImportState(request.state(), file, request.gateway().toString());
        Tally before = request.dryRun() ? Tally.NOTHING : state.read();
        if (before.mark() > 0) {
            say.line("import.resumed", before.mark());
        }
        Settlement settlement = new Settlement(before);
        if (request.dryRun()) {
            rehearse(file, mapping, rows, settlement);
        } else {
            send(file, mapping, rows, settlement, state);
            state.finish();
        }
        return summary(rows, settlement.tally(), state);
    }

    private void rehearse(CsvFile file, ColumnMapping mapping, long rows, Settlement settlement) {
        FilingBody bodies = new FilingBody(mapping);
        try (Stream<CsvRow> stream = file.stream()) {
            stream.limit(rows)
                    .forEach(row -> settlement.settle(
                            row.number(),
                            switch (bodies.of(row)) {
                                case Body _ -> new Settlement.Created();
                                case Unfit(String reason) -> rejected(row, reason);
                            }));
        }
    }

    private void send(CsvFile file, ColumnMapping mapping, long rows, Settlement settlement, ImportState state)
            throws InterruptedException {
        Http http = new Http(say.language());
        Tokens tokens =
                new Tokens(http, request.issuer(), new Login.Program(request.client(), request.secret()), clock);
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        RowSender sender = new RowSender(http, tokens, request.gateway(), backoff, new Troubles(say));
        FilingBody bodies = new FilingBody(mapping);
        long skip = settlement.tally().mark();
        try (Stream<CsvRow> stream = file.stream();
                ImportPool pool = new ImportPool(request.concurrency());
                ImportReport _ = ImportReport.begin(say, settlement, state, rows)) {
            Iterator<CsvRow> iterator = stream.limit(rows).skip(skip).iterator();
            while (iterator.hasNext()) {
                CsvRow row = iterator.next();
                pool.run(() -> settlement.settle(
                        row.number(),
                        switch (bodies.of(row)) {
                            case Body(String json) -> sender.send(row, RowKey.of(file.sha256(), row.number()), json);
                            case Unfit(String reason) -> rejected(row, reason);
                        }));
            }
            pool.join();
        }
    }

    private static Rejected rejected(CsvRow row, String reason) {
        return new Rejected(new Reject(row.number(), row.line(), reason));
    }

    private int summary(long rows, Tally tally, ImportState state) {
        int rejects = tally.rejects().size();
        if (request.dryRun()) {
            say.line("import.dry-summary", rows, tally.created(), rejects);
        } else {
            say.line("import.summary", rows, tally.created(), tally.found(), rejects);
        }
        tally.rejects().stream()
                .limit(REJECTS_SHOWN)
                .forEach(reject -> say.line("import.reject", reject.line(), reject.row(), reject.reason()));
        if (rejects > 0) {
            say.line("import.rejects-file", state.reject(tally.rejects(), request.dryRun()));
        }
        return rejects == 0 ? ALL_TAKEN : SOME_REJECTED;
    }
}
