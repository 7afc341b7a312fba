package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.CodeTexts;
import dev.chengxin.complaint.casework.Command;
import dev.chengxin.complaint.casework.Handling;
import dev.chengxin.complaint.casework.Handling.Handled;
import dev.chengxin.complaint.casework.Waiting;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.personal.SubjectErasedException;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.RequestContext;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.servicekit.worklist.WorkLeases;
import java.util.Map;

/// Carries out commands of requests and turns what becomes of them into answers.
final class Commands {
    private final Handling handling;
    private final WorkLeases leases;
    private final CodeTexts texts;

    Commands(Handling handling, WorkLeases leases, CodeTexts texts) {
        this.handling = handling;
        this.leases = leases;
        this.texts = texts;
    }

    /// The complaint after the command of somebody who handles it. When somebody has taken it, only she decides, by
    /// showing the token of her lease; the lease ends with the work.
    ///
    /// @throws ProblemException 412, 409, 422 or 503, when it is not carried out
    CaseFile carryOut(
            CaseFile file, IfMatch seen, LeaseToken lease, Command command, Actor actor, Map<String, String> words) {
        check(file, seen);
        leases.obstacle(file.id().value(), actor.id(), lease).ifPresent(problem -> {
            throw problem.asException();
        });
        CaseFile after = carryOut(file, seen, command, actor, words);
        if (Waiting.of(after.complaint()).isEmpty()) {
            leases.release(file.id().value(), actor.id());
        }
        return after;
    }

    /// The complaint after the command of its filer, whom no lease concerns.
    ///
    /// @throws ProblemException 412, 409, 422 or 503, when it is not carried out
    CaseFile carryOut(CaseFile file, IfMatch seen, Command command, Actor actor, Map<String, String> words) {
        check(file, seen);
        try {
            return after(handling.handle(file, command, actor, RequestContext::eventContext, words));
        } catch (SubjectErasedException _) {
            throw Refusals.erased().asException();
        }
    }

    /// Whether a command may be about the complaint as it is.
    ///
    /// @throws ProblemException 412, when the caller has seen another version
    static void check(CaseFile file, IfMatch seen) {
        if (file.version() != seen.version()) {
            throw Refusals.stale().asException();
        }
    }

    private CaseFile after(Handled handled) {
        return switch (handled) {
            case Handled.Done(CaseFile after) -> after;
            case Handled.Refused(var refusal) ->
                throw Refusals.of(refusal, texts).asException();
            case Handled.Stale() -> throw Refusals.stale().asException();
            case Handled.Backlogged() -> throw Refusals.backlogged().asException();
        };
    }
}
