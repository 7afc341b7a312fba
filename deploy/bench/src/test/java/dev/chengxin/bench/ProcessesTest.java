package dev.chengxin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    @Test
    void userAndSystemTimeCountWhateverTheNameIs() {
        String stat = "4711 (java) S (x) S 1 4711 4711 0 -1 4194304 9 0 0 0 250 50 7 7 20 0 30 0 1000 99 99";
        assertThat(Processes.cpuSeconds(stat)).isEqualTo(3);
    }

    @Test
    void residentMemoryIsInMib() {
        assertThat(Processes.residentMib("Name:\tjava\nVmPeak:\t 999999 kB\nVmRSS:\t  204800 kB\n"))
                .isEqualTo(200);
    }

    @Test
    void theSystemsOwnFilesAreRead() throws IOException {
        Path own = Path.of("/proc/self");
        assumeThat(own).as("a system with /proc").exists();
        assertThat(Processes.cpuSeconds(Files.readString(own.resolve("stat")))).isPositive();
        assertThat(Processes.residentMib(Files.readString(own.resolve("status"))))
                .isPositive();
    }
}
