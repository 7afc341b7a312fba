package dev.chengxin.complaint.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.regulation.WorkingCalendar;
import dev.chengxin.regulation.YearCalendar;
import dev.chengxin.servicekit.event.EventContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockworkTest {
    private static final Instant FILED = Instant.parse("2026-12-29T02:00:00Z");
    private static final Duration A_WRITE = Duration.ofSeconds(11);

    private Instant now = FILED;
    private final SlowFiles files = new SlowFiles();
    private final Clockwork clockwork = new Clockwork(
            files,
            new Handling(files, Cases.PLATFORM, ClockworkTest::with2027, () -> now),
            () -> UUID.randomUUID().toString(),
            () -> now);

    @Test
    void whatAMinuteIsTooShortForIsDoneByTheNextCall() {
        for (int i = 0; i < 8; i++) {
            files.add(Cases.filed(Kind.COMPLAINT, FILED));
        }

        assertThatThrownBy(() -> clockwork.recompute(2027, 1, "correlation", null))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files.left()).isEqualTo(2);

        clockwork.recompute(2027, 1, "correlation", null);
        assertThat(files.left()).isZero();
    }

    private static LegalCalendar with2027() {
        var newYear = new YearCalendar(2027, Set.of(LocalDate.parse("2027-01-01")), Set.of(), "test");
        return new LegalCalendar(WorkingCalendar.builtIn().with(newYear), Map.of(2027, 1L));
    }

    private record Kept(ComplaintId id, long version, Complaint complaint) implements CaseFile {
        @Override
        public Map<String, String> words() {
            return Map.of();
        }
    }

    /// Keeps complaints in memory, and takes its time to write one.
    private final class SlowFiles implements CaseFiles {
        private final Map<ComplaintId, Kept> all = new LinkedHashMap<>();

        void add(Complaint complaint) {
            var id = new ComplaintId(UUID.randomUUID().toString());
            all.put(id, new Kept(id, 1, complaint));
        }

        int left() {
            return runningBy(List.of("2027@0"), 100).size();
        }

        @Override
        public Optional<CaseFile> find(ComplaintId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Saved save(CaseFile before, Verdict.Decided decided, EventContext context, Map<String, String> words) {
            now = now.plus(A_WRITE);
            var after = new Kept(before.id(), before.version() + 1, decided.state());
            all.put(before.id(), after);
            return new Saved.Done(after);
        }

        @Override
        public List<ComplaintId> runningBy(List<String> calendars, int limit) {
            return all.values().stream()
                    .filter(file -> file.complaint().calendars().stream().anyMatch(calendars::contains))
                    .map(Kept::id)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Created create(
                ComplaintId id,
                byte @Nullable [] requestHash,
                Verdict.Decided filed,
                EventContext context,
                Map<String, String> words) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ComplaintId reserve(ExternalRef ref, ComplaintId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void releaseUnused(ExternalRef ref, ComplaintId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ComplaintId> owner(ExternalRef ref) {
            throw new UnsupportedOperationException();
        }
    }
}
