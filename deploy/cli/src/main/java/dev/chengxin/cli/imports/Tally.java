package dev.chengxin.cli.imports;

import java.util.List;

/// What has become of a file's rows so far. All rows up to `mark` are settled; what lies beyond is done again.
///
/// @param mark number of the last row before which every row is settled
/// @param created rows up to the mark that became a complaint
/// @param found rows up to the mark that had become one before
/// @param rejects rows up to the mark that were not taken
record Tally(long mark, long created, long found, List<Reject> rejects) {

    static final Tally NOTHING = new Tally(0, 0, 0, List.of());

    Tally {
        rejects = List.copyOf(rejects);
    }
}
