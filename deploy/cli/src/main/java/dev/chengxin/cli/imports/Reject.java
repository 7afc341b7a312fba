package dev.chengxin.cli.imports;

/// A row that the platform did not take.
///
/// @param row counted from 1, without the header
/// @param line where it begins in the file
/// @param reason without the row's words, which are personal
record Reject(long row, long line, String reason) {}
