package dev.chengxin.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a request may be.
///
/// @param max the most bytes of a request's body
@ConfigurationProperties("chengxin.gateway.body")
record BodySettings(@DefaultValue("1MB") DataSize max) {}
