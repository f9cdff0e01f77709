package vn.minhchung.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of an emulation movement or programme (tiêu chí).
 *
 * @param section where it stands, such as "II.2.1.a"
 */
public record Criterion(@Nullable Level level, String section, Extracted<String> text, List<Target> targets) {}
