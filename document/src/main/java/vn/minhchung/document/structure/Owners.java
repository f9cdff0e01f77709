package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows whom a sentence gives work to: "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng …". The name begins with a word
 * for an agency and ends at a colon or at the first verb; a verb inside a name has a capital ("Sở Xây dựng").
 */
final class Owners {

    private static final String CAPITAL = "(?=\\s+[\\p{Lu}])";

    /** What the name of an agency, an office or a collective begins with. */
    private static final String HEAD =
            "(?:(?:Sở|Bộ|Ban|Vụ|Cục|Chi cục|Tổng cục|Viện|Thuế|Chi nhánh|Ngân hàng|Báo|Đài|Hội|Đoàn|Trường"
                    + "|Phòng|Bưu điện|Bệnh viện|Trạm|Học viện|Đại học|Liên đoàn|Liên minh|Liên hiệp|Hiệp hội|Tập đoàn"
                    + "|Tổng công ty|Công ty|Nhà máy|Tổ|Hạt|Đội|Quỹ|Kiểm toán|Khối)" + CAPITAL
                    + "|Thuế tỉnh|Thuế thành phố|Bưu điện tỉnh|Bưu điện thành phố|Viễn thông|MobiFone|Báo và|Đài Phát thanh|Ủy ban|Uỷ"
                    + " ban|UBND|UBMTTQ|MTTQ|HĐND|Hội đồng|Văn phòng|VP|Công an|Trung tâm|Tòa án|Toà"
                    + " án|TAND|VKSND|BHXH|Viện kiểm sát|Kho bạc|Bảo hiểm xã hội|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Đoàn (?:kiểm tra|giám sát|công tác|thanh tra|liên ngành)|Tỉnh ủy|Tỉnh uỷ|Thành"
                    + " ủy|Thành uỷ|Đảng ủy|Đảng uỷ|Huyện ủy|Thanh tra|VNPT|Viettel|Mặt trận|Cổng Thông tin|BCH|Bộ Chỉ"
                    + " huy|Bộ Tư lệnh|Tổ (?:giúp việc|công nghệ|thư ký|biên tập|triển khai|giám sát|đề án|hòa giải|hoà giải|bảo vệ|liên"
                    + " ngành|soạn thảo|thẩm định|tư vấn|hỗ trợ|phản ứng|kiểm tra|rà soát)|Liên hiệp các|Ban quản lý|Ban chỉ đạo|Tổ công tác|Tổ chuyên gia|Thường trực|Ban (?:cán sự|chấp hành|thường vụ|thường trực|điều hành|chủ nhiệm|tổ"
                    + " chức|tuyên giáo|dân vận|nội chính|chỉ huy)|Đảng đoàn|Đảng bộ|Chi bộ|Thủ trưởng|Giám"
                    + " đốc|Phó Giám đốc|Chủ tịch|Phó Chủ tịch|Người đứng đầu|Chánh|Bộ trưởng|Cục trưởng|Vụ"
                    + " trưởng|Trưởng (?:ban|phòng|thôn|đoàn|bản|xóm|các|khu|tổ|buôn|ấp|làng|trạm)|Ban Giám đốc|Bí"
                    + " thư|Hiệu trưởng|Tổng Giám đốc|Thống đốc|Tư lệnh|Chủ đầu tư|Các chủ đầu tư|Lãnh đạo|Công"
                    + " chức|Đồng chí|đồng"
                    + " chí|ông(?=\\s+\\p{Lu})|bà(?=\\s+\\p{Lu})|Ông(?=\\s+\\p{Lu})|Bà(?=\\s+\\p{Lu})|(?:[Cc]ác|[Tt]oàn"
                    + " thể|[Tt]ừng)\\s+(?i:sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|xã|phường|phòng|doanh"
                    + " nghiệp|huyện|tổ chức|thành viên|tỉnh|hội|đồng chí|trường|cấp ủy|đoàn thể|nhà thầu|UBND|trung"
                    + " tâm|thôn|chi bộ|đảng ủy|bệnh viện|chi cục|cục|vụ|viện|chủ đầu tư|cơ sở|công ty|hợp tác"
                    + " xã|trạm|trưởng|đội|tổ|lực lượng|báo|đài|ngân hàng|thị xã|thành phố|khoa|cán"
                    + " bộ|hộ|bản|xóm|khối|ban quản lý|văn phòng|quận|đoàn|nhà|cấp)(?!\\p{L})|Cơ quan|Đơn vị|(?:cơ"
                    + " quan|đơn vị)(?=\\s+\\p{L})|(?:thủ|Thủ) trưởng|(?:chủ|Chủ) tịch|(?:giám|Giám) đốc)";

