package dev.chengxin.cli.imports;

import java.util.List;

/// One row of data.
///
/// @param number counted from 1, without the header
/// @param line where it begins in the file, counted from 1
record CsvRow(long number, long line, List<String> values) {

    CsvRow {
        values = List.copyOf(values);
    }
}
