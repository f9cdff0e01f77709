package vn.minhchung.document.structure;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Resemblance;

/**
 * The letters in the number of a document that tell its kind, "KH" in 15/KH-UBND, as Decree 30/2020/NĐ-CP, Annex III, has them; besides those of
 * laws and of the Party. The number of a letter tells who wrote it instead: 512/UBND-KT.
 */
final class Symbol {

    private static final Map<String, String> OF_KINDS = Map.ofEntries(
            Map.entry("NQ", "NGHỊ QUYẾT"),
            Map.entry("QĐ", "QUYẾT ĐỊNH"),
            Map.entry("CT", "CHỈ THỊ"),
            Map.entry("QC", "QUY CHẾ"),
            Map.entry("QyĐ", "QUY ĐỊNH"),
            Map.entry("TC", "THÔNG CÁO"),
            Map.entry("TB", "THÔNG BÁO"),
            Map.entry("HD", "HƯỚNG DẪN"),
            Map.entry("CTr", "CHƯƠNG TRÌNH"),
            Map.entry("KH", "KẾ HOẠCH"),
            Map.entry("PA", "PHƯƠNG ÁN"),
            Map.entry("ĐA", "ĐỀ ÁN"),
            Map.entry("DA", "DỰ ÁN"),
            Map.entry("BC", "BÁO CÁO"),
            Map.entry("BB", "BIÊN BẢN"),
            Map.entry("TTr", "TỜ TRÌNH"),
            Map.entry("CĐ", "CÔNG ĐIỆN"),
            Map.entry("KL", "KẾT LUẬN"),
            Map.entry("NĐ", "NGHỊ ĐỊNH"),
            Map.entry("TT", "THÔNG TƯ"),
            Map.entry("L", "LỆNH"),
            Map.entry("CTHĐ", "CHƯƠNG TRÌNH HÀNH ĐỘNG"));

    /** What else the Annex names: contracts, minutes, invitations, copies. */
    private static final Set<String> OTHERS =
            Set.of("HĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL");

    private static final Pattern IN_NUMBER =
            Pattern.compile("^(\\d+[a-z]?(?:/(?:19|20)\\d{2})?[-/])(\\p{L}+)(?![\\p{L}\\d])");

    /** The only kind whose letters begin no agency's short name. */
    private static final String DECISION = "QĐ";

    private Symbol() {}

    /** The kind of document that {@code number} tells. */
    static @Nullable String kind(String number) {
        var printed = IN_NUMBER.matcher(number);
        return printed.find() ? OF_KINDS.get(printed.group(2)) : null;
    }

    /**
     * {@code number} as recognition has read it, with its symbol put right where it is but one letter from that of {@code kind}, which is printed
     * below.
     */
    static String mended(String number, @Nullable String kind) {
        var printed = IN_NUMBER.matcher(number);
        if (!printed.find() || isKnown(printed.group(2))) {
            return number;
        }
        var letters = printed.group(2).toUpperCase(Locale.ROOT);
        return symbols(kind)
                .filter(symbol -> Resemblance.distance(letters, symbol.toUpperCase(Locale.ROOT)) == 1)
                .findFirst()
                .map(symbol -> printed.group(1) + symbol + number.substring(printed.end()))
                .orElse(number);
    }

    /** Whether no document of this kind has such a symbol. */
    static boolean isStrange(String number, @Nullable String kind) {
        var printed = IN_NUMBER.matcher(number);
        return kind != null
                && printed.find()
                && !isKnown(printed.group(2))
                && symbols(kind).noneMatch(printed.group(2)::startsWith);
    }

    private static boolean isKnown(String symbol) {
        return OF_KINDS.containsKey(symbol) || OTHERS.contains(symbol);
    }

    private static Stream<String> symbols(@Nullable String kind) {
        return OF_KINDS.entrySet().stream()
                .filter(known -> kind == null ? known.getKey().equals(DECISION) : kind.startsWith(known.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed());
    }
}
