package dev.chengxin.complaint.evidence;

import java.time.Duration;

/// How much a filer may add.
///
/// @param file bytes of one file
/// @param files of one complaint
/// @param abandonedAfter how long an upload may rest before it is removed
public record EvidenceLimits(long file, int files, Duration abandonedAfter) {
    /// Every part but a file's last has at least so many bytes: it bounds the number of parts.
    public static final int LEAST_PART = 64 * 1024;
}
