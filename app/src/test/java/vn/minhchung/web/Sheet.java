package vn.minhchung.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.minhchung.testing.TestDatabase;

/** Serves the sheet of components alone, everybody signed in, for looking at it in a browser: {@code /bang-mau}. */
@TestConfiguration
@EnableAutoConfiguration(
        excludeName = "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration")
@ComponentScan(
        basePackages = {"vn.minhchung.platform", "vn.minhchung.access", "vn.minhchung.web"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = org.springframework.context.annotation.FilterType.REGEX,
                        pattern = ".*(Tests.*|Sheet)"))
@Import(WebModuleTests.Rooms.class)
class Sheet {

    public static void main(String[] arguments) {
        var application = new SpringApplication(Sheet.class);
        application.setAdditionalProfiles("demo");
        application.addInitializers(new TestDatabase());
        application.setDefaultProperties(
                Map.of("spring.flyway.locations", "classpath:db/migration/web", "spring.thymeleaf.cache", false));
        application.run(arguments);
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        http.addFilterBefore(new SignIn(), AnonymousAuthenticationFilter.class);
        http.headers(
                headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(
                                "default-src 'self'; style-src-attr 'unsafe-inline'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")));
        return http.build();
    }

    private static final class SignIn extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, jakarta.servlet.ServletException {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(WebModuleTests.OFFICER, null, List.of()));
            chain.doFilter(request, response);
        }
    }
}
