package vn.minhchung.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says what the person has just done (thông báo ngắn): "Đã gửi báo cáo tháng 10. Số tiếp nhận 1432." Errors are never toasts.
 *
 * <p>Called by a controller before it answers. A redirect carries the toast in a cookie that the next page takes away, an htmx answer in
 * a header, a page in itself; the server keeps no state between.
 */
@Component
public class Toasts implements HandlerInterceptor, WebMvcConfigurer {

    private static final String COOKIE = "mc-thong-bao";
    private static final int LONGEST = 500;

    private final Words words;
    private final HttpServletRequest request;

    Toasts(Words words, HttpServletRequest request) {
        this.words = words;
        this.request = request;
    }

    /** Shows the message after this request. */
    public void show(String messageKey, Object... arguments) {
        var text = words.text(messageKey, arguments);
        request.setAttribute(COOKIE, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest answered, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (!(answered.getAttribute(COOKIE) instanceof String text) || answer == null || answer.getViewName() == null) {
            return;
        }
        if (answer.getViewName().startsWith("redirect:")) {
            var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, Duration.ofMinutes(1)));
        } else if (answered.getHeader("HX-Request") != null) {
            trigger(response, text);
        }
    }

    /** The toast of this page, if it shows one; one that the request before left is taken away with it. */
    @Nullable
    String take() {
        if (request.getHeader("HX-Request") == null && request.getAttribute(COOKIE) instanceof String text) {
            return text;
        }
        var left = Shell.cookie(request, COOKIE).flatMap(this::decoded).orElse(null);
        if (left != null && request.getHeader("HX-Request") != null) {
            trigger(response(), left); // of this page only a part is taken, and never the place of toasts
            return null;
        }
        return left;
    }

    private static void trigger(HttpServletResponse response, String text) {
        response.addHeader("HX-Trigger", "{\"mc:toast\":{\"text\":\"" + escaped(text) + "\"}}");
    }

    private Optional<String> decoded(String value) {
        response().addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static HttpServletResponse response() {
        var response = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        if (response == null) {
            throw new IllegalStateException("a toast needs a request that is being answered");
        }
        return response;
    }

    /** A header holds ASCII only. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        for (var c : text.toCharArray()) {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
