package dev.chengxin.servicekit.web;

import io.swagger.v3.oas.models.OpenAPI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Keeps examples fresh: `"now"`, `"now+P30D"`, `"today-P1Y"` in the example of a body become what they are when
/// the description is read.
final class ExampleTimes implements GlobalOpenApiCustomizer {
    private static final Pattern TIME = Pattern.compile("\"(now|today)([+-]P[0-9]+[DY])?\"");

    private final InstantSource clock;

    ExampleTimes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void customise(OpenAPI description) {
        ExampleBodies.rewrite(description, json -> TIME.matcher(json).replaceAll(this::time));
    }

    private String time(MatchResult found) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        var wanted = shifted(now, found.group(2));
        return "\"" + ("now".equals(found.group(1)) ? wanted.toInstant() : LocalDate.from(wanted)) + "\"";
    }

    private static OffsetDateTime shifted(OffsetDateTime now, @Nullable String by) {
        if (by == null) {
            return now;
        }
        var period = Period.parse(by.substring(1));
        return by.startsWith("-") ? now.minus(period) : now.plus(period);
    }
}
