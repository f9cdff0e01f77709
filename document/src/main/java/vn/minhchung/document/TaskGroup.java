package vn.minhchung.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of tasks in a task table (nhóm nhiệm vụ).
 *
 * @param number as printed, such as "IV"
 * @param declaredCount how many tasks the title says the group has
 */
public record TaskGroup(
        String number, String title, @Nullable Integer declaredCount, List<SourcePlace> places) {}
