package vn.minhchung.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DirectoryTests {

    private static final LocalDate PLAN_21 = LocalDate.of(2025, 7, 31);
    private static final LocalDate PLAN_230 = LocalDate.of(2022, 12, 16);

    private final Directory directory = TestUnits.directory();

    @Test
    void theOldOrderHad330CommunesIn18Districts() {
        var old = directory.units().stream()
                .filter(unit -> unit.inForce(PLAN_230))
                .toList();
        assertThat(old.stream().filter(unit -> unit.kind().isCommune())).hasSize(330);
        assertThat(old.stream().filter(unit -> unit.kind() == UnitKind.DISTRICT))
                .hasSize(18);
    }

    @Test
    void slugsAndSuccessionsAreSound() {
        assertThat(directory.units().stream().map(Unit::slug)).doesNotHaveDuplicates();
        for (var unit : directory.units()) {
            assertThat(unit.id()).isEqualTo(Unit.idOf(unit.slug()));
            if (unit.parent() != null) {
                assertThat(directory.find(unit.parent())).as(unit.slug()).isPresent();
            }
            if (unit.validTo() != null) {
                assertThat(directory.after(unit.id())).as(unit.slug()).isNotEmpty();
            }
            for (var step : directory.after(unit.id())) {
                assertThat(unit.validTo()).as(unit.slug()).isEqualTo(step.day());
            }
        }
    }

    @Test
    void aMergedDepartmentIsStoodInForByItsSuccessor() {
        assertThat(directory.standIn(id("so-tttt"), PLAN_230)).isInstanceOf(Standing.Itself.class);
        assertThat(standing("so-tttt", PLAN_21)).isEqualTo(new Standing.By(unit("so-khcn")));
        assertThat(standing("so-tttt", LocalDate.of(2025, 2, 28))).isInstanceOf(Standing.Itself.class);
        assertThat(standing("so-tttt", LocalDate.of(2025, 3, 1))).isInstanceOf(Standing.By.class);
    }

    @Test
    void aDepartmentDividedByFunctionHasNoSingleSuccessor() {
        assertThat(standing("so-ldtbxh", PLAN_21))
                .isEqualTo(new Standing.Split(List.of(unit("so-noi-vu"), unit("so-y-te"), unit("so-gddt"))));
    }

    @Test
    void exactlyFiveCommunesOfTheOldOrderAreAmbiguous() {
        var split = directory.units().stream()
                .filter(unit ->
                        unit.kind().isCommune() && directory.standIn(unit.id(), PLAN_21) instanceof Standing.Split)
                .map(Unit::shortName)
                .collect(Collectors.toSet());
        assertThat(split)
                .containsExactlyInAnyOrder(
                        "Phường Quang Trung", "Xã Việt Lâm", "Xã Yên Định", "Xã Kim Phú", "Xã Thái Bình");
    }

    @Test
    void districtsAreGoneAndNewUnitsDidNotStandBeforeTheyBegan() {
        assertThat(standing("huyen-chiem-hoa", PLAN_21)).isInstanceOf(Standing.Gone.class);
        assertThat(standing("xa-chiem-hoa", PLAN_230)).isInstanceOf(Standing.Gone.class);
    }

    @Test
    void whatAUnitWasBeforeIsOneCall() {
        var before = directory.before(id("xa-chiem-hoa")).stream()
                .map(step -> directory.get(step.predecessor()).shortName())
                .toList();
        assertThat(before)
                .containsExactlyInAnyOrder(
                        "Thị trấn Vĩnh Lộc", "Xã Xuân Quang", "Xã Phúc Thịnh", "Xã Ngọc Hội", "Xã Trung Hòa");
    }

    @Test
    void aChosenSuccessorEndsTheAmbiguity() {
        var chosen = TestUnits.directory(step -> step.predecessor().equals(id("xa-kim-phu-thanh-pho-tuyen-quang"))
                        && id("phuong-my-lam").equals(step.successor())
                ? step.chosen("Quyết định 1/QĐ-UBND")
                : step);
        assertThat(chosen.standIn(id("xa-kim-phu-thanh-pho-tuyen-quang"), PLAN_21))
                .isEqualTo(new Standing.By(unit("phuong-my-lam")));
    }

    @Test
    void placesLieWithinTheirProvince() {
        assertThat(directory.within(id("xa-chiem-hoa"), id("ubnd-tinh"))).isTrue();
        assertThat(directory.within(id("ttpvhcc-xa-chiem-hoa"), id("xa-chiem-hoa")))
                .isTrue();
        assertThat(directory.within(id("xa-chiem-hoa"), id("so-khcn"))).isFalse();
        assertThat(directory.within(id("pc06"), id("cong-an-tinh"))).isTrue();
    }

    @Test
    void theReportingClassIs16BodiesAnd124Communes() {
        var reporting = members("bao-cao-de-an-06", PLAN_21);
        assertThat(reporting).hasSize(140);
        assertThat(reporting.stream().filter(unit -> unit.level() == UnitLevel.PROVINCE))
                .hasSize(16);
        assertThat(members("co-quan-don-vi-lien-quan", PLAN_21)).isEqualTo(reporting);
        assertThat(members("ubnd-cap-xa", PLAN_21)).hasSize(124);
        assertThat(members("ubnd-cap-xa", PLAN_230)).hasSize(330);
        assertThat(members("ubnd-cap-huyen", PLAN_230)).hasSize(18);
        assertThat(members("ubnd-cap-huyen", PLAN_21)).isEmpty();
    }

    @Test
    void classesOfDepartmentsFollowTheirHistory() {
        assertThat(members("co-quan-chuyen-mon", PLAN_230))
                .contains(unit("so-tttt"))
                .doesNotContain(unit("so-nnmt"));
        assertThat(members("co-quan-chuyen-mon", PLAN_21))
                .contains(unit("so-nnmt"))
                .doesNotContain(unit("so-tttt"));
    }

    private List<Unit> members(String slug, LocalDate day) {
        return directory.members(directory.findClass(UnitClass.idOf(slug)).orElseThrow(), day);
    }

    private Standing standing(String slug, LocalDate day) {
        return directory.standIn(id(slug), day);
    }

    private Unit unit(String slug) {
        return directory.bySlug(slug).orElseThrow();
    }

    private static java.util.UUID id(String slug) {
        return Unit.idOf(slug);
    }
}