    private static final Pattern NAME = Pattern.compile("^" + HEAD + "(?!\\p{L})");

    private static final Pattern GIVEN = Pattern.compile(
            "^(?:(?:Đồng ý|Thống nhất|Trước mắt|Cụ thể|Riêng)[, ]+)?(?:[Gg]iao cho|[Gg]iao|[Đđ]ề nghị|[Yy]êu"
                    + " cầu|[Pp]hân công|[Ủủ]y quyền cho|[Ủủ]y quyền|Đối với)\\s+(?=\\p{L})");

    /** "Riêng UBND phường A: báo cáo …": somebody is singled out. */
    private static final Pattern SINGLED_OUT = Pattern.compile("^Riêng(?: đối với)?[, ]+(?=" + HEAD + "(?!\\p{L}))");

    /** Work given within a paragraph: a new sentence or clause that begins with "giao". */
    private static final Pattern GIVEN_WITHIN = Pattern.compile("(?:[.;,:]\\s+|(?<!Ngoại)\\s)[Gg]iao(?: cho)?\\s+(?="
            + HEAD + "(?!\\p{L}))|[.;]\\s+(?:[Đđ]ề nghị|[Yy]êu cầu)\\s+(?=" + HEAD + "(?!\\p{L}))");

    /** A new sentence that gives work to somebody else. */
    private static final Pattern NEXT_GIVEN =
            Pattern.compile("(?<=[.;])\\s+(?=(?:[Gg]iao(?: cho)?|Đề nghị|Yêu cầu)\\s+" + HEAD + "(?!\\p{L}))");

    private static final Pattern AGREED = Pattern.compile(
            "^(?:[^:.;]{3,160}:\\s+)?(?:Cơ bản )?(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí|[Cc]hấp thuận|[Cc]ho phép|[Tt]hông qua)(?! với (?:nội dung )?(?:báo cáo|đánh giá|(?:đề xuất|đề nghị|ý kiến) của (?:(?! về | tại )[^.])*\\.))(?!\\p{L})[^.]*\\.$");

    /** "Sở A thẩm định, trình UBND tỉnh quyết định": nobody knows what, unless the sentence before says it. */
    private static final Pattern WITHOUT_OBJECT = Pattern.compile(
            "(?:(?:chủ trì|phối hợp (?:với )?[^.;]{3,160}?|khẩn trương|kịp thời|sớm|nghiên cứu|thẩm định|thẩm tra|rà soát|kiểm tra|xác minh|tham mưu"
                    + "|đề xuất|xem xét|giải quyết|xử lý|trình|báo cáo|tổng hợp|thực hiện|triển khai|hoàn thành|hướng dẫn|theo dõi|đôn đốc|quyết định"
                    + "|phê duyệt|cho ý kiến|theo quy định|theo thẩm quyền|dứt điểm|kết quả|và|tổ chức|cho|về|với"
                    + "|(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|HĐND)(?: (?:tỉnh|thành phố|xã))?|cấp có thẩm quyền|Thường trực Tỉnh ủy)[,\\s]*)+"
                    + "(?:(?:trước|trong|chậm nhất|xong trước)\\s[^.;]{3,40})?[.;/\\s]*");

    private static final Pattern REFERS_BACK = Pattern.compile(
            "\\b(?:nội dung|việc|vấn đề|dự án|công trình|đề án|đề nghị|kiến nghị|nhiệm vụ|trường hợp|vụ việc|hồ sơ) (?:này|trên|nêu trên|nói trên|đó)(?!\\p{L})");

    /** A clause or sentence that begins with somebody else. */
    private static final Pattern NEXT_OWNER = Pattern.compile("(?<=[;.])\\s+(?=" + HEAD + "(?!\\p{L}))");

    private static final Pattern LEADS = Pattern.compile("^(?:chủ trì|chịu trách nhiệm)");

