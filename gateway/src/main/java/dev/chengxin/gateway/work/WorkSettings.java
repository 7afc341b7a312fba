package dev.chengxin.gateway.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the services' lists are put together.
///
/// @param patience how long all of them have to answer; whose list is not there by then is named as missing
@ConfigurationProperties("chengxin.gateway.work")
record WorkSettings(@DefaultValue("3s") Duration patience) {}
