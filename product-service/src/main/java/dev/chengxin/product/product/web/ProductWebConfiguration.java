package dev.chengxin.product.product.web;

import dev.chengxin.servicekit.text.CodeTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of goods.
@Configuration(proxyBeanMethods = false)
class ProductWebConfiguration {
    @Bean
    Views productViews(CodeTexts texts) {
        return new Views(texts);
    }
}
