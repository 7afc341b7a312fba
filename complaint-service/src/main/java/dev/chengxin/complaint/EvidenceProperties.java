package dev.chengxin.complaint;

import dev.chengxin.complaint.casework.Rulings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How much a filer may add to a complaint.
///
/// @param maxFile largest file
/// @param maxFiles most files of one complaint
/// @param abandonedAfter how long an unfinished upload may rest before it is removed
@Validated
@ConfigurationProperties("chengxin.evidence")
record EvidenceProperties(
        @DefaultValue("100MB") DataSize maxFile,

        @DefaultValue("9") @Min(0) @Max(Rulings.MOST_EVIDENCE)
        int maxFiles,

        @DefaultValue("1d") Duration abandonedAfter) {}