    /** "Căn cứ nhiệm vụ được giao, Sở Tài chính …", "Trước ngày 15/3/2026, Sở Tài chính …". */
    private static final Pattern GIVEN_REASON = Pattern.compile(
            "^(?:Căn cứ|Trên cơ sở|Trước|Trong|Định kỳ|Chậm nhất|Để|Hằng|Hàng|Từ|Đến|Sau khi|Ngay sau khi|Thường xuyên|Nhằm)\\s[^,.;]{3,100},\\s+(?="
                    + HEAD + "(?!\\p{L}))");

    /** "Tổ thẩm định", "Đoàn kiểm tra liên ngành", "Hội đồng phối hợp phổ biến giáo dục pháp luật": what a body is for is a part of its name. */
    private static final String NOT_NAMED_BY =
            "(?!(?<=(?:^|[;,.:] |và |với |[Gg]iao |các )(?:Tổ|Ban|Hội đồng|Đoàn|Đội|Tiểu ban|Nhóm))\\s+(?:thẩm định|kiểm"
                    + " tra|giám sát|tổ chức|chỉ đạo|điều hành|điều phối|triển khai|hỗ trợ|soạn thảo|rà soát|ứng phó|tuyên"
                    + " truyền|xúc tiến|vận động|tiếp nhận|giải quyết|xử lý|bảo vệ|đánh giá|nghiên cứu|phối hợp phổ biến|thanh tra|quản lý)(?!\\p{L}))";

    /** "Các Sở: Tài chính, Nội vụ": the colon ends no name. */
    private static final Pattern LIST_OF_A_KIND = Pattern.compile(
            "[Cc]ác (?i:sở|bộ|ban|xã|phường|huyện|đặc khu|trường|UBND xã|UBND các xã|cục|chi cục)|(?:.*\\s)?UBND các (?i:xã|phường)",
            Pattern.DOTALL);

