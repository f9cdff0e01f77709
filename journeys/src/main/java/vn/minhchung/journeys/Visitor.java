package vn.minhchung.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who uses the pages without a browser (người dùng giả lập): cookies kept, answers compressed, forms submitted. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String url;

    Visitor(String url) {
        this.url = url;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** An answer: its compressed body and how long it took to arrive whole. */
    record Answer(int status, URI address, byte[] body, boolean compressed, Duration took) {

        Document page() {
            try (var in =
                    compressed ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
                return Jsoup.parse(in, "UTF-8", address.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Signs in by the demo's shortcut. */
    static Visitor signedIn(String url, String name) {
        var visitor = new Visitor(url);
        var button = visitor.get("/dang-nhap").page().selectFirst(".mc-people button:contains(" + name + ")");
        var form = button == null ? null : button.closest("form");
        var token = form == null ? null : form.selectFirst("input[name=_csrf]");
        if (button == null || form == null || token == null) {
            throw new IllegalStateException("The sign-in page offers no shortcut for " + name);
        }
        var answer = visitor.post(form.attr("action"), Map.of("_csrf", token.val(), button.attr("name"), button.val()));
        if (answer.status() != 200 || answer.address().getPath().startsWith("/dang-nhap")) {
            throw new IllegalStateException(name + " could not sign in: " + answer.status() + " " + answer.address());
        }
        return visitor;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    Answer post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var began = System.nanoTime();
            var response = client.send(
                    request.timeout(PATIENCE)
                            .header("Accept-Encoding", "gzip")
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.uri(),
                    response.body(),
                    response.headers()
                            .firstValue("Content-Encoding")
                            .filter("gzip"::equals)
                            .isPresent(),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
