package dev.chengxin.cli.imports;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// What a person asked to be imported.
///
/// @param columns column by field, for files whose columns have other names
/// @param client the program that files, with its secret
/// @param limit how many rows at most
/// @param concurrency how many rows are on their way at once
/// @param state where progress and rejects are kept
public record ImportRequest(
        Path file,
        Map<String, String> columns,
        boolean dryRun,
        URI gateway,
        URI issuer,
        String client,
        String secret,
        long limit,
        int concurrency,
        Path state) {

    public ImportRequest {
        columns = Map.copyOf(columns);
    }
}
