package vn.minhchung.identity;

import static vn.minhchung.access.Role.ADMINISTRATOR;
import static vn.minhchung.access.Role.AGGREGATOR;
import static vn.minhchung.access.Role.AUDITOR;
import static vn.minhchung.access.Role.LEADER;
import static vn.minhchung.access.Role.OFFICER;
import static vn.minhchung.access.Role.UNIT_ADMINISTRATOR;
import static vn.minhchung.access.Role.UNIT_LEADER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import vn.minhchung.access.Role;

/** Somebody invented for the demo, with whom a visitor looks around. */
record DemoPerson(String login, String name, String post, String unit, String unitName, Role role) {

    static final List<DemoPerson> ALL = List.of(
            new DemoPerson(
                    "hanh.ntb",
                    "Nông Thị Bích Hạnh",
                    "Công chức Văn phòng HĐND và UBND",
                    "xa-chiem-hoa",
                    "Xã Chiêm Hóa",
                    OFFICER),
            new DemoPerson("thinh.mv", "Ma Văn Thịnh", "Chủ tịch UBND xã", "xa-chiem-hoa", "Xã Chiêm Hóa", UNIT_LEADER),
            new DemoPerson(
                    "mai.bt",
                    "Bàn Thị Mai",
                    "Công chức công nghệ thông tin",
                    "xa-chiem-hoa",
                    "Xã Chiêm Hóa",
                    UNIT_ADMINISTRATOR),
            new DemoPerson(
                    "vinh.hq", "Hà Quốc Vinh", "Chuyên viên Phòng Chuyển đổi số", "so-khcn", "Sở KH&CN", OFFICER),
            new DemoPerson("ha.ltt", "Lương Thị Thu Hà", "Phó Giám đốc Sở", "so-khcn", "Sở KH&CN", UNIT_LEADER),
            new DemoPerson(
                    "khoat.td",
                    "Trần Đình Khoát",
                    "Cán bộ Phòng CSQLHC về TTXH",
                    "cong-an-tinh",
                    "Công an tỉnh",
                    AGGREGATOR),
            new DemoPerson("son.ht", "Hoàng Thanh Sơn", "Chủ tịch UBND tỉnh", "ubnd-tinh", "UBND tỉnh", LEADER),
            new DemoPerson(
                    "tuan.dm",
                    "Đặng Minh Tuấn",
                    "Chuyên viên quản trị hệ thống",
                    "vp-ubnd-tinh",
                    "VP UBND tỉnh",
                    ADMINISTRATOR),
            new DemoPerson(
                    "trang.pt", "Phạm Thu Trang", "Thanh tra viên", "thanh-tra-tinh", "Thanh tra tỉnh", AUDITOR));

    UUID personId() {
        return UUID.nameUUIDFromBytes(("person:" + login).getBytes(StandardCharsets.UTF_8));
    }

    UUID unitId() {
        return UUID.nameUUIDFromBytes(("unit:" + unit).getBytes(StandardCharsets.UTF_8));
    }
}
