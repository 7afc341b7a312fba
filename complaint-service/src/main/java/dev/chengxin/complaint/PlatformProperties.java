package dev.chengxin.complaint;

import dev.chengxin.complaint.casework.Profile;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who runs this deployment.
///
/// @param region six-digit code of the region of the platform's seat
/// @param profile `platform`, or `authority` where a department runs it: it says whom the clocks bind
/// @param movesWeekends whether a last day on a plain weekend moves to the next working day
@Validated
@ConfigurationProperties("chengxin.platform")
record PlatformProperties(
        @DefaultValue("330106") @Pattern(regexp = "[1-9][0-9]{5}")
        String region,

        @DefaultValue("platform") Profile profile,
        @DefaultValue("true") boolean movesWeekends) {}
