package vn.minhchung.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.vietnamese.NormalForm;

/**
 * The form in which names of units are compared: abbreviations written out, no punctuation, the tone of each word moved to its
 * end (so that "hoà" and "hòa" agree) and one spelling for i and y.
 */
final class NameKey {

    private static final Map<String, String> ABBREVIATIONS = new LinkedHashMap<>();

    static {
        abbreviate("ủy ban nhân dân", "ubnd");
        abbreviate("hội đồng nhân dân", "hđnd");
        abbreviate("văn phòng", "vp");
        abbreviate("khoa học và công nghệ", "kh&cn", "khcn", "kh và cn");
        abbreviate("nông nghiệp và môi trường", "nn&mt", "nnmt", "nn và mt");
        abbreviate("nông nghiệp và phát triển nông thôn", "nn&ptnt", "nnptnt", "nn và ptnt");
        abbreviate("giáo dục và đào tạo", "gd&đt", "gdđt", "gd-đt", "gd và đt");
        abbreviate(
                "văn hóa thể thao và du lịch", "vhtt&dl", "vh,tt&dl", "vh, tt&dl", "vh-tt&dl", "vhttdl", "vhtt và dl");
        abbreviate("dân tộc và tôn giáo", "dt&tg", "dttg");
        abbreviate("thông tin và truyền thông", "tt&tt", "tttt", "tt và tt");
        abbreviate("kế hoạch và đầu tư", "kh&đt", "khđt", "kh và đt");
        abbreviate("tài nguyên và môi trường", "tn&mt", "tnmt", "tn và mt");
        abbreviate("giao thông vận tải", "gtvt");
        abbreviate("lao động thương binh và xã hội", "lđtbxh", "lđtb&xh", "lđ-tb&xh", "lđ-tbxh", "lđ,tb&xh");
        abbreviate("trung tâm phục vụ hành chính công", "ttpvhcc", "tt pvhcc");
        abbreviate("phục vụ hành chính công", "pvhcc");
        abbreviate("thủ tục hành chính", "tthc");
        abbreviate("cơ sở dữ liệu", "csdl");
        abbreviate("bảo hiểm xã hội", "bhxh");
        abbreviate("ngân hàng nhà nước", "nhnn");
        abbreviate("tòa án nhân dân", "tand");
        abbreviate("viện kiểm sát nhân dân", "vksnd");
        abbreviate("mặt trận tổ quốc", "mttq");
        abbreviate("thi đua khen thưởng", "tđkt", "tđ-kt");
        abbreviate("ban chỉ đạo", "bcđ");
        abbreviate("ban quản lý", "bql");
        abbreviate("khu công nghiệp", "kcn");
        abbreviate("thông tin điện tử", "ttđt");
        abbreviate("chuyển đổi số", "cđs");
        abbreviate("đề án 06", "đa06", "đa 06");
        abbreviate("thành phố", "tp", "tp.");
    }

    // Longest first, so that "tt pvhcc" is not read as "tt" and a rest.
    private static final Pattern ABBREVIATION = Pattern.compile(ABBREVIATIONS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])")));
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern Y_ALONE = Pattern.compile("(?<=^[^aeiouy]{1,3}|^qu)y$");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern TONE = Pattern.compile("[" + TONES + "]");

    private NameKey() {}

    private static void abbreviate(String words, String... shortForms) {
        for (var form : shortForms) {
            ABBREVIATIONS.put(form, words);
        }
    }

    /** The key of a name with its diacritics. */
    static String of(String name) {
        var lower = NormalForm.of(name).toLowerCase(Locale.ROOT);
        var words = ABBREVIATION.matcher(lower).replaceAll(found -> ABBREVIATIONS.get(found.group(1)));
        return NOT_A_WORD
                .splitAsStream(words)
                .filter(word -> !word.isEmpty())
                .map(NameKey::word)
                .collect(Collectors.joining(" "));
    }

    /** The key of a key without its diacritics. */
    static String folded(String key) {
        return Fold.fold(TONE.matcher(key).replaceAll(""));
    }

    /** The key itself and, where it ends with the province's name or the word "tỉnh", the shorter forms. */
    static List<String> withoutProvince(String key) {
        var forms = new ArrayList<String>();
        forms.add(key);
        var shorter = key;
        for (var end : List.of(" " + of("Tuyên Quang"), " " + of("tỉnh"))) {
            if (shorter.endsWith(end)) {
                shorter = shorter.substring(0, shorter.length() - end.length());
                // Two words, such as "Công an", are too little to tell the provincial body from others.
                if (shorter.split(" ").length >= 3 || shorter.endsWith(of("tỉnh"))) {
                    forms.add(shorter);
                }
            }
        }
        return forms;
    }

    private static String word(String word) {
        var letters = new StringBuilder();
        var tone = new StringBuilder();
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            (TONES.indexOf(c) >= 0 ? tone : letters).append(c);
        }
        return Y_ALONE.matcher(letters).replaceAll("i") + tone;
    }
}
