package vn.minhchung.document.structure;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the name of an agency ends when no known verb ends it. A name is made of words with capitals, each with at most the second
 * syllable that completes it ("Khoa học"), and of small words that names contain; the first other small word begins the duty.
 */
final class Names {

    private static final Pattern WORD = Pattern.compile("[^\\s,;]+|[,;]");

    /** The small syllables that stand within names of agencies. */
    private static final Set<String> SMALL = Set.copyOf(Arrays.asList(
            ("và các của tỉnh thành phố xã phường đặc khu huyện thị trấn cấp sở bộ ban ngành đoàn thể đơn vị cơ quan"
                            + " địa phương liên có trực thuộc vực quân sự nhân dân thôn bản ấp xóm tổ hợp tác doanh nghiệp công"
                            + " chức trên địa bàn nhà nước trung ương ủy viên đảng cán kinh tế hội hành chính chủ tịch giám đốc"
                            + " phó trưởng phòng thủ người đứng đầu hàng thương mại cổ phần nhiệm hữu hạn thành viên chính trị tổ"
                            + " đội an thiết kế đầu tư dự án hạ tầng ngang cụm nghĩa lực lượng chức năng viễn thông truyền hình"
                            + " điện rừng hộ nông lâm thủy lợi quản lý phụ trách chuyên môn trường học bệnh viện chi nhánh cục"
                            + " binh thập đỏ cao tuổi khuyết tật nghệ thuật sinh cổ truyền bệnh môi nước thoát cơ giới thương"
                            + " mại du lịch cứu nạn chất độc da cam niên đất đai mục tiêu quốc gia")
                    .split(" ")));

    /** Names end in no such word, and do not begin within one: cells that ran into each other do. */
    private static final Pattern TORN = Pattern.compile(
            "(?s).*(?:\\s(?:và|của|các|với|(?<!trực )thuộc)|-)|(?!\\p{Lu}|\\d|các\\s|cơ quan|đơn vị|những|toàn"
                    + "|thủ trưởng|chủ tịch|giám đốc|đồng chí|cấp|ngành|chủ|doanh|người|đề nghị|tổ|hộ|trưởng|phòng|ban|địa phương|thành viên|lực lượng|công|cán|ông|bà).*"
                    + "|(?:.*\\s)?(?!của|và|với|thuộc|các|Văn|phòng|Giám|đốc|tịch|trưởng|ủy|uỷ|đoàn|tra|đạo|bộ|ngành|nhánh|vụ|thư|trực|huy|ban|Ban|trụ|tạo|Các|Thanh|Đảng|Trưởng|Bộ|hai|hoặc|giữa)\\p{L}+"
                    + "\\s(?:Sở|Đảng ủy|UBND|Ủy ban nhân dân|Công an|Chi cục)\\s\\p{L}.*");

    private Names() {}

    /** Whether {@code name} shows by its words that it is not one whole name. */
    static boolean isTorn(String name) {
        return TORN.matcher(name).matches();
    }

    /** The length of the name that {@code text} begins with. */
    static int end(String text) {
        var words = WORD.matcher(text);
        boolean completed = true;
        int capitals = 0;
        int index = 0;
        int end = 0;
        while (words.find()) {
            var word = words.group();
            if (word.equals(",") || word.equals(";")) {
                completed = true;
                capitals = 0;
                index = 0;
                continue;
            }
            char first = word.charAt(0);
            if (Character.isUpperCase(first) || Character.isDigit(first) || first == '(' || first == '-') {
                capitals++;
                // the second of two words with capitals ends a proper name, unless the first is the kind of the agency
                completed = capitals >= 2 && index > 1;
            } else if (SMALL.contains(word)) {
                capitals = 0;
                completed = true;
            } else if (!completed) {
                capitals = 0;
                completed = true;
            } else {
                return end;
            }
            end = words.end();
            index++;
        }
        return end;
    }
}
