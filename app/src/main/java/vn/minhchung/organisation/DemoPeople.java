package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.vietnamese.Fold;

/**
 * Invented people, and a few villages, for the demo: those with an account, and a head and an officer for every provincial body and commune.
 *
 * <p>Names are put together at random from common parts; that they equal a living person's is chance.
 */
@Component
@Profile("demo")
class DemoPeople {

    private static final LocalDate START = ReferenceData.REFORM;
    private static final String[] SURNAMES = {
        "Nguyễn", "Trần", "Hoàng", "Ma", "Nông", "Lương", "Bàn", "Triệu", "Đặng", "Vàng", "Giàng", "Sùng", "Lý", "Hà",
        "Quan", "Chẩu", "Phùng", "Lục", "Sầm", "Ninh", "Vương", "Lò", "Phạm", "Lê"
    };
    private static final String[] WOMEN = {
        "Thị Hương",
        "Thị Thơm",
        "Thị Ngân",
        "Thu Hiền",
        "Thị Mỷ",
        "Thị Sao",
        "Thúy Nga",
        "Thị Bưởi",
        "Kim Oanh",
        "Thị Duyên",
        "Thanh Loan",
        "Thị Yến",
        "Thị Hảo",
        "Ngọc Lan",
        "Thị Xuân",
        "Thị Lả"
    };
    private static final String[] MEN = {
        "Văn Tú",
        "Đức Toàn",
        "Văn Hùng",
        "Quang Huy",
        "Mí Sính",
        "Văn Páo",
        "Đình Lâm",
        "Xuân Trường",
        "Văn Khải",
        "Hữu Nghĩa",
        "Công Đoàn",
        "Minh Chiến",
        "Văn Lập",
        "Quốc Khánh",
        "Văn Sỹ",
        "Tiến Dũng"
    };

    private record Seat(String name, String unit, String title, int rank) {}

    /** The people who have an account in the demo. */
    private static final List<Seat> NAMED = List.of(
            new Seat("Hoàng Thanh Sơn", "ubnd-tinh", "Chủ tịch UBND tỉnh", 1),
            new Seat("Trần Đình Khoát", "cong-an-tinh", "Cán bộ Phòng CSQLHC về TTXH", 5),
            new Seat("Lương Thị Thu Hà", "so-khcn", "Phó Giám đốc Sở", 2),
            new Seat("Hà Quốc Vinh", "so-khcn", "Chuyên viên Phòng Chuyển đổi số", 5),
            new Seat("Đặng Minh Tuấn", "vp-ubnd-tinh", "Chuyên viên quản trị hệ thống", 6),
            new Seat("Phạm Thu Trang", "thanh-tra-tinh", "Thanh tra viên", 5),
            new Seat("Ma Văn Thịnh", "xa-chiem-hoa", "Chủ tịch UBND xã", 1),
            new Seat("Bàn Thị Mai", "xa-chiem-hoa", "Công chức công nghệ thông tin", 5),
            new Seat("Nông Thị Bích Hạnh", "xa-chiem-hoa", "Công chức Văn phòng HĐND và UBND", 5));

    private final Units units;
    private final Restructuring restructuring;
    private final CurrentActor actor;
    private final JdbcTemplate jdbc;
    private final List<Object[]> people = new ArrayList<>();
    private final List<Object[]> posts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Random random = new Random(21);

    DemoPeople(Units units, Restructuring restructuring, CurrentActor actor, JdbcTemplate jdbc) {
        this.units = units;
        this.restructuring = restructuring;
        this.actor = actor;
        this.jdbc = jdbc;
    }

