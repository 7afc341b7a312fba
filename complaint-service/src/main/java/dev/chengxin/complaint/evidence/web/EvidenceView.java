package dev.chengxin.complaint.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.complaint.casework.CaseAccess.Admitted;
import dev.chengxin.complaint.casework.Evidence;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.evidence.EvidenceType;
import dev.chengxin.complaint.evidence.Upload;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file as its reader may see it.
///
/// @param name as the filer calls it; absent for those who only oversee, and once the filer is erased
/// @param mediaType what it is, by its content; absent while it is on its way
/// @param sha256 of the file as it was sent
/// @param received bytes from its beginning that are here; `size` is all of it
/// @param complete whether the complaint has it
/// @param addedAt when the complaint got it
/// @param downloadable whether this reader may have the content: those who only oversee get pictures whose location
///     can be taken out, and nothing else
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        String id,
        @Nullable String name,
        @Nullable String mediaType,
        long size,
        String sha256,
        long received,
        boolean complete,
        @Nullable Instant addedAt,
        boolean downloadable) {
    static EvidenceView of(Evidence evidence, Admitted reader) {
        boolean cleanable = EvidenceType.named(evidence.mediaType())
                .filter(EvidenceType::cleanable)
                .isPresent();
        return new EvidenceView(
                evidence.id(),
                reader.personal() ? reader.file().words().get(Words.evidence(evidence.id())) : null,
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.size(),
                true,
                evidence.addedAt(),
                reader.personal() || cleanable);
    }

    static EvidenceView of(Upload upload) {
        return new EvidenceView(
                upload.id().value(),
                upload.name(),
                null,
                upload.size(),
                upload.sha256(),
                upload.received(),
                false,
                null,
                false);
    }
}
