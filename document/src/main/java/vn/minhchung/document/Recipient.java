package vn.minhchung.document;

import org.jspecify.annotations.Nullable;

/**
 * A line under "Nơi nhận" (nơi nhận).
 *
 * @param mark what the recipient is to do with it, such as "Báo cáo", when printed
 */
public record Recipient(Extracted<String> name, @Nullable String mark) {}
