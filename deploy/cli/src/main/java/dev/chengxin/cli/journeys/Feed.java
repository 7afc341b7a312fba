package dev.chengxin.cli.journeys;

import dev.chengxin.cli.client.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ledger's feed as one reader sees it.
final class Feed {

    /// The place before the first entry.
    static final long BEGINNING = -1;

    private static final int LARGE_PAGE = 500;

    private final Scene scene;
    private final @Nullable Actor reader;

    /// @param reader nobody in particular when absent
    Feed(Scene scene, @Nullable Actor reader) {
        this.scene = scene;
        this.reader = reader;
    }

    /// What a journey looks at in a line.
    record Line(long index, String type, String subject, String jurisdiction, boolean mandated) {
        static Line of(JsonNode json) {
            return new Line(
                    json.path("ledgerindex").asLong(-1),
                    json.path("type").asString(""),
                    json.path("subject").asString(""),
                    json.path("jurisdiction").asString(""),
                    json.has("onbehalfof"));
        }
    }

    /// A page.
    ///
    /// @param next where the page after it begins
    record Page(List<Line> lines, long next) {}

    Page page(long after, int limit) throws IOException, InterruptedException, StepFailed {
        String path = "/api/v1/feed?after=" + after + "&limit=" + limit;
        Answer answer = scene.ask(reader, path);
        scene.expect("a page of the feed at " + path, answer.isSuccess(), "HTTP " + answer.status());
        List<Line> lines = answer.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Line.of(JsonMapper.shared().readTree(line)))
                .toList();
        return new Page(
                lines, Long.parseLong(answer.headers().firstValue("Feed-Next").orElse("-1")));
    }

    /// Everything after a place, up to where the ledger ends now.
    List<Line> all(long after) throws IOException, InterruptedException, StepFailed {
        List<Line> lines = new ArrayList<>();
        long place = after;
        while (true) {
            Page page = page(place, LARGE_PAGE);
            lines.addAll(page.lines());
            if (page.next() == place) {
                return lines;
            }
            place = page.next();
        }
    }

    /// Waits for a line.
    ///
    /// @param awaited in words
    Line await(String awaited, Predicate<Line> wanted) throws IOException, InterruptedException, StepFailed {
        long place = BEGINNING;
        for (Patience patience = Patience.begin(); ; Patience.pause()) {
            Page page = page(place, LARGE_PAGE);
            Optional<Line> found = page.lines().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            scene.expect(awaited + " in the feed", patience.lasts(), "no such line up to index " + page.next());
            place = page.next();
        }
    }

    /// Where anybody can read a line again.
    static String path(Line line) {
        return "/api/v1/feed?after=" + (line.index() - 1) + "&limit=1";
    }
}
