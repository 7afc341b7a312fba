package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.Action;
import dev.chengxin.complaint.casework.CaseAccess;
import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who sees which complaint. To everybody else a complaint does not exist.
final class Access implements CaseAccess {
    private final CaseFiles files;
    private final FilingTokens tokens;

    Access(CaseFiles files, FilingTokens tokens) {
        this.files = files;
        this.tokens = tokens;
    }

    /// How somebody comes to see a complaint, and so what of it.
    enum View {
        /// Everything: it is hers.
        FILER,
        /// Everything that is needed to work on it.
        HANDLER,
        /// The case, but not who filed it.
        OVERSIGHT;

        boolean contact() {
            return this != OVERSIGHT;
        }
    }

    /// A complaint and how the caller comes to see it.
    ///
    /// @param handles whether the caller may also do what those who handle complaints do
    record Seen(CaseFile file, View view, boolean handles) {
        /// The same caller's view of the complaint after a change.
        Seen after(CaseFile changed) {
            return new Seen(changed, view, handles);
        }

        /// Whether the caller is one who may do this, whatever the tables say.
        boolean mayDo(Action action) {
            return switch (action) {
                case WITHDRAW, ADD_EVIDENCE -> view == View.FILER;
                case REQUEST_CORRECTION -> view == View.FILER || handles;
                case FILE, ACCEPT, REFUSE, ANSWER, PROPOSE, DECIDE, TERMINATE, CLOSE -> handles;
                case EXTEND, START_TEST, END_TEST, SPLIT, LINK, UNLINK -> handles;
                case PUBLISH, CORRECT, RETRACT, DECLINE_CORRECTION -> handles;
            };
        }
    }

    /// The complaint of a path.
    ///
    /// @throws ProblemException 404, when there is none or it is not the caller's to see
    Seen find(String id, Caller caller, @Nullable String token) {
        return see(id, caller, token).orElseThrow(Access::notFound);
    }

    private Optional<Seen> see(String id, Caller caller, @Nullable String token) {
        return ComplaintId.parse(id)
                .flatMap(files::find)
                .flatMap(file -> view(file, caller, token).map(view -> new Seen(file, view, handles(caller))));
    }

    @Override
    public Optional<Admitted> admit(String id, Caller caller, @Nullable String token) {
        return see(id, caller, token)
                .map(seen -> new Admitted(seen.file(), seen.view() == View.FILER, seen.view() != View.OVERSIGHT));
    }

    /// The complaint of a path, for those who filed it.
    ///
    /// @throws ProblemException 404, when the caller does not see it, 403, when she sees it but did not file it
    Seen findOwn(String id, Caller caller, @Nullable String token) {
        Seen seen = find(id, caller, token);
        if (seen.view() != View.FILER) {
            throw Problem.of(403, "not-the-filer", new Text("只有投诉人本人可以这样做。", "Only the one who filed it may do this."))
                    .asException();
        }
        return seen;
    }

    /// The complaint of a path, for those who may do something with it.
    ///
    /// @throws ProblemException 404, when the caller does not see it, 403, when she sees it but may not do this
    Seen findToDo(Action action, String id, Caller caller, @Nullable String token) {
        Seen seen = find(id, caller, token);
        if (!seen.mayDo(action)) {
            throw Problem.of(
                            403,
                            "not-the-filer",
                            new Text("只有投诉人本人或者处理人员可以这样做。", "Only the one who filed or handles it may do this."))
                    .asException();
        }
        return seen;
    }

    /// Whether the caller sees a complaint at all.
    boolean sees(CaseFile file, Caller caller) {
        return view(file, caller, null).isPresent();
    }

    private Optional<View> view(CaseFile file, Caller caller, @Nullable String token) {
        var filing = file.complaint().filing();
        boolean owns = filing.owner() != null && filing.owner().equals(caller.pseudonym());
        if (owns || tokens.matches(file.id(), token)) {
            return Optional.of(View.FILER);
        }
        if (handles(caller)) {
            return Optional.of(View.HANDLER);
        }
        boolean oversees =
                caller.has(Role.REGULATOR) && caller.covers(file.complaint().jurisdiction());
        return oversees || caller.has(Role.ADMIN) ? Optional.of(View.OVERSIGHT) : Optional.empty();
    }

    private static boolean handles(Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD);
    }

    static ProblemException notFound() {
        return Problem.of(404, "no-such-complaint", new Text("没有这一投诉。", "There is no such complaint."))
                .asException();
    }
}
