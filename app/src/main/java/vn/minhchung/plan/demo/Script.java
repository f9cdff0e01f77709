package vn.minhchung.plan.demo;

import java.util.List;
import java.util.Random;

/** What the invented people write (lời mẫu). */
final class Script {

    private static final List<String> REPORTS = List.of(
            "Đã ban hành kế hoạch của đơn vị, phân công người phụ trách",
            "Đã rà soát xong danh mục, đang tổng hợp kết quả",
            "Đã họp với các đơn vị phối hợp, thống nhất cách làm",
            "Đã tập huấn cho cán bộ, công chức của đơn vị",
            "Đã gửi dự thảo lấy ý kiến, còn chờ 2 đơn vị trả lời",
            "Đã hoàn thành phần việc của tháng, chuyển sang bước đối chiếu",
            "Đã niêm yết tại trụ sở và đăng trên trang thông tin điện tử",
            "Đã cập nhật dữ liệu lên hệ thống, đang kiểm tra lại",
            "Đang đối chiếu dữ liệu với Công an xã, còn một số bản ghi lệch",
            "Đã bố trí máy và đường truyền, đang chạy thử");
    private static final List<String> RESULTS = List.of(
            "Đã hoàn thành, có biên bản kèm theo",
            "Đã hoàn thành và đưa vào sử dụng",
            "Đã hoàn thành, báo cáo kết quả gửi kèm",
            "Đã ban hành văn bản, công khai theo quy định");
    private static final List<String> OBSTACLES = List.of(
            "Đường truyền tại điểm cầu chưa ổn định, đề nghị Sở KH&CN hỗ trợ",
            "Thiếu 03 máy quét, chưa được bố trí kinh phí mua sắm",
            "Phần mềm dùng chung chưa cấp tài khoản cho đơn vị sau sáp nhập",
            "Chưa có hướng dẫn của bộ chủ quản về mẫu biểu mới",
            "Hồ sơ của huyện cũ chưa bàn giao đủ, chưa đối chiếu được");
    private static final List<String> SENT_BACK = List.of(
            "Biên bản thiếu chữ ký của đơn vị chủ trì",
            "Ảnh chụp bảng niêm yết không thấy ngày",
            "Số liệu trong báo cáo không khớp với phụ lục");
    private static final List<String> RETURNS = List.of(
            "Nội dung không thuộc chức năng của đơn vị, đề nghị xem lại phân công",
            "Đơn vị không quản lý hệ thống này, đề nghị giao Sở KH&CN");
    private static final List<String> EXTENSIONS = List.of(
            "Chờ Nghị quyết của Hội đồng nhân dân tỉnh tại kỳ họp cuối năm",
            "Nhà thầu bàn giao thiết bị chậm, dự kiến xong trong tháng 11");

    private final Random random;

    Script(Random random) {
        this.random = random;
    }

    String report() {
        return any(REPORTS);
    }

    String result() {
        return any(RESULTS);
    }

    String obstacle() {
        return any(OBSTACLES);
    }

    String sentBack() {
        return any(SENT_BACK);
    }

    String returned() {
        return any(RETURNS);
    }

    String extension() {
        return any(EXTENSIONS);
    }

    private String any(List<String> phrases) {
        return phrases.get(random.nextInt(phrases.size()));
    }
}
