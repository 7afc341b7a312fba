package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.ComplaintLinked;
import dev.chengxin.contracts.ComplaintEvent.ComplaintUnlinked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The commands that say what a complaint is about. A link takes the place of an earlier one of its kind.
record LinkRuling(Ruling ruling) {
    Optional<Refusal> link(Command.LinkTo command) {
        Complaint before = ruling.state();
        Link link = Link.of(command.to(), command.known(), command.wording(), command.sessionSecond(), ruling.now());
        if (before.links().stream().anyMatch(link::sameAs)) {
            return Optional.of(new Refusal.AlreadyLinked());
        }
        if (ruling.state().times(Evolution.LINKED) >= Rulings.MOST_LINKS) {
            return Optional.of(new Refusal.TooMany(Action.LINK));
        }
        List<Link> others = without(before.links(), command.to());
        if (link.wording() != null
                && !Linked.of(before.filing(), others).unmatched().contains(link.wording())) {
            return Optional.of(new Refusal.NotUnmatched());
        }
        var links = new ArrayList<>(others);
        links.add(link);
        ruling.relink(links);
        return ruling.move(Action.LINK, linked(link));
    }

    Optional<Refusal> unlink(Referent from) {
        Optional<Link> link = Linked.find(ruling.state().links(), from);
        if (link.isEmpty()) {
            return Optional.of(new Refusal.NotLinked());
        }
        ruling.relink(without(ruling.state().links(), from));
        return ruling.move(Action.UNLINK, unlinked(link.get()));
    }

    private static List<Link> without(List<Link> links, Referent to) {
        return links.stream().filter(link -> link.to() != to).toList();
    }

    private ComplaintLinked linked(Link link) {
        Complaint state = ruling.state();
        return new ComplaintLinked(
                state.filing().kind().code(),
                link.to().code(),
                link.id(),
                link.wording() == null ? null : link.wording().code(),
                state.references(),
                unmatched(state),
                category(state),
                upheld(state));
    }

    private ComplaintUnlinked unlinked(Link link) {
        Complaint state = ruling.state();
        return new ComplaintUnlinked(
                state.filing().kind().code(),
                link.to().code(),
                link.id(),
                state.references(),
                unmatched(state),
                category(state),
                upheld(state));
    }

    private static List<String> unmatched(Complaint state) {
        return state.unmatched().stream().map(Wording::code).toList();
    }

    private static @Nullable String category(Complaint state) {
        Decision decision = state.decision();
        return decision == null ? null : decision.category().code();
    }

    private static @Nullable Boolean upheld(Complaint state) {
        Decision decision = state.decision();
        return decision == null ? null : decision.upheld();
    }
}
