package dev.chengxin.audit.feed.web;

import dev.chengxin.audit.feed.Feed;
import dev.chengxin.audit.feed.FeedRequest;
import dev.chengxin.audit.ledger.Audiences;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The feed for regulators and everybody else.
@RestController
@Tag(name = "feed", description = "The ledger's entries in order")
class FeedController {
    static final String NDJSON = "application/x-ndjson";
    static final String NEXT = "Feed-Next";

    private final Feed feed;
    private final FeedPlaces places;
    private final FeedAccess access;

    FeedController(Feed feed, FeedPlaces places, FeedAccess access) {
        this.feed = feed;
        this.places = places;
        this.access = access;
    }

    @AllowAnyone
    @Operation(
            summary = "Entries of the ledger after an index, one JSON text per line",
            description = "Each line holds the RFC 8785 bytes of an event with the extensions `ledgerindex`,"
                    + " `ledgersalt` (base64) and `ledgertime` added; cut them out, and SHA-256 over salt and line is the"
                    + " commitment of leaf `ledgerindex`. Only entries under the latest checkpoint are shown: public"
                    + " events to anybody, events in scope to a regulator, all to moderators. Start without `after`; go"
                    + " on with `after` set to the header `Feed-Next`, also when an answer has no lines. You have"
                    + " caught up when `Feed-Next` equals the `after` that you sent.")
    @ApiResponse(
            responseCode = "200",
            description = "At most `limit` lines; fewer when the entries looked at hold no more, or are long",
            headers =
                    @Header(
                            name = NEXT,
                            schema = @Schema(type = "integer", format = "int64"),
                            description = "Index of the last entry that was looked at, whether or not it was shown; -1"
                                    + " while the ledger is empty"))
    @GetMapping(path = "/api/v1/feed", produces = NDJSON)
    ResponseEntity<byte[]> feed(
            @Parameter(description = "Index of the last entry already looked at; -1 or absent for the beginning")
                    @RequestParam(defaultValue = "-1")
                    @Min(FeedRequest.BEGINNING)
                    @Max(Long.MAX_VALUE - 1)
                    long after,
            @Parameter(description = "The greatest number of lines")
                    @RequestParam(defaultValue = "" + FeedRequest.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(FeedRequest.MAX_LIMIT)
                    int limit,
            @Parameter(hidden = true) Caller caller) {
        var request = new FeedRequest(after, limit, Audiences.of(caller));
        var page = places.in(() -> feed.read(request));
        access.pulled(caller, request, page);
        return ResponseEntity.ok()
                .header(NEXT, Long.toString(page.next()))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .cacheControl(CacheControl.noStore())
                .body(page.bytes());
    }
}
