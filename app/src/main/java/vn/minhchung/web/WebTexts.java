package vn.minhchung.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The words of all modules (câu chữ): one message source over {@code messages/*.properties}, in Vietnamese and English. */
@Configuration(proxyBeanMethods = false)
class WebTexts {

    static final String LANGUAGE_COOKIE = "mc-ngon-ngu";

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(LANGUAGE_COOKIE);
        resolver.setDefaultLocale(Words.VIETNAMESE);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    private static String[] bundles() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            return Arrays.stream(found)
                    .map(resource ->
                            Objects.requireNonNull(resource.getFilename()).replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .distinct()
                    .sorted()
                    .map(name -> "messages/" + name)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
