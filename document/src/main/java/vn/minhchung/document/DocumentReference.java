package vn.minhchung.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another document that is named in the text (văn bản viện dẫn).
 *
 * @param type such as "Quyết định"
 * @param number such as "06/QĐ-TTg"
 */
public record DocumentReference(
        @Nullable String type,
        String number,
        @Nullable LocalDate date,
        @Nullable String issuer) {}
