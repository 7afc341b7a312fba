package dev.chengxin.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.web.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WorkPageTest {

    @Test
    void theMostUrgentComesFirstWhicheverServiceItIsIn() {
        var page =
                WorkPage.merged(List.of(page("a", false, "899|x", "950|x"), page("b", false, "899|a")), 10, List.of());

        assertThat(page.items())
                .extracting(item ->
                        item.get("sortKey").asString() + item.get("service").asString())
                .containsExactly("899|ab", "899|xa", "950|xa");
        assertThat(page.next()).isNull();
        assertThat(page.missing()).isEmpty();
    }

    @Test
    void whatDoesNotFitComesAfterTheLastThatDoes() {
        var page = WorkPage.merged(List.of(page("a", true, "1", "4"), page("b", false, "2", "3")), 2, List.of("c"));

        assertThat(page.items())
                .extracting(item -> item.get("sortKey").asString())
                .containsExactly("1", "2");
        assertThat(page.next()).isEqualTo(Cursor.of("2").text());
        assertThat(page.missing()).containsExactly("c");
    }

    @Test
    void aPageThatIsFullAndWholeIsTheLast() {
        assertThat(WorkPage.merged(List.of(page("a", false, "1"), page("b", false, "2")), 2, List.of())
                        .next())
                .isNull();
        assertThat(WorkPage.merged(List.of(page("a", true, "1", "2"), page("b", false)), 2, List.of())
                        .next())
                .isEqualTo(Cursor.of("2").text());
    }

    /// Pages are asked for one after the other, as the services would answer, until there is no next one.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void allPagesTogetherAreTheWholeListInOrder(int limit) {
        var random = new Random(limit);
        var lists = Stream.of("a", "b", "c")
                .map(service -> IntStream.range(0, random.nextInt(20))
                        .mapToObj(each -> "%03d|%s".formatted(random.nextInt(100), service + each))
                        .sorted()
                        .toList())
                .toList();
        var seen = new ArrayList<String>();
        var place = Optional.of("");
        while (place.isPresent()) {
            var from = place.get();
            var page = WorkPage.merged(
                    lists.stream().map(list -> answer(list, from, limit)).toList(), limit, List.of());
            page.items().forEach(item -> seen.add(item.get("sortKey").asString()));
            place = Optional.ofNullable(page.next())
                    .map(next -> Cursor.parse(next).part(0));
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        lists.stream().flatMap(List::stream).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"items\": {}}", "{\"items\": [1]}", "{\"items\": [{\"id\": \"1\"}]}"})
    void whatIsNoPageIsNotTakenForAnEmptyOne(String text) {
        assertThat(ServicePage.of("a", JsonMapper.shared().readTree(text))).isEmpty();
    }

    private static ServicePage answer(List<String> list, String from, int limit) {
        var rest = list.stream().filter(key -> key.compareTo(from) > 0).toList();
        return page("s", rest.size() > limit, rest.stream().limit(limit).toArray(String[]::new));
    }

    private static ServicePage page(String service, boolean goesOn, String... sortKeys) {
        var json = JsonMapper.shared().createObjectNode();
        var items = json.putArray("items");
        Stream.of(sortKeys).forEach(key -> items.addObject().put("sortKey", key));
        json.put("next", goesOn ? "more" : null);
        return Optional.of(json).flatMap(page -> ServicePage.of(service, page)).orElseThrow();
    }
}