    /** What a duty may begin with; only in small letters, so names keep their words. */
    private static final Pattern VERB = Pattern.compile("(?:,\\s*|" + NOT_NAMED_BY
            + "\\s+)(?:có trách nhiệm|chịu trách nhiệm|chịu sự|chủ trì|chủ động|chỉ đạo|chấn chỉnh|chấp"
            + " hành|chuẩn bị|phối hợp|phân công|phân bổ|phát động|phát huy|phát hành|phê duyệt|(?<!phối hợp )phổ biến|căn"
            + " cứ|cân đối|cập nhật|cung cấp|cụ thể hóa|công bố|công khai|cùng(?! cấp)|cử|(?<!(?:[Cc]ác|những) )tổ chức(?! (?:chính"
            + " trị|đoàn thể|xã hội|có liên quan|liên quan|khác|đảng|thành viên|hành nghề|tín dụng|và|kinh"
            + " tế))(?![,;])|tổng hợp|tổng kết|tập trung|tập huấn|tăng cường|tiếp tục|tiếp nhận|tiến hành|tích"
            + " hợp|tích cực|tham mưu(?!,? (?:và )?giúp việc)|tham gia|thẩm định|thẩm tra|theo dõi|thường xuyên|thực hiện|thành lập|thông"
            + " báo|thông tin kịp thời|thống kê|thống nhất|thí điểm|(?<!(?:[Cc]hương|[Cc]ông|[Qq]uá|[Ll]ộ|[Qq]uy|[Tt]iến|[Gg]iáo|[Hh]ành) )trình(?! độ)|triển khai|trực tiếp|trên cơ sở|tuyên"
            + " truyền|nghiêm túc|nghiên cứu|nâng cấp|nâng cao|nhanh chóng|hướng dẫn|hoàn thành|hoàn thiện|hỗ"
            + " trợ|huy động|khẩn trương|kịp thời|kiểm tra|kiện toàn|khảo sát|khắc phục|kết nối|lãnh đạo|lập(?="
            + " (?:kế hoạch|dự toán|hồ sơ|danh sách|đề án|phương án|báo cáo|quy hoạch))|lồng ghép|lựa chọn|là"
            + " (?:cơ quan|đơn vị|đầu mối|thường trực)|làm (?:việc|đầu mối|tốt)|liên hệ|mở|đôn đốc|đẩy mạnh|đề"
            + " xuất|đăng ký|đăng tải|đảm bảo|bảo đảm|đánh giá|điều chỉnh|đưa|đồng bộ|định kỳ|bám sát|ban hành|bổ"
            + " sung|bố trí|bồi dưỡng|báo cáo|rà soát|ra quân|sắp xếp|sớm|số hóa|số hoá|sửa đổi|quán triệt|quan"
            + " tâm|quyết liệt|giải quyết|giải ngân|(?<!Ngoại )giao(?! (?:thông|dịch|lưu|nhiệm vụ))|duy trì|vận hành|vận"
            + " động|ưu tiên|(?<!(?:đầu tư|quốc gia) )xây dựng|xem xét|xử lý|xác định|xác minh|yêu cầu|áp dụng|khai thác|đổi"
            + " mới|mua sắm|gửi|nộp|rút|bàn giao|theo chức năng|theo nhiệm vụ|theo thẩm quyền|trong quá"
            + " trình|trong phạm vi|trước ngày|chậm nhất|hàng năm|hằng năm|hàng quý|hằng quý|hàng tháng|hằng"
            + " tháng|phấn đấu|phải|cần|không|sẽ|tự|quản lý tốt|đào tạo cho|cải thiện|niêm yết|ký kết|(?<!(?:[Đđ]ăng|[Ll]ưu|[Tt]hư) )ký|tái|tiếp"
            + " thu|tháo gỡ|giải trình|lấy ý kiến|xin ý kiến|khuyến khích|phát hiện|ngăn chặn|đối chiếu|phân"
            + " loại|soạn thảo|dự thảo|lắp đặt|đẩy nhanh|nắm|tính toán|cải tạo|thu hồi|bồi thường|thanh toán|quyết"
            + " toán|khởi công|lưu ý|nêu cao|rút kinh nghiệm|trả lời|chi trả|tăng tốc|thu thập|bàn giao|kết"
            + " hợp|nhân rộng|tìm|gắn|hạn chế|tránh|bố trí|mời|đón|tiết kiệm|tôn trọng|thu hút|kêu gọi|kiểm"
            + " đếm|kiểm soát|kiểm điểm|kiểm kê|kiểm định|sẵn sàng|tăng(?= (?:thời lượng|tỷ lệ|số|năng lực|tần"
            + " suất|mức))|điều tra|(?<![Bb]an )điều hành|(?<!(?:[Bb]an|[Vv]ăn phòng) )điều phối|điều động|cho(?= (?:ý kiến|phép|vay|thuê|chủ"
            + " trương))|dự báo|dự trữ|(?<!lực lượng )bảo vệ|phát tin|phát sóng|(?<!Đầu tư )phát triển(?! (?:nông"
            + " thôn|quỹ|cụm|kinh tế|đô thị|hạ tầng))|cảnh báo|sơ tán|di dời|tuần tra|túc trực|trực ban|ứng"
            + " trực|ứng phó|ứng dụng|giám sát|chăm sóc|cứu trợ|mở rộng|gia cố|diễn tập|tập duyệt|nạo vét|sửa chữa|phục hồi|khôi phục|thúc đẩy|củng cố|phủ"
            + " sóng|cắt giảm|đơn giản hóa|sử dụng(?! (?:lao động|ngân sách|đất|vốn|dịch vụ|điện|nước))|chuyển(?="
            + " (?:đổi|giao|tải|hồ sơ|tiền))|khởi tạo|tạo(?= (?:lập|điều kiện|thuận lợi|chuyển))|làm sạch|phân"
            + " tích|gỡ|quy định|trang bị|nghiệm thu|quyết định|chấp thuận|cam kết|phòng ngừa|bình ổn|trao"
            + " đổi|thỏa thuận|nhắc nhở|sàng lọc|quản lý(?= (?:chặt|tốt|nghiêm|hiệu quả))|(?<!Viện )kiểm sát(?= (?:việc|chặt|các|công tác|hoạt động|100%))|xúc tiến(?= (?:đầu tư|thương mại|du lịch|các|mời|việc))(?<!(?:Trung tâm|Ban|Phòng|Văn phòng|Tổ) xúc tiến)|chấm(?= (?:điểm|thi|dứt))|tổng(?= (?:rà soát|kiểm tra|kiểm kê|vệ sinh|duyệt|điều tra))|trực(?= (?:24|trong|tại|gác|chỉ huy|sẵn sàng|chiến đấu|cấp cứu|phòng cháy|bảo vệ|theo))|phát quang|tư vấn(?= (?:pháp|về|cho|miễn|xây|lựa|tuyển))|vận"
            + " chuyển|cấm|tiêm|thu(?= (?:gom|nợ|ngân sách))|giữ|dành|khai báo|nhập|trả(?= (?:kết"
            + " quả|lời))|kết thúc|định hướng|nhận(?= (?:ủy thác|hồ sơ|đỡ đầu))|tiếp(?= (?:công dân|dân))|thanh tra(?= (?:việc|công tác|các|đột xuất|toàn diện|trách nhiệm|chuyên đề|quy"
            + " định))|cấp(?! (?:tỉnh|xã|huyện|thành phố|phường|trên|dưới|ủy|uỷ|cơ sở|quốc gia|trung ương|Trung"
            + " ương|bộ|có thẩm quyền|quản lý|tương đương)(?!\\p{L}))(?=\\s+\\p{Ll}))(?!\\p{L})");

