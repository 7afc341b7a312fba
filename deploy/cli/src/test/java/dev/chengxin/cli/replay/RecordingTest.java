package dev.chengxin.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.replay.Recording.Fault;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void linesAreSegmentsInTheOrderOfTheirEnd() throws IOException {
        Recording recording = read("a.jsonl", """
                {"kind":"speech","startMs":5000,"endMs":9000,"text":"后说"}

                {"number":7,"kind":"screen","startMs":0,"endMs":4000,"text":"先说","recogniser":"ocr","confidence":91}
                """);
        assertThat(recording.faults()).isEmpty();
        assertThat(recording.segments())
                .containsExactly(
                        new Segment(7, "screen", 0, 4000, "先说", "ocr", 91),
                        new Segment(1, "speech", 5000, 9000, "后说", null, null));
        assertThat(recording.lengthMs()).isEqualTo(9000);
    }

    @Test
    void aLineThatIsNoSegmentIsNamedWithItsReason() throws IOException {
        Recording recording = read("a.jsonl", """
                {"kind":"speech","startMs":0,"endMs":1,"text":"好"}
                no json
                {"kind":"song","startMs":0,"endMs":1,"text":"好"}
                {"kind":"speech","startMs":2,"endMs":1,"text":"好"}
                {"kind":"speech","startMs":0,"endMs":1,"text":" "}
                {"kind":"speech","startMs":0.5,"endMs":1,"text":"好"}
                {"kind":"speech","startMs":0,"endMs":1,"text":"好","confidence":101}
                {"kind":"speech","startMs":0,"endMs":1,"text":"好","volume":3}
                {"number":1,"kind":"speech","startMs":0,"endMs":1,"text":"好"}
                """);
        assertThat(recording.segments()).hasSize(1);
        assertThat(recording.faults())
                .containsExactly(
                        new Fault(2, "is no JSON object"),
                        new Fault(3, "kind must be one of speech, screen, card, comment"),
                        new Fault(4, "endMs lies before startMs"),
                        new Fault(5, "text must have between 1 and 4000 characters"),
                        new Fault(6, "startMs and endMs must be whole milliseconds from the start of the stream"),
                        new Fault(7, "confidence must be a percentage"),
                        new Fault(8, "unknown field volume"),
                        new Fault(9, "the number 1 stands in an earlier line"));
    }

    @Test
    void subtitlesAreSpeech() throws IOException {
        Recording recording = read("a.srt", """
                \uFEFF1
                00:00:01,000 --> 00:00:02,500
                大家好
                <i>欢迎</i>

                x
                00:00:03,000 --> 00:00:04,000
                没有编号

                3
                00:00:05 --> 00:00:06
                没有毫秒

                4
                01:00:00.000 --> 01:00:01.250
                {\\an8}苹果""");
        assertThat(recording.segments())
                .containsExactly(
                        new Segment(1, "speech", 1000, 2500, "大家好\n欢迎", null, null),
                        new Segment(4, "speech", 3_600_000, 3_601_250, "苹果", null, null));
        assertThat(recording.faults()).extracting(Fault::line).containsExactly(6, 11);
    }

    @Test
    void aFileWithNothingInItIsSaid() {
        assertThatThrownBy(() -> read("a.jsonl", "\n"))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("replay.empty"));
        assertThatThrownBy(() -> Recording.read(folder.resolve("none.srt")))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("csv.missing"));
        assertThatThrownBy(() -> {
                    Path file = Files.write(folder.resolve("gb.srt"), new byte[] {(byte) 0xd6, (byte) 0xd0});
                    Recording.read(file);
                })
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("csv.not-utf8"));
    }

    @Test
    void aMomentIsDueAtItsDistanceDividedByTheSpeed() {
        assertThat(new Pace(0, 1).due(1500)).isEqualTo(Duration.ofMillis(1500));
        assertThat(new Pace(1000, 10).due(6000)).isEqualTo(Duration.ofMillis(500));
        assertThat(new Pace(1000, 10).due(0)).isZero();
    }

    private Recording read(String name, String text) throws IOException {
        return Recording.read(Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8));
    }
}
