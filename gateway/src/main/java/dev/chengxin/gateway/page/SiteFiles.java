package dev.chengxin.gateway.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Scripts and styles of the site. Their names hold a hash of what is in them, so a browser may keep them for good;
/// but for the style of the gateway's own pages.
@Configuration(proxyBeanMethods = false)
class SiteFiles implements WebMvcConfigurer {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/site/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        registry.addResourceHandler("/site.css")
                .addResourceLocations("classpath:/page/")
                .setCacheControl(CacheControl.noCache());
    }
}
