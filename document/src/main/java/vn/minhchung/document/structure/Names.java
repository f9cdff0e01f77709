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
                            + " điện rừng hộ nông lâm thủy lợi quản lý phụ trách chuyên môn trường học bệnh viện chi nhánh cục")
                    .split(" ")));

    private Names() {}

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
