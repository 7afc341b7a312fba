package dev.chengxin.bench;

import dev.chengxin.cli.text.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Bars for a result, as SVG: how often a second, and how long.
final class Plot {

    private static final int WIDTH = 760;
    private static final int NAMES = 300;
    private static final int FIGURES = 70;
    private static final int ROW = 22;
    private static final int TITLE = 34;
    private static final List<String> COLOURS = List.of("#4878a8", "#78a848", "#b06030");

    private final Say say;

    Plot(Say say) {
        this.say = say;
    }

    private record Bar(String name, double value, String colour) {}

    String of(Result result) {
        List<Bar> times = new ArrayList<>();
        for (Line line : result.lines()) {
            String name = name(line);
            times.add(new Bar(name + ", p50", line.time().p50(), COLOURS.get(0)));
            times.add(new Bar(name + ", p99", line.time().p99(), COLOURS.get(2)));
        }
        List<Bar> throughput = bars(result, Line::perSecond);
        int upper = height(throughput);
        int all = upper + height(times);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                %s%s</svg>
                """.formatted(
                        WIDTH,
                        all,
                        WIDTH,
                        all,
                        chart(say.text("plot.per-second"), throughput, 0),
                        chart(say.text("plot.millis"), times, upper));
    }

    private List<Bar> bars(Result result, ToDoubleFunction<Line> value) {
        return result.lines().stream()
                .map(line -> new Bar(name(line), value.applyAsDouble(line), COLOURS.get(1)))
                .toList();
    }

    private String name(Line line) {
        return say.text("line." + line.name()) + " (" + line.clients() + ")";
    }

    private static int height(List<Bar> bars) {
        return TITLE + bars.size() * ROW;
    }

    private static String chart(String title, List<Bar> bars, int top) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        StringBuilder svg = new StringBuilder(
                "<text x=\"8\" y=\"%d\" font-weight=\"bold\">%s</text>%n".formatted(top + ROW, escaped(title)));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = top + TITLE + i * ROW;
            double width = Math.max(1, bar.value() / most * (WIDTH - NAMES - FIGURES));
            svg.append("<text x=\"8\" y=\"%d\">%s</text>%n".formatted(y + 12, escaped(bar.name())));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    NAMES,
                    y,
                    width,
                    ROW - 6,
                    bar.colour()));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                    NAMES + width + 6,
                    y + 12,
                    Report.figure(bar.value())));
        }
        return svg.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
