package dev.chengxin.complaint.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.CalendarEvent;
import dev.chengxin.contracts.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NoticePatternTest {
    @Test
    void aRequestTakesWhatTheEventsSchemaTakes() throws IOException {
        try (InputStream schema = CalendarEvent.class.getResourceAsStream("schemas/calendar.loaded.v1.json")) {
            String pattern = EventJson.mapper()
                    .readTree(Objects.requireNonNull(schema))
                    .at("/properties/source/pattern")
                    .stringValue();

            assertThat(pattern).isEqualTo("^(" + CalendarController.NOTICE + ")$");
        }
    }
}
