package vn.minhchung.identity;

import java.util.List;
import java.util.UUID;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Person;
import vn.minhchung.organisation.Unit;

/** Somebody invented with whom a visitor of the demo looks around. */
record DemoPerson(String name, String unit, Role role) {

    /** In the order of the sign-in page: from the commune up. */
    static final List<DemoPerson> ALL = List.of(
            new DemoPerson("Nông Thị Bích Hạnh", "xa-chiem-hoa", Role.OFFICER),
            new DemoPerson("Ma Văn Thịnh", "xa-chiem-hoa", Role.UNIT_LEADER),
            new DemoPerson("Hà Quốc Vinh", "so-khcn", Role.OFFICER),
            new DemoPerson("Lương Thị Thu Hà", "so-khcn", Role.UNIT_LEADER),
            new DemoPerson("Trần Đình Khoát", "cong-an-tinh", Role.AGGREGATOR),
            new DemoPerson("Hoàng Thanh Sơn", "ubnd-tinh", Role.LEADER),
            new DemoPerson("Bàn Thị Mai", "xa-chiem-hoa", Role.UNIT_ADMINISTRATOR),
            new DemoPerson("Đặng Minh Tuấn", "vp-ubnd-tinh", Role.ADMINISTRATOR),
            new DemoPerson("Phạm Thu Trang", "thanh-tra-tinh", Role.AUDITOR));

    UUID personId() {
        return Person.idOf(name);
    }

    UUID unitId() {
        return Unit.idOf(unit);
    }
}
