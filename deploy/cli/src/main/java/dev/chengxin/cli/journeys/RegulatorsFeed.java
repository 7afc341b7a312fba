package dev.chengxin.cli.journeys;

import dev.chengxin.cli.journeys.Feed.Line;
import dev.chengxin.cli.journeys.Feed.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A regulator pulls the feed, is cut off, goes on, and has every entry once; a county sees its own.
final class RegulatorsFeed implements Journey {

    private static final int TAIL = 60;
    private static final int SMALL_PAGE = 7;
    private static final int PAGES_BEFORE_THE_CUT = 3;
    private static final String REGISTERED = "operator.registered.v1";

    @Override
    public String name() {
        return "regulator";
    }

    @Override
    public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room here = Room.admitted(scene, Room.COUNTY);
        String elsewhere = scene.step("elsewhere", () -> Room.operator(scene, "elsewhere", Room.AKSU));
        Feed national = new Feed(scene, Actor.REGULATOR);
        Line last = scene.step("awaited", () -> {
            national.await("the operator of the county", line -> isRegistration(line, here.operatorId()));
            return national.await("the other operator", line -> isRegistration(line, elsewhere));
        });
        List<Line> whole = scene.step("pulled", () -> national.all(Feed.BEGINNING));
        long begin = Math.max(Feed.BEGINNING, last.index() - TAIL);
        long end = whole.getLast().index();
        List<Long> resumed = new ArrayList<>();
        long place = scene.step("cut-off", () -> {
            long reached = begin;
            for (int i = 0; i < PAGES_BEFORE_THE_CUT; i++) {
                Page page = national.page(reached, SMALL_PAGE);
                page.lines().forEach(line -> resumed.add(line.index()));
                reached = page.next();
            }
            return reached;
        });
        scene.check("resumed", () -> {
            // Another client, which knows nothing but the place.
            for (Line line : new Feed(scene, Actor.REGULATOR).all(place)) {
                resumed.add(line.index());
            }
            List<Long> wanted = whole.stream()
                    .map(Line::index)
                    .filter(index -> index > begin)
                    .toList();
            List<Long> got = resumed.stream().filter(index -> index <= end).toList();
            scene.expect("every entry once and in order: " + wanted, got.equals(wanted), got);
        });
        scene.check("county", () -> county(scene, here.operatorId(), elsewhere));
    }

    private static void county(Scene scene, String here, String elsewhere)
            throws IOException, InterruptedException, StepFailed {
        List<Line> seen = new Feed(scene, Actor.COUNTY).all(Feed.BEGINNING);
        Set<Long> open = new HashSet<>();
        new Feed(scene, null).all(Feed.BEGINNING).forEach(line -> open.add(line.index()));
        Set<Line> foreign = seen.stream()
                .filter(line ->
                        !open.contains(line.index()) && !line.jurisdiction().startsWith(Room.COUNTY))
                .collect(Collectors.toSet());
        scene.expect("the county regulator to see nothing scoped of other places", foreign.isEmpty(), foreign);
        scene.expect("to see what is her own", seen.stream().anyMatch(line -> isRegistration(line, here)), here);
        scene.expect(
                "not to see another county's operator",
                seen.stream().noneMatch(line -> isRegistration(line, elsewhere)),
                elsewhere);
    }

    private static boolean isRegistration(Line line, String operator) {
        return line.type().equals(REGISTERED) && line.subject().equals(operator);
    }
}
