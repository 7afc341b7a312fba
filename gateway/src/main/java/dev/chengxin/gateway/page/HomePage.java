package dev.chengxin.gateway.page;

import dev.chengxin.servicekit.security.AllowAnyone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says in a browser what this is and where its interfaces are described.
@RestController
class HomePage {

    private final Page page = new Page("index");

    private final byte[] style = Page.read("page/site.css");

    @AllowAnyone
    @GetMapping("/")
    void page(Locale locale, HttpServletResponse response) throws IOException {
        page.write(locale, response);
    }

    @AllowAnyone
    @GetMapping("/site.css")
    void style(HttpServletResponse response) throws IOException {
        Page.write(response, "text/css;charset=UTF-8", style);
    }
}
