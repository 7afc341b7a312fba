package dev.chengxin.complaint.casework;

import java.time.Instant;

/// A file that the filer added. Its content is kept by the feature `evidence`, its name among the [Words].
///
/// @param id within the complaint
/// @param sha256 lower-case hex of SHA-256 over the file as it was sent
/// @param mediaType what it is, by its content
/// @param size in bytes
public record Evidence(String id, String sha256, String mediaType, long size, Instant addedAt) {}
