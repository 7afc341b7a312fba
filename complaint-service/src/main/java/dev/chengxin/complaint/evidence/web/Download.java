package dev.chengxin.complaint.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.complaint.casework.CaseAccess.Admitted;
import dev.chengxin.complaint.casework.Evidence;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.evidence.BrokenPictureException;
import dev.chengxin.complaint.evidence.Cleaning;
import dev.chengxin.complaint.evidence.EvidenceId;
import dev.chengxin.complaint.evidence.EvidenceStore;
import dev.chengxin.complaint.evidence.EvidenceType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Hands a file out, as something to store and never as something to run.
final class Download {
    private final EvidenceStore store;

    Download(EvidenceStore store) {
        this.store = store;
    }

    void send(Admitted reader, Evidence evidence, HttpServletResponse response) throws IOException {
        EvidenceType type = EvidenceType.named(evidence.mediaType()).orElseThrow();
        if (!reader.personal() && !type.cleanable()) {
            throw EvidenceProblems.withheld().asException();
        }
        var file = reader.file();
        try (InputStream content = store.open(
                        new EvidenceId(evidence.id()), file.complaint().subjectKey(file.id()), evidence.size())
                .orElseThrow(() -> EvidenceProblems.gone().asException())) {
            describe(reader, evidence, type, response);
            if (reader.personal()) {
                response.setContentLengthLong(evidence.size());
                content.transferTo(response.getOutputStream());
            } else {
                Cleaning.copy(type, content, response.getOutputStream());
            }
        } catch (BrokenPictureException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            throw EvidenceProblems.withheld().asException();
        }
    }

    private static void describe(Admitted reader, Evidence evidence, EvidenceType type, HttpServletResponse response) {
        String plain = "evidence-" + evidence.id().substring(0, 8) + "." + type.extension();
        String name = reader.personal() ? reader.file().words().get(Words.evidence(evidence.id())) : null;
        response.setContentType(type.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Objects.requireNonNullElse(name, plain), UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
