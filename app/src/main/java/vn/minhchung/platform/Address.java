package vn.minhchung.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where Minh Chứng can be opened (địa chỉ truy cập) when everything, demo data included, is ready: one line on
 * standard output, for people and for programs that start it.
 */
@Component
class Address {

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println("Minh Chứng: http://localhost:"
                    + context.getWebServer().getPort() + "/" + took(ready.getTimeTaken()));
            System.out.flush();
        }
    }

    private static String took(@Nullable Duration time) {
        return time == null ? "" : "  (%.1f s)".formatted(time.toMillis() / 1000.0);
    }
}
