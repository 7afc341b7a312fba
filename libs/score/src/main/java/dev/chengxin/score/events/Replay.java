package dev.chengxin.score.events;

import dev.chengxin.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import tools.jackson.core.JacksonException;

/// Computes all standings anew from lines of the feed, whoever's data folder they come from: only what events say
/// counts, neither their places in the ledger nor when it took them in.
public final class Replay {
    private final Readings readings = new Readings();
    private final Parties parties = new Parties();
    private long lines;
    private long unreadable;

    /// Takes in lines of the feed, in any order and often.
    ///
    /// @throws IOException when they cannot be read
    /// @throws NoFeedException when a line is no JSON
    public void read(BufferedReader feed) throws IOException {
        for (var line = feed.readLine(); line != null; line = feed.readLine()) {
            if (!line.isBlank()) {
                take(line);
            }
        }
    }

    /// Writes the standings of all parties, ordered by id: the RFC 8785 bytes of each and a line feed.
    ///
    /// @throws IOException when they cannot be written
    public void write(Instant asOf, OutputStream out) throws IOException {
        for (var facts : parties.all()) {
            out.write(StandingData.of(facts, parties.standing(facts, asOf)).canonical());
            out.write('\n');
        }
    }

    /// How many lines were taken in.
    public long lines() {
        return lines;
    }

    /// How many of them hold an event that should have a part in a standing and is not of its form. The service
    /// passes over them as well.
    public long unreadable() {
        return unreadable;
    }

    /// All parties so far.
    public Parties parties() {
        return parties;
    }

    private void take(String line) {
        lines++;
        try {
            readings.read(EventJson.mapper().readTree(line)).ifPresent(parties::apply);
        } catch (UnreadableEventException _) {
            unreadable++;
        } catch (JacksonException _) {
            throw new NoFeedException(lines);
        }
    }
}
