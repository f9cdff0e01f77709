package vn.minhchung.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else stored while a person was typing (nội dung bị sửa cùng lúc); fragment {@code web/form :: conflict} shows it
 * above the form with what was typed.
 *
 * @param at when it was stored; null where that is not known
 * @param by who stored it; null where that is not known
 * @param lines the fields that differ
 */
public record Conflict(@Nullable Instant at, @Nullable String by, List<Line> lines) {

    public Conflict {
        lines = lines.stream()
                .filter(line -> !Objects.equals(line.typed(), line.stored()))
                .toList();
    }

    /** @param label message key of the field */
    public record Line(
            String label, @Nullable String typed, @Nullable String stored) {}
}
