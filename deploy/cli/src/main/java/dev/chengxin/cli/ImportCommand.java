package dev.chengxin.cli;

import picocli.CommandLine.Command;

/// Files what is in a file.
@Command(
        name = "import",
        description = "Files what is in a file.",
        mixinStandardHelpOptions = true,
        subcommands = ImportComplaintsCommand.class,
        subcommandsRepeatable = false)
final class ImportCommand {}
