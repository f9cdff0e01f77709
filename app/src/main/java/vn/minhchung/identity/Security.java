package vn.minhchung.identity;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.minhchung.web.StaticFiles;

/** The HTTP security rules: who may come in, by which door, and what browsers are told. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Styles in attributes carry widths of bars; scripts come from our own files only. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SessionContexts contexts, SessionCsrf csrf, WayIn wayIn) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(form -> form.csrfTokenRepository(csrf))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(wayIn).accessDeniedHandler(new StaleForm(wayIn)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD,
                                DispatcherType.ERROR,
                                DispatcherType.INCLUDE,
                                DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(StaticFiles.patterns())
                        .permitAll()
                        .requestMatchers("/error", "/tuy-chon/**")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/dang-nhap/**", "/dang-xuat", "/mo-khoa")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Lets the audit trail hear of paths that were refused. */
    @Bean
    AuthorizationEventPublisher refusedPaths(ApplicationEventPublisher publisher) {
        return new SpringAuthorizationEventPublisher(publisher);
    }

    /** Argon2id now; the prefix in each hash leaves room for its successor. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /** The phone's codes follow the time of the world, also when the demo's clock does not. */
    @Bean
    InstantSource authenticatorTime() {
        return InstantSource.system();
    }
}