    /** A duty that begins with a capital right behind the name, as below a heading in bold; no agency is called by these words. */
    private static final Pattern CAPITAL_VERB = Pattern.compile(
            "(?:,\\s*|\\s+)(?:Chủ trì|Chủ động|Phối hợp|Căn cứ|Chịu trách nhiệm|Có trách nhiệm|Thực hiện|Triển khai|Tiếp"
                    + " tục|Đẩy mạnh|Tăng cường|Rà soát|Bố trí|Cân đối|Thẩm định|Tổng hợp|Theo dõi|Đôn đốc|Trên cơ sở"
                    + "|Ban hành|Là (?:cơ quan|đơn vị|đầu mối)|Hằng năm|Hàng năm|Định kỳ|Thường xuyên|Hoàn thành|Lồng"
                    + " ghép|(?<!Tổng |Bộ )Tham mưu|Xây dựng (?:kế hoạch|chuyên|phương án|dự toán|các)|Tổ chức (?:triển"
                    + " khai|thực hiện|tuyên truyền))(?!\\p{L})");

    private static final Pattern COORDINATES = Pattern.compile(
            "[Pp]hối hợp\\s+(?:chặt chẽ\\s+)?(?:(?:với|cùng)(?:\\s+với)?\\s+(?=\\p{L})|(?=" + HEAD + "(?!\\p{L})))");

    /** "Sở A chủ trì; Công an tỉnh phối hợp; …". */
    private static final Pattern HELPERS = Pattern.compile(
            "chủ trì[^;]{0,60}[;,]\\s*([^;:.]{4,200}?)\\s+(?:cùng )?phối hợp(?: thực hiện)?\\s*(?:[;).,]|$)");

    /** The name of a lead may end in brackets: "(chủ trì)". */
    private static final Pattern TRAIL = Pattern.compile("[\\s,:;.–-]+$");

    private static final Pattern LATER_OWNER = Pattern.compile("\\s+(?:chủ trì|chịu trách nhiệm chính)(?!\\p{L})");

    private static final Pattern TIME =
            Pattern.compile(",?\\s*(?:trước ngày|chậm nhất|h[àằ]ng (?:năm|quý|tháng)|định kỳ)");

    /** Small words that stand behind names. */
    private static final Pattern ENDS_NAME = Pattern.compile(
            "(?:và|để|nhằm|trong|về|theo|được|là|cùng|với|tại|khi|nếu|đã|đang|trên|từ|đến|có|bị|do|như|cho|hoặc|chịu|chính)(?!\\p{L})");

    private static final int LONGEST = 260;

    private Owners() {}

    /**
     * Whom a text gives work to.
     *
     * @param name the agencies, as printed
     * @param rest what follows the name and its colon
     * @param colon whether a colon follows the name
     * @param asked whether a verb of giving stands before the name
     */
    record Owner(Passage name, Passage rest, boolean colon, boolean asked) {}

