package dev.chengxin.complaint.evidence.web;

import dev.chengxin.complaint.casework.CaseAccess;
import dev.chengxin.complaint.casework.CaseAccess.Admitted;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.evidence.EvidenceId;
import dev.chengxin.complaint.evidence.EvidenceLimits;
import dev.chengxin.complaint.evidence.EvidenceStore;
import dev.chengxin.complaint.evidence.Uploads;
import dev.chengxin.complaint.evidence.Uploads.Outcome;
import dev.chengxin.servicekit.personal.SubjectErasedException;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Files of a complaint: announced, sent in parts that follow each other, listed and handed out.
@RestController
@RequestMapping(EvidenceController.PATH)
@Tag(name = "complaints")
class EvidenceController {
    static final String PATH = "/api/v1/complaints/{id}/evidence";
    private static final String FILE = "/{evidenceId}";
    private static final String TOKEN = "Complaint-Token";
    private static final String OFFSET = "Upload-Offset";

    private final CaseAccess access;
    private final Uploads uploads;
    private final EvidenceStore store;
    private final Download download;

    EvidenceController(CaseAccess access, Uploads uploads, EvidenceStore store, Download download) {
        this.access = access;
        this.uploads = uploads;
        this.store = store;
        this.download = download;
    }

    /// Files of a complaint.
    record EvidenceList(List<EvidenceView> items) {}

    @AllowAnyone
    @GetMapping
    @Operation(summary = "Files of a complaint; the filer also sees those that are on their way, and how far they are")
    EvidenceList listEvidence(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        Admitted reader = admit(id, caller, token);
        var complaint = reader.file().complaint();
        Stream<EvidenceView> kept = complaint.evidence().stream().map(evidence -> EvidenceView.of(evidence, reader));
        Stream<EvidenceView> coming = reader.filer() ? coming(reader) : Stream.empty();
        return new EvidenceList(Stream.concat(kept, coming).toList());
    }

    private Stream<EvidenceView> coming(Admitted reader) {
        return store.unfinished(reader.file().id()).stream()
                .filter(upload ->
                        Uploads.kept(reader.file().complaint(), upload.id()).isEmpty())
                .map(EvidenceView::of);
    }

    @AllowAnyone
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Announce a file, by account or by token. The same file announced again is the same upload, and "
                    + "the answer says where to go on")
    ResponseEntity<EvidenceView> announceEvidence(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AnnouncedFile.EXAMPLE)))
                    @Valid
                    @RequestBody
                    AnnouncedFile request) {
        Admitted filer = admitFiler(id, caller, token);
        EvidenceView view =
                answer(filer, () -> uploads.begin(filer.file(), request.name(), request.size(), request.sha256()));
        return ResponseEntity.created(URI.create(address(filer.file().id(), view)))
                .header(OFFSET, Long.toString(view.received()))
                .body(view);
    }

    @AllowAnyone
    @PatchMapping(path = FILE, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Send the part of a file that begins at Upload-Offset: at most 1 MiB, and unless it is the last "
                    + "at least 64 KiB. With the last one the file is checked, and becomes evidence")
    ResponseEntity<EvidenceView> receiveEvidence(
            @PathVariable String id,
            @PathVariable String evidenceId,
            Caller caller,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestHeader(OFFSET) @PositiveOrZero long offset,
            @RequestBody(required = false) byte @Nullable [] part,
            HttpServletResponse response) {
        Admitted filer = admitFiler(id, caller, token);
        EvidenceId evidence = evidence(evidenceId);
        byte[] bytes = part == null ? new byte[0] : part;
        EvidenceView view = answer(filer, () -> {
            var outcome = uploads.receive(
                    filer.file(), evidence, offset, bytes, caller.actor(), RequestContext::eventContext);
            if (outcome instanceof Outcome.NotNext(long received)) {
                response.setHeader(OFFSET, Long.toString(received));
            }
            return outcome;
        });
        return ResponseEntity.ok()
                .header(OFFSET, Long.toString(view.received()))
                .body(view);
    }

    @AllowAnyone
    @DeleteMapping(FILE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give up a file that is on its way; evidence of the complaint stays")
    void removeEvidence(
            @PathVariable String id,
            @PathVariable String evidenceId,
            Caller caller,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        Admitted filer = admitFiler(id, caller, token);
        EvidenceId evidence = evidence(evidenceId);
        if (!uploads.remove(filer.file(), evidence)) {
            throw (Uploads.kept(filer.file().complaint(), evidence).isPresent()
                            ? EvidenceProblems.kept()
                            : EvidenceProblems.noEvidence())
                    .asException();
        }
    }

    @AllowAnyone
    @GetMapping(path = FILE, produces = MediaType.ALL_VALUE)
    @Operation(
            summary = "The file: as it was sent for its filer and for those who handle the complaint, without its "
                    + "location for those who oversee")
    void downloadEvidence(
            @PathVariable String id,
            @PathVariable String evidenceId,
            Caller caller,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            HttpServletResponse response)
            throws IOException {
        Admitted reader = admit(id, caller, token);
        var evidence = Uploads.kept(reader.file().complaint(), evidence(evidenceId))
                .orElseThrow(() -> EvidenceProblems.noEvidence().asException());
        download.send(reader, evidence, response);
    }

    private Admitted admit(String id, Caller caller, @Nullable String token) {
        return access.admit(id, caller, token)
                .orElseThrow(() -> EvidenceProblems.noComplaint().asException());
    }

    private Admitted admitFiler(String id, Caller caller, @Nullable String token) {
        Admitted reader = admit(id, caller, token);
        if (!reader.filer()) {
            throw EvidenceProblems.notTheFiler().asException();
        }
        return reader;
    }

    private static EvidenceId evidence(String id) {
        return EvidenceId.parse(id)
                .orElseThrow(() -> EvidenceProblems.noEvidence().asException());
    }

    private static String address(ComplaintId complaint, EvidenceView view) {
        return PATH.replace("{id}", complaint.value()) + "/" + view.id();
    }

    private static EvidenceView answer(Admitted filer, Supplier<Outcome> work) {
        try {
            return switch (work.get()) {
                case Outcome.Receiving(var upload) -> EvidenceView.of(upload);
                case Outcome.Kept(var evidence) -> EvidenceView.of(evidence, filer);
                case Outcome.TooLarge(long most) ->
                    throw EvidenceProblems.tooLarge(most).asException();
                case Outcome.TooMany(int most) ->
                    throw EvidenceProblems.tooMany(most).asException();
                case Outcome.NotOpen() -> throw EvidenceProblems.notOpen().asException();
                case Outcome.NoUpload() -> throw EvidenceProblems.noEvidence().asException();
                case Outcome.NotNext _ -> throw EvidenceProblems.notNext().asException();
                case Outcome.WrongLength() ->
                    throw EvidenceProblems.wrongLength(EvidenceLimits.LEAST_PART)
                            .asException();
                case Outcome.WrongType() -> throw EvidenceProblems.wrongType().asException();
                case Outcome.WrongHash() -> throw EvidenceProblems.wrongHash().asException();
                case Outcome.Busy() -> throw EvidenceProblems.busy().asException();
            };
        } catch (SubjectErasedException _) {
            throw EvidenceProblems.erased().asException();
        }
    }
}
