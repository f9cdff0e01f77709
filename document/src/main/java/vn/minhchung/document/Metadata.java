package vn.minhchung.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head and the foot of an administrative document (thể thức văn bản, Nghị định 30/2020/NĐ-CP, Điều 8).
 * What is not printed is null; nothing is taken from the cited documents.
 */
public record Metadata(
        @Nullable Extracted<String> type,
        @Nullable Extracted<String> number,
        @Nullable Extracted<LocalDate> date,
        @Nullable Extracted<String> place,
        @Nullable Extracted<String> issuer,
        @Nullable Extracted<String> title,
        List<LegalBasis> legalBases,
        List<Recipient> recipients,
        @Nullable Signer signer) {

    /** Nothing known. */
    public static final Metadata EMPTY = new Metadata(null, null, null, null, null, null, List.of(), List.of(), null);

    public Metadata {
        legalBases = List.copyOf(legalBases);
        recipients = List.copyOf(recipients);
    }
}
