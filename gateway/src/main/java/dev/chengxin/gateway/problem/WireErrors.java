package dev.chengxin.gateway.problem;

import dev.chengxin.servicekit.web.ProblemWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Answers what never becomes a request because the container cannot read it: its own answer would be a page.
@Component
class WireErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /// Made by the container, by its name.
    public static final class Report extends ErrorReportValve {

        private final ProblemWriter problems = new ProblemWriter();

        @Override
        protected void report(Request request, Response response, Throwable trouble) {
            var unanswered = response.getStatus() >= 400 && response.getContentWritten() == 0;
            if (unanswered && response.setErrorReported()) {
                try {
                    AnswerHeaders.set(request, response);
                    problems.write(request, response, Refusal.BAD_REQUEST.problem());
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }
}
