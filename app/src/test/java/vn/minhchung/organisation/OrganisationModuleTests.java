package vn.minhchung.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("demo")
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class OrganisationModuleTests {

    private static final LocalDate PLAN_21 = LocalDate.of(2025, 7, 31);

    @Autowired
    Units units;

    @Autowired
    UnitClasses classes;

    @Autowired
    UnitNames names;

    @Autowired
    Posts posts;

    @Autowired
    ReferenceDataLoader loader;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theUnitsAreThereFromTheStartAndLoadedOnce() {
        assertThat(units.communes(PLAN_21)).hasSize(124);
        assertThat(units.bySlug("ubnd-tinh").identifier()).isEqualTo("H60");
        assertThat(units.bySlug("bo-khcn").aliases()).containsExactly("Bộ KHCN");
        assertThat(classes.members(UnitClass.idOf("bao-cao-de-an-06"), PLAN_21)).hasSize(140);
        int before = count();
        loader.initialize();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void wardsComeFirstAndPlacesAreInVietnameseOrder() {
        var names = units.communes(PLAN_21).stream().map(Unit::shortName).toList();
        assertThat(names.subList(0, 9))
                .containsExactly(
                        "Phường An Tường",
                        "Phường Bình Thuận",
                        "Phường Hà Giang 1",
                        "Phường Hà Giang 2",
                        "Phường Minh Xuân",
                        "Phường Mỹ Lâm",
                        "Phường Nông Tiến",
                        "Xã Bạch Đích",
                        "Xã Bạch Ngọc");
        assertThat(names).containsSubsequence("Xã Thái Sơn", "Xã Thàng Tín", "Xã Thanh Thủy", "Xã Thắng Mố");
    }

    @Test
    void peopleHoldPostsAtUnits() {
        var chiemHoa = Unit.idOf("xa-chiem-hoa");
        var day = LocalDate.of(2025, 10, 8);
        assertThat(posts.holders(chiemHoa, day).getFirst().personName()).isEqualTo("Ma Văn Thịnh");
        assertThat(posts.postOf(Person.idOf("Nông Thị Bích Hạnh"), day)
                        .orElseThrow()
                        .unit())
                .isEqualTo(chiemHoa);
        assertThat(units.communes(day)).allSatisfy(commune -> assertThat(posts.holders(commune.id(), day))
                .isNotEmpty());
    }

    @Test
    void actingAndDelegatedPostsExpireByThemselves() {
        assertThat(posts.holders(Unit.idOf("xa-lung-cu"), LocalDate.of(2025, 12, 31)))
                .anyMatch(post -> post.kind() == PostKind.ACTING);
        assertThat(posts.holders(Unit.idOf("xa-lung-cu"), LocalDate.of(2026, 1, 1)))
                .noneMatch(post -> post.kind() == PostKind.ACTING);
        assertThat(posts.holders(Unit.idOf("xa-chiem-hoa"), LocalDate.of(2025, 10, 16)))
                .noneMatch(post -> post.kind() == PostKind.DELEGATED);
    }

    private int count() {
        return jdbc.sql("select count(*) from organisation.unit")
                .query(Integer.class)
                .single();
    }
}