    void seed() {
        if (Boolean.TRUE.equals(
                jdbc.queryForObject("select exists(select 1 from organisation.person)", Boolean.class))) {
            return;
        }
        for (var seat : NAMED) {
            taken.add(Fold.fold(seat.name()));
        }
        for (var seat : NAMED) {
            seat(seat.name(), Unit.idOf(seat.unit()), seat.title(), PostKind.HELD, seat.rank(), START, null);
        }
        for (var unit : units.all(START)) {
            if (unit.kind().isCommune()) {
                staff(unit, unit.slug().equals("xa-lung-cu") ? "Phó Chủ tịch UBND xã" : "Chủ tịch UBND xã");
            } else if (unit.level() == UnitLevel.PROVINCE && unit.kind() != UnitKind.PROVINCE) {
                staff(unit, head(unit.kind()));
            }
        }
        // One who acts and one who is delegated, so that the demo shows posts that expire by themselves.
        var lungCu = Unit.idOf("xa-lung-cu");
        seat(invent(), lungCu, "Quyền Chủ tịch UBND xã", PostKind.ACTING, 1, START, LocalDate.of(2026, 1, 1));
        var chiemHoa = Unit.idOf("xa-chiem-hoa");
        seat(invent(), chiemHoa, "Phó Chủ tịch UBND xã", PostKind.HELD, 2, START, null);
        post(
                idOf(people.getLast()),
                chiemHoa,
                "Điều hành Ủy ban nhân dân xã",
                PostKind.DELEGATED,
                2,
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2025, 10, 16));
        jdbc.batchUpdate(
                "insert into organisation.person (id, version, name, sort_key, folded) values (?, 0, ?, ?, ?)", people);
        jdbc.batchUpdate("""
                insert into organisation.post (id, version, person, unit, title, kind, rank, valid_from, valid_to)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?)
                """, posts);
        actor.run(Actor.system(), () -> {
            restructuring.foundVillages(
                    chiemHoa, List.of("Tổ dân phố Vĩnh Lợi", "Thôn Nà Hoa", "Thôn Đồng Mận", "Thôn Khuổi Lim"));
            restructuring.foundVillages(lungCu, List.of("Thôn Sảng Lùng", "Thôn Pó Mý"));
        });
    }

    private void staff(Unit unit, String head) {
        boolean hasHead = NAMED.stream()
                .anyMatch(seat -> seat.rank() == 1 && Unit.idOf(seat.unit()).equals(unit.id()));
        if (!hasHead) {
            seat(invent(), unit.id(), head, PostKind.HELD, head.startsWith("Phó") ? 2 : 1, START, null);
        }
        seat(invent(), unit.id(), "Chuyên viên", PostKind.HELD, 5, START, null);
    }

    private static String head(UnitKind kind) {
        return switch (kind) {
            case OFFICE, PARTY -> "Chánh Văn phòng";
            case SERVICE_CENTRE, POLICE, DEPARTMENT -> "Giám đốc";
            case INSPECTORATE -> "Chánh Thanh tra";
            case COURT -> "Chánh án";
            case PROCURACY -> "Viện trưởng";
            case TAX, STATISTICS, JUDGMENT_ENFORCEMENT -> "Trưởng";
            case FRONT, MASS_ORGANISATION, ASSOCIATION, PEOPLES_COUNCIL, COUNCIL -> "Chủ tịch";
            default -> "Thủ trưởng";
        };
    }

    private void seat(
            String name,
            UUID unit,
            String title,
            PostKind kind,
            int rank,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        var person = Person.of(Person.idOf(name), name);
        people.add(new Object[] {person.id(), name, person.sortKey(), Fold.fold(name)});
        post(person.id(), unit, title, kind, rank, validFrom, validTo);
    }

    private void post(
            UUID person,
            UUID unit,
            String title,
            PostKind kind,
            int rank,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        var id = ReferenceData.nameBased("post:" + person + ":" + title);
        posts.add(new @Nullable Object[] {id, person, unit, title, kind.name(), rank, validFrom, validTo});
    }

    private static UUID idOf(Object[] person) {
        return (UUID) person[0];
    }

    private String invent() {
        while (true) {
            var given = random.nextBoolean() ? WOMEN : MEN;
            var name = SURNAMES[random.nextInt(SURNAMES.length)] + " " + given[random.nextInt(given.length)];
            if (taken.add(Fold.fold(name))) {
                return name;
            }
        }
    }
}
