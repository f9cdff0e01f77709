package vn.minhchung.plan;

import org.jspecify.annotations.Nullable;

/**
 * A group of tasks of a plan about to be issued (nhóm nhiệm vụ).
 *
 * @param number as printed, such as "IV"
 * @param declaredCount how many tasks the document itself says the group has
 */
public record NewGroup(
        String number, String title, @Nullable Integer declaredCount) {}
