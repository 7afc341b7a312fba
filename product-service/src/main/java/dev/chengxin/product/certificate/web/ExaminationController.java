package dev.chengxin.product.certificate.web;

import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CertificateAggregates;
import dev.chengxin.product.certificate.CertificateWords;
import dev.chengxin.product.certificate.Certificates;
import dev.chengxin.product.certificate.Issuing;
import dev.chengxin.product.certificate.web.Requests.ExaminationRequest;
import dev.chengxin.product.certificate.web.Requests.IssueRequest;
import dev.chengxin.product.certificate.web.Requests.ReinstatementRequest;
import dev.chengxin.product.certificate.web.Requests.RevocationRequest;
import dev.chengxin.product.certificate.web.Requests.SuspensionRequest;
import dev.chengxin.product.certificate.web.Views.CertificateView;
import dev.chengxin.product.request.Faults;
import dev.chengxin.product.request.Words;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What moderators do with certificates: examine, issue, suspend, reinstate, revoke. Goods that are sold under one
/// follow by events.
@RestController
@RequestMapping(CertificateAggregates.PATH + "/{id}")
@Tag(name = "certificates")
class ExaminationController {
    private final Aggregates<Certificate> certificates;
    private final Certificates decisions;
    private final Issuing issuing;
    private final Views views;

    ExaminationController(Aggregates<Certificate> certificates, Certificates decisions, Issuing issuing, Views views) {
        this.certificates = certificates;
        this.decisions = decisions;
        this.issuing = issuing;
        this.views = views;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/examination")
    @Operation(summary = "Record whether it may be issued")
    ResponseEntity<CertificateView> examine(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.EXAMINATION)))
                    @Valid
                    @RequestBody
                    ExaminationRequest request) {
        String role = caller.actor().role();
        var words = Requests.words(CertificateWords.EXAMINATION, request.note());
        Aggregate<Certificate> after = certificates.change(
                certificates.get(id, caller),
                seen,
                lease,
                caller.actor(),
                (state, now) -> Words.with(decisions.examine(state, request.passed(), role, now), words));
        return shown(after, caller, locale);
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/issue")
    @Operation(summary = "Issue it under a number that no other certificate has")
    ResponseEntity<CertificateView> issue(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.ISSUE)))
                    @Valid
                    @RequestBody
                    IssueRequest request) {
        Aggregate<Certificate> certificate = certificates.get(id, caller);
        String number = Faults.accepted("/number", certificate.state().scheme().number(request.number()));
        var wanted = new Issuing.Wanted(number, request.validFrom(), request.validUntil());
        return shown(issuing.issue(certificate, seen, lease, caller.actor(), wanted), caller, locale);
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/suspension")
    @Operation(summary = "Suspend it; goods that are sold under it go off sale until it is reinstated")
    ResponseEntity<CertificateView> suspend(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.SUSPENSION)))
                    @Valid
                    @RequestBody
                    SuspensionRequest request) {
        String role = caller.actor().role();
        return change(
                id,
                caller,
                seen,
                locale,
                request.note(),
                (state, now) -> decisions.suspend(state, request.reason(), role, now));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/reinstatement")
    @Operation(summary = "Let a suspended one hold again")
    ResponseEntity<CertificateView> reinstate(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REINSTATEMENT)))
                    @Valid
                    @RequestBody
                    ReinstatementRequest request) {
        String role = caller.actor().role();
        return change(id, caller, seen, locale, request.note(), (state, now) -> decisions.reinstate(state, role, now));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/revocation")
    @Operation(summary = "Revoke it for good; goods that are sold under it go off sale")
    ResponseEntity<CertificateView> revoke(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REVOCATION)))
                    @Valid
                    @RequestBody
                    RevocationRequest request) {
        String role = caller.actor().role();
        return change(
                id,
                caller,
                seen,
                locale,
                request.note(),
                (state, now) -> decisions.revoke(state, request.reason(), role, now));
    }

    private ResponseEntity<CertificateView> change(
            String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @Nullable String note,
            BiFunction<Certificate, Instant, Verdict<Certificate>> decide) {
        Map<String, String> words = Requests.words(CertificateWords.NOTE, note);
        Aggregate<Certificate> after = certificates.change(
                certificates.get(id, caller),
                seen,
                caller.actor(),
                (state, now) -> Words.with(decide.apply(state, now), words));
        return shown(after, caller, locale);
    }

    private ResponseEntity<CertificateView> shown(Aggregate<Certificate> certificate, Caller caller, Locale locale) {
        return ResponseEntity.ok().eTag(certificate.eTag()).body(views.of(certificate, caller, locale));
    }
}
