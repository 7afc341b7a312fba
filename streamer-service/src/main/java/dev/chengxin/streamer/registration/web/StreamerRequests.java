package dev.chengxin.streamer.registration.web;

import dev.chengxin.regulation.ResidentId;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.streamer.registration.Names;
import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.registration.Party;
import dev.chengxin.streamer.registration.Streamers.Registration;
import dev.chengxin.streamer.registration.web.Requests.StreamerRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Turns a request into a registration: facts apart from words.
final class StreamerRequests {
    private final Parties parties;

    StreamerRequests(Parties parties) {
        this.parties = parties;
    }

    /// A registration whose values are in order.
    ///
    /// @param idNumber normalised
    record Checked(Registration registration, String idNumber, Map<String, String> words) {}

    /// @param id of the streamer, which is also her operator's where she runs her own room
    /// @throws dev.chengxin.servicekit.web.ProblemException 422, when a value is not acceptable
    Checked check(String id, StreamerRequest request, Caller caller) {
        String number = request.idNumber().strip().toUpperCase(Locale.ROOT);
        Faults.accepted("/idNumber", ResidentId.parse(number));
        var registration = request.runsHerOwnRoom() ? ownRoom(id, request, caller) : room(request, caller);
        return new Checked(registration, number, words(request, number));
    }

    private static Registration ownRoom(String id, StreamerRequest request, Caller caller) {
        if (request.operatorId() != null) {
            throw Faults.notExpected(
                    "/operatorId", new Text("自营直播间没有其他运营者", "who runs her own room has no other operator"));
        }
        if (request.region() == null) {
            throw Faults.missing("/region");
        }
        return new Registration(
                id,
                true,
                Identifiers.region(request.region()),
                Owners.of(caller, Role.STREAMER, Role.OPERATOR),
                consent(request));
    }

    private Registration room(StreamerRequest request, Caller caller) {
        if (request.operatorId() == null) {
            throw Faults.missing("/operatorId");
        }
        if (request.region() != null) {
            throw Faults.notExpected(
                    "/region", new Text("所在地以运营者登记的为准", "the operator's place of business is what counts"));
        }
        Party operator = parties.operator(request.operatorId())
                .filter(found -> mayAddTo(found, caller))
                .orElseThrow(() -> Faults.unknownReference("/operatorId"));
        var owners = new HashSet<>(operator.owners());
        owners.addAll(Owners.of(caller, Role.STREAMER, Role.OPERATOR));
        return new Registration(operator.id(), false, operator.region(), Set.copyOf(owners), consent(request));
    }

    /// A streamer says for herself in whose room she works; an operator registers people for its own rooms only.
    private static boolean mayAddTo(Party operator, Caller caller) {
        boolean own = caller.pseudonym() != null && operator.owners().contains(caller.pseudonym());
        return own || caller.hasAny(Role.STREAMER, Role.PLATFORM, Role.MODERATOR, Role.LEAD);
    }

    private static boolean consent(StreamerRequest request) {
        return Boolean.TRUE.equals(request.guardianConsent());
    }

    private static Map<String, String> words(StreamerRequest request, String number) {
        var words = new HashMap<>(Map.of(Names.NAME, request.name().strip(), Names.ID_NUMBER, number));
        if (request.phone() != null) {
            words.put(Names.PHONE, request.phone());
        }
        return words;
    }
}
