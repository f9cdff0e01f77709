package vn.minhchung.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers what Tomcat cannot even read (yêu cầu không đọc được), an address of 10 KB for instance: it reaches no filter and no
 * controller, so that {@link RefusalPages} never hears of it and Tomcat would answer in English.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Asked for late: the server is made before the templates. */
    private final ObjectProvider<ITemplateEngine> templates;

    UnreadableRequests(ObjectProvider<ITemplateEngine> templates) {
        this.templates = templates;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Answer.class.getName());
            host.getPipeline().addValve(new Answer());
        });
    }

    /** Speaks before Tomcat's own report would, and only when nothing has been said yet. */
    private final class Answer extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                response.setLocale(VIETNAMESE);
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(templates.getObject().process("web/unreadable", new Context(VIETNAMESE)));
                    response.finishResponse();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
