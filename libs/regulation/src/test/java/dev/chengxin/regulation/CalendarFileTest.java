package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final String VALID = """
            {"year": 2027, "papers": ["https://one.example", "https://two.example"], "days": [
              {"name": "New Year", "date": "2027-01-01", "isOffDay": true},
              {"name": "New Year", "date": "2027-01-03", "isOffDay": false},
              {"name": "New Year", "date": "2026-12-31", "isOffDay": true}
            ]}""";

    @Test
    void readsDaysAndSource() {
        YearCalendar calendar = CalendarFile.parse(VALID).valid().orElseThrow();
        assertThat(calendar.year()).isEqualTo(2027);
        assertThat(calendar.daysOff()).containsExactlyInAnyOrder(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(calendar.workingWeekends()).containsExactly(LocalDate.of(2027, 1, 3));
        assertThat(calendar.source()).isEqualTo("https://one.example https://two.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                            | form      | not JSON",
                "`                           `| form      | no \"year\"",
                "null                         | form      | no \"year\"",
                "[]                           | form      | no \"year\"",
                "{\"year\": \"2027\"}         | form      | no \"year\"",
                "{\"year\": 20270}            | form      | no \"year\"",
                "{\"year\": 2027}             | form      | no array \"days\"",
                "{\"year\": 2027, \"days\":[]}| form      | no array \"days\"",
                "{\"year\": 2027, \"days\":{}}| form      | no array \"days\"",
            })
    void refusesWhatIsNoCalendar(String json, String code, String message) {
        assertRefused(json, code, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01 | 2027-02-30 | date      | days[0]",
                "2027-01-01 | 20270101   | date      | days[0]",
                "2027-01-01 | 2028-01-01 | date      | days[0]: 2028-01-01 does not belong to 2027",
                "2027-01-01 | 2026-11-30 | date      | days[0]: 2026-11-30 does not belong to 2027",
                "2027-01-03 | 2027-01-04 | date      | days[1]: 2027-01-04 is named as a worked weekend",
                "2027-01-03 | 2027-01-01 | date      | days[1]: 2027-01-01 is named as a worked weekend",
                "2026-12-31 | 2027-01-01 | duplicate | days[2]: 2027-01-01 comes twice",
                "2027-01-01 | 2027-01-03 | duplicate | days[1]: 2027-01-03 comes twice",
            })
    void refusesAWrongDate(String from, String to, String code, String message) {
        assertRefused(VALID.replace(from, to), code, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"isOffDay\": 1", "\"isOffDay\": \"true\"", "\"other\": true"})
    void refusesADayThatIsNeitherOffNorWorked(String member) {
        assertRefused(VALID.replace("\"isOffDay\": true", member), "form", "days[0]: \"isOffDay\" is missing");
    }

    @Test
    void refusesADayThatIsNoObject() {
        assertRefused("{\"year\": 2027, \"days\": [\"2027-01-01\"]}", "date", "days[0]");
    }

    @Test
    void readsThePublishedCalendarThatIsBuiltIn() throws IOException {
        YearCalendar published = published(2026);
        YearCalendar builtIn = WorkingCalendar.builtIn().year(2026).orElseThrow();
        assertThat(builtIn.daysOff()).isEqualTo(published.daysOff());
        assertThat(builtIn.workingWeekends()).isEqualTo(published.workingWeekends());
        assertThat(builtIn.source()).contains("2026");
    }

    @Test
    void countsWithThePublishedCalendarsOfOtherYears() throws IOException {
        WorkingCalendar calendar =
                WorkingCalendar.builtIn().with(published(2024)).with(published(2025));
        assertThat(calendar.years()).containsExactly(2024, 2025, 2026);
        // National Day 2025 lasted until 8 October, and Saturday the 11th was worked.
        assertThat(calendar.addWorkingDays(LocalDate.of(2025, 9, 30), 3))
                .isEqualTo(new LegalDay(LocalDate.of(2025, 10, 11), false));
        assertThat(calendar.addDays(LocalDate.of(2024, 12, 2), 30))
                .isEqualTo(new LegalDay(LocalDate.of(2025, 1, 2), false));
    }

    private static YearCalendar published(int year) throws IOException {
        return CalendarFile.parse(DataFolder.read("calendar/" + year + ".json"))
                .valid()
                .orElseThrow();
    }

    private static void assertRefused(String json, String code, String message) {
        Refusal refusal = CalendarFile.parse(json).refused().orElseThrow();
        assertThat(refusal.code().text()).isEqualTo(code);
        assertThat(refusal.en()).contains(message);
        assertThat(refusal.zh()).isNotBlank();
    }
}
