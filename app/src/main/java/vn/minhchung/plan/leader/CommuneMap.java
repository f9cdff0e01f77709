package vn.minhchung.plan.leader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Outlines of the communes for the map (bản đồ cấp xã), by slug of the unit; see the head of the file for their source. */
@Component
class CommuneMap {

    private final Map<String, String> outlines = new LinkedHashMap<>();

    CommuneMap(@Value("classpath:plan/communes-map.txt") Resource file) {
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                outlines.put(line.substring(0, tab), line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SVG path by slug, in a view box of 600 × 973. */
    Map<String, String> outlines() {
        return outlines;
    }
}
