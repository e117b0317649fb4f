package nl.waaier.api.platform.web;

import java.io.IOException;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemType;
import nl.waaier.api.platform.problem.ProblemWriter;
import org.apache.catalina.Container;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Gives our form to what the server refuses before any filter runs, such as a request line that is not HTTP. */
@Component
final class ServerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final ProblemWriter writer;

    ServerProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE; // After Boot's own, whose valve gives way.
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            Pipeline pipeline = host.getPipeline();
            for (Valve valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) {
                    pipeline.removeValve(valve);
                }
            }
            if (host instanceof StandardHost standard) {
                standard.setErrorReportValveClass(""); // Else the host adds one of its own, which shows stack traces.
            }
            pipeline.addValve(new ProblemValve(writer));
        });
    }

    private static final class ProblemValve extends ErrorReportValve {

        private final transient ProblemWriter writer;

        ProblemValve(ProblemWriter writer) {
            this.writer = writer;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                ResponseHeadersFilter.ALWAYS.forEach(response::setHeader);
                writer.write(response, Problem.of(ProblemType.ofStatus(status)));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("Nobody left to answer", gone);
            }
        }
    }
}