    /** The owner that {@code text} begins with. */
    static @Nullable Owner at(Passage text) {
        var from = text;
        var reason = GIVEN_REASON.matcher(from.text());
        boolean given = reason.find();
        if (given) {
            from = from.from(reason.end());
        }
        var singled = SINGLED_OUT.matcher(from.text());
        if (singled.find()) {
            from = from.from(singled.end());
        }
        var asked = GIVEN.matcher(from.text());
        boolean isAsked = asked.find();
        if (isAsked) {
            from = from.from(asked.end());
        }
        if (!NAME.matcher(from.text()).find()) {
            return null;
        }
        int colon = colonOutsideBrackets(from.text());
        int begins = verb(from.text());
        boolean colonFirst = colon >= 0 && colon < begins;
        int end = colonFirst ? colon : begins;
        if (end == Integer.MAX_VALUE) {
            int words = Names.end(from.text());
            boolean acts = words < from.length()
                    && from.text().substring(words).strip().split("\\s+").length >= 3;
            if (acts) {
                end = words;
            } else if (given || from.length() > 160 || from.text().matches("(?s).*[.;]")) {
                return null;
            } else {
                end = from.length();
            }
        }
        var name = from.slice(0, end);
        var trail = TRAIL.matcher(name.text());
        if (trail.find()) {
            name = name.slice(0, trail.start());
        }
        if (name.length() < 3
                || name.length() > LONGEST
                || name.text().matches(".*[.;]\\s+\\p{Ll}{3}.*\\s\\p{Ll}+\\s.*[.].*")) {
            return null;
        }
        var rest =
                from.from(Math.min(from.length(), colonFirst ? end + 1 : end)).strip();
        return new Owner(name, rest, colonFirst, isAsked);
    }

    /** Where the first verb of a duty begins; a time is none, so before it the shape of the names tells where they end. */
    private static int verb(String text) {
        var verb = VERB.matcher(text);
        var capital = CAPITAL_VERB.matcher(text);
        int begins = Math.min(
                verb.find() ? verb.start() : Integer.MAX_VALUE, capital.find() ? capital.start() : Integer.MAX_VALUE);
        if (begins == Integer.MAX_VALUE || !TIME.matcher(text.substring(begins)).lookingAt()) {
            return begins;
        }
        int words = Names.end(text);
        boolean acts = words > 0
                && words < begins
                && text.indexOf(':') < 0
                && text.substring(words, begins).strip().split("\\s+").length >= 3;
        return acts ? words : begins;
    }

    /** Whether {@code text} names agencies from beginning to end: no verb of a duty in it. */
    static boolean isOnlyName(String text) {
        return isName(text) && verb(text) == Integer.MAX_VALUE;
    }

    /** Whether a duty begins here, be it with a capital. */
    static boolean isDuty(String text) {
        return !text.isEmpty()
                && VERB.matcher(" " + Character.toLowerCase(text.charAt(0)) + text.substring(1))
                        .lookingAt();
    }

    private static int colonOutsideBrackets(String text) {
        int open = 0;
        for (int i = 0; i < Math.min(text.length(), 2 * LONGEST); i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : c == ')' && open > 0 ? -1 : 0;
            if (c == ':'
                    && open == 0
                    && !(LIST_OF_A_KIND.matcher(text.substring(0, i)).matches()
                            && text.substring(i + 1)
                                    .matches("(?s)\\s*\\p{Lu}\\p{L}+(?:\\s\\p{L}+)?(?:,|\\s(?:và|-)\\s).*"))) {
                return i;
            }
        }
        return -1;
    }

    /** The first owner given work within {@code text}, not at its beginning. */
    static @Nullable Owner within(Passage text) {
        var given = GIVEN_WITHIN.matcher(text.text());
        while (given.find()) {
            var owner = at(text.from(given.end()));
            if (owner != null && !owner.rest().isEmpty()) {
                return new Owner(owner.name(), owner.rest(), owner.colon(), true);
            }
        }
        return null;
    }

    /** Whether a later clause or sentence begins with somebody. */
    static boolean goesOn(Passage text) {
        return NEXT_OWNER.matcher(text.text()).find();
    }

    /** The last clause or sentence that begins with somebody. */
    static @Nullable Passage last(Passage text) {
        Passage last = null;
        var next = NEXT_OWNER.matcher(text.text());
        while (next.find()) {
            last = text.from(next.end());
        }
        return last;
    }

