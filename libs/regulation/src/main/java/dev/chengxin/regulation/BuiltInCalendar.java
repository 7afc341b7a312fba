package dev.chengxin.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the holiday arrangements that are resources of this library: ranges of days, one property per kind of day.
final class BuiltInCalendar {

    private BuiltInCalendar() {}

    static YearCalendar load(int year) {
        Properties properties = properties("calendar-" + year + ".properties");
        return new YearCalendar(
                year,
                days(properties.getProperty("off", "")),
                days(properties.getProperty("work", "")),
                properties.getProperty("source", ""));
    }

    private static Properties properties(String resource) {
        try (InputStream in = BuiltInCalendar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its resource " + resource);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<LocalDate> days(String ranges) {
        return Stream.of(ranges.strip().split("\\s+", -1))
                .flatMap(BuiltInCalendar::range)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<LocalDate> range(String range) {
        int dots = range.indexOf("..");
        LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
        LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
        return first.datesUntil(last.plusDays(1));
    }
}
