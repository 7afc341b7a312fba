package dev.chengxin.streamer.session.web;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.streamer.session.Claim;
import dev.chengxin.streamer.session.Draft;
import dev.chengxin.streamer.session.SessionWords;
import dev.chengxin.streamer.session.web.Requests.ClaimRequest;
import dev.chengxin.streamer.session.web.Requests.SessionRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns a plan as it is sent into facts and words.
final class SessionRequests {
    private SessionRequests() {}

    static Draft draft(SessionRequest request) {
        return new Draft(
                request.streamerId(),
                request.plannedStart(),
                distinct(request.productIds()),
                distinct(request.batchIds()),
                claims(request).stream().map(SessionRequests::claim).toList());
    }

    /// What is sealed.
    static Map<String, String> words(SessionRequest request) {
        var words = new HashMap<String, String>();
        if (request.title() != null) {
            words.put(SessionWords.TITLE, request.title());
        }
        var claims = claims(request);
        for (int index = 0; index < claims.size(); index++) {
            words.put(SessionWords.claimText(index), claims.get(index).text());
            var evidence = claims.get(index).evidence();
            if (evidence != null) {
                words.put(SessionWords.claimEvidence(index), EventJson.mapper().writeValueAsString(evidence));
            }
        }
        return words;
    }

    private static Claim claim(ClaimRequest request) {
        var evidence = request.evidence();
        return new Claim(request.kind(), request.productId(), evidence != null && evidence.proves(request.kind()));
    }

    private static List<ClaimRequest> claims(SessionRequest request) {
        var claims = request.claims();
        return claims == null ? List.of() : claims;
    }

    private static List<String> distinct(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }
}
