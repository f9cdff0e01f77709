package vn.minhchung.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts, fonts and icons (tệp tĩnh): served under the hash of their content, so that browsers keep them for a year.
 *
 * <p>Only these folders are files. Were any address one, each link to a page would be looked up on the class path while it is drawn,
 * and a long list spent half its time there.
 */
@Configuration(proxyBeanMethods = false)
public class StaticFiles implements WebMvcConfigurer {

    private static final List<String> FOLDERS = List.of("/css/", "/img/", "/js/", "/vendor/");
    private static final Duration KEPT = Duration.ofDays(365);

    /** The addresses of all static files, for the rule that anybody may fetch them. */
    public static String[] patterns() {
        return FOLDERS.stream().map(folder -> folder + "**").toArray(String[]::new);
    }

    private final String location;

    StaticFiles(@Value("${minhchung.static:classpath:/static}") String location) {
        this.location = location;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        boolean packaged = location.startsWith("classpath:");
        for (var folder : FOLDERS) {
            registry.addResourceHandler(folder + "**")
                    .addResourceLocations(location + folder)
                    .setCacheControl(CacheControl.maxAge(KEPT))
                    .resourceChain(packaged)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }
}