    /** The sentences of a paragraph that give work to one owner each. */
    static List<Passage> sentences(Passage text) {
        var sentences = new ArrayList<Passage>();
        int from = 0;
        var next = NEXT_GIVEN.matcher(text.text());
        while (next.find()) {
            var before = text.slice(from, next.start()).strip();
            if (before.text().endsWith(".") && at(before) == null && within(before) == null) {
                // what was agreed is the object of the work that is given: "Đồng ý mua sắm …. Giao Sở A hoàn thiện thủ
                // tục"
                boolean needed = AGREED.matcher(before.text()).find() || isIncomplete(text.from(next.end()));
                from = needed ? from : next.end();
            } else if (at(before) != null || within(before) != null) {
                sentences.add(before);
                from = next.end();
            }
        }
        sentences.add(text.from(from).strip());
        return sentences.stream()
                .flatMap(sentence -> clauses(sentence).stream())
                .toList();
    }

    /** Whether nobody knows what the next sentence is about without the one before. */
    private static boolean isIncomplete(Passage rest) {
        int end = rest.text().indexOf(". ");
        var owner = at(end < 0 ? rest : rest.slice(0, end + 1));
        return owner != null
                && owner.rest().length() <= LONGEST
                && (WITHOUT_OBJECT.matcher(owner.rest().text()).matches()
                        || REFERS_BACK.matcher(owner.rest().text()).find());
    }

    /** "Giao Sở A … trước 30/6; Sở B … trước 15/7": clauses whose owners differ, each with a time of its own or a lead of its own. */
    private static List<Passage> clauses(Passage sentence) {
        var clauses = new ArrayList<Passage>();
        int from = 0;
        var next = NEXT_OWNER.matcher(sentence.text());
        while (next.find()) {
            var owner = at(sentence.from(next.end()));
            var before = sentence.slice(from, next.start()).strip();
            if (owner != null
                    && !owner.colon()
                    && owner.rest().length() > 12
                    && (at(before) != null || within(before) != null)
                    && (LEADS.matcher(owner.rest().text()).find()
                            || !DeadlinePhrases.in(firstClause(owner.rest())).isEmpty())) {
                clauses.add(before.stripEnd(";"));
                from = next.end();
            }
        }
        clauses.add(sentence.from(from).strip());
        return clauses;
    }

    private static Passage firstClause(Passage rest) {
        int end = rest.text().indexOf(';');
        return end < 0 ? rest : rest.slice(0, end);
    }

    /** The agencies that the owner is to work with. */
    static Passage coordinating(Passage duty) {
        var found = COORDINATES.matcher(duty.text());
        if (!found.find() || found.start() > 200) {
            var helpers = HELPERS.matcher(duty.text());
            return helpers.find() && isName(helpers.group(1)) ? duty.group(helpers, 1) : duty.slice(0, 0);
        }
        var from = duty.from(found.end());
        int end = from.length();
        int verb = verb(from.text());
        end = verb < Integer.MAX_VALUE ? verb : Names.end(from.text());
        var stop = Pattern.compile(
                        "[.;:)]|\\s+(?:để|nhằm|trong việc|về việc|trong công tác|(?:trong|trước|từ|đến|vào|chậm"
                                + " nhất)(?= (?:ngày|tháng|quý|năm|tuần|đầu|cuối|\\d)))\\s")
                .matcher(from.text());
        if (stop.find()) {
            end = Math.min(end, stop.start());
        }
        var names = from.slice(0, end).stripEnd(", ");
        return LATER_OWNER.matcher(names.text()).find() || names.length() > 600 ? duty.slice(0, 0) : names;
    }

    /** Whether the text behind {@code name} shows that it may go on: small letters that begin no duty. */
    static boolean mayGoOn(Passage name) {
        var following = name.following();
        return !following.isEmpty()
                && Character.isLowerCase(following.charAt(0))
                && Marker.at(following) == null
                && !isDuty(following)
                && !ENDS_NAME.matcher(following).lookingAt();
    }

    /** Whether {@code name} can be the name of an agency at all. */
    static boolean isName(String name) {
        return NAME.matcher(name).find();
    }
}
