package vn.minhchung.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme (ngôn ngữ, giao diện): kept in a cookie of the device, for signed-in people and for guests alike. */
@Controller
class LookPages {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @PostMapping("/tuy-chon/ngon-ngu")
    String language(
            @RequestParam String chon,
            @RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = chon.equals("en") ? Locale.ENGLISH : Words.VIETNAMESE;
        remember(response, request, WebTexts.LANGUAGE_COOKIE, language.toLanguageTag());
        return back(from, request);
    }

    @PostMapping("/tuy-chon/giao-dien")
    String theme(
            @RequestParam String chon,
            @RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        var theme =
                switch (chon) {
                    case "dark", "light" -> chon;
                    default -> "auto";
                };
        remember(response, request, Shell.THEME_COOKIE, theme);
        return back(from, request);
    }

    private static void remember(HttpServletResponse response, HttpServletRequest request, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Where the click came from, if that was one of our pages; only path and query are taken, so it never leads elsewhere. */
    private static String back(@Nullable String from, HttpServletRequest request) {
        if (from == null) {
            return "redirect:/";
        }
        try {
            var uri = URI.create(from);
            var ours = request.getServerName().equals(uri.getHost());
            return "redirect:"
                    + (ours
                            ? LocalPath.orHome(uri.getRawPath())
                                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                            : "/");
        } catch (IllegalArgumentException e) {
            return "redirect:/";
        }
    }
}
