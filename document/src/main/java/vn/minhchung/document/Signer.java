package vn.minhchung.document;

import org.jspecify.annotations.Nullable;

/**
 * Who signed (người ký).
 *
 * @param position such as "PHÓ CHỦ TỊCH"
 * @param authority the lines above it, such as "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"
 */
public record Signer(
        Extracted<String> name,
        @Nullable String position,
        @Nullable String authority) {}
