package dev.chengxin.servicekit.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;

/// What all consumer groups of a service share.
record ConsumerEnvironment(
        KafkaClients clients, ParkedKeys parkedKeys, MeterRegistry meters, OpenTelemetry telemetry, Clock clock) {}
