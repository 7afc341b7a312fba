package dev.chengxin.complaint.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The diagram in the documents is drawn from the tables. `-Dchengxin.docs.write=true` draws it anew.
class StateDiagramTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "complaint-states.md");

    @Test
    void theDocumentShowsTheTables() throws IOException {
        if (Boolean.getBoolean("chengxin.docs.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document());
        }

        assertThat(Files.readString(DOCUMENT, UTF_8)).isEqualTo(document());
    }

    private static String document() {
        return """
                # States of a complaint

                Drawn from the transition tables in `Lifecycle` of complaint-service; a test compares them. What is not here is
                refused with 409. A withdrawal by the filer ends in `terminated`.

                ## Complaint

                %s
                ## Report

                %s
                ## Feedback

                %s
                ## Outcome

                Of a complaint or a report that was closed after a decision.

                %s""".formatted(
                        diagram(Lifecycle.OF_COMPLAINT, Kind.COMPLAINT, Status.FILED),
                        diagram(Lifecycle.OF_COMPLAINT, Kind.REPORT, Status.FILED),
                        diagram(Lifecycle.OF_COMPLAINT, Kind.FEEDBACK, Status.FILED),
                        diagram(Lifecycle.OF_OUTCOME, Kind.COMPLAINT, OutcomeStatus.NONE));
    }

    private static <S extends Coded> String diagram(List<Transition<S>> table, Kind kind, S first) {
        return table.stream()
                .filter(row -> row.kinds().contains(kind))
                .map(row -> "    %s --> %s: %s\n"
                        .formatted(
                                row.from().code(), row.to().code(), row.action().code()))
                .collect(Collectors.joining(
                        "", "```mermaid\nstateDiagram-v2\n    [*] --> %s\n".formatted(first.code()), "```\n"));
    }
}
