package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.servicekit.event.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ConsumerAutoConfigurationTest {
    private final Scene scene = new Scene();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class, ConsumerAutoConfiguration.class))
            .withBean(MongoDatabase.class, () -> scene.database)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, () -> scene.meters)
            .withPropertyValues("spring.kafka.bootstrap-servers=" + Servers.bootstrap());

    private final ApplicationContextRunner withConsumer = runner.withBean(
            EventConsumer.class,
            () -> EventConsumer.of(scene.group, List.of(scene.topic), scene.projection)
                    .withThreads(2));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_declared_consumer_runs_and_an_operator_can_replay() {
        var subject = Ids.random();
        var events = scene.events(subject, 1, 3);
        scene.projection.poison(events.get(1));

        withConsumer
                .withPropertyValues("management.endpoints.web.exposure.include=parkedkeys")
                .run(context -> {
                    var endpoint = context.getBean(ParkedKeysEndpoint.class);
                    scene.send(events);
                    Scene.await().until(() -> scene.count(ConsumerMetrics.DEAD_LETTERS) == 2);
                    assertThat(endpoint.list().parkedKeys()).hasSize(1);
                    scene.projection.cure(events.get(1));

                    assertThat(endpoint.replay(scene.group, scene.topic, subject))
                            .isEqualTo(new ParkedKeysEndpoint.Asked(true));

                    scene.awaitApplied(subject, 3);
                    Scene.await().until(() -> endpoint.list().parkedKeys().isEmpty());
                    assertThat(endpoint.replay(scene.group, scene.topic, subject))
                            .isEqualTo(new ParkedKeysEndpoint.Asked(false));
                });
    }

    @Test
    void a_service_without_consumers_has_none_of_it() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ConsumerGroups.class)
                .doesNotHaveBean(ParkedKeys.class));
    }

    @Test
    void the_operators_command_is_there_only_where_it_is_exposed() {
        withConsumer.run(context ->
                assertThat(context).hasSingleBean(ConsumerGroups.class).doesNotHaveBean(ParkedKeysEndpoint.class));
    }
}
