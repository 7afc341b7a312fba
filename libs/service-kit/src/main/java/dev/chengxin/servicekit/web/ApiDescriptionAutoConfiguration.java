package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.worklist.LeaseToken;
import java.time.InstantSource;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// Describes in OpenAPI what this library adds to every operation.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(GlobalOperationCustomizer.class)
class ApiDescriptionAutoConfiguration {

    @Bean
    ApiDescription apiDescription(Environment environment) {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageRequest.class, IfMatch.class, IdempotencyKey.class, LeaseToken.class);
        return new ApiDescription(environment.getProperty("spring.application.name", "service"));
    }

    @Bean
    StandardAnswers standardAnswers() {
        return new StandardAnswers();
    }

    @Bean
    CreatedAddresses createdAddresses() {
        return new CreatedAddresses();
    }

    @Bean
    ExampleTimes exampleTimes(ObjectProvider<InstantSource> clock) {
        return new ExampleTimes(clock.getIfAvailable(InstantSource::system));
    }
}
