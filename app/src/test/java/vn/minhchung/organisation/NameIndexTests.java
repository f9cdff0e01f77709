package vn.minhchung.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.minhchung.organisation.Resolution.Why;

class NameIndexTests {

    private static final LocalDate PLAN_21 = LocalDate.of(2025, 7, 31);
    private static final LocalDate PLAN_154 = LocalDate.of(2022, 8, 12);
    private static final NameIndex names = TestUnits.directory().names();

    static Stream<Arguments> plan21() {
        return Csv.rows("plan21-agencies.csv").stream().map(row -> Arguments.of(row.get("text"), row.get("means")));
    }

    @ParameterizedTest
    @MethodSource("plan21")
    void everyOwnerOfPlan21IsKnown(String text, String means) {
        assertThat(meaning(text, PLAN_21)).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Văn phòng UBND | vp-ubnd-tinh",
                "VP UBND tỉnh | vp-ubnd-tinh",
                "Văn phòng Ủy ban nhân dân tỉnh Tuyên Quang | vp-ubnd-tinh",
                "Chi cục Thuế khu vực VII | thue-tinh",
                "Sở KH&CN | so-khcn",
                "Sở KHCN | so-khcn",
                "SỞ KHOA HỌC VÀ CÔNG NGHỆ | so-khcn",
                "- Sở Khoa học và công nghệ; | so-khcn",
                "Sở Nội vụ theo chức năng nhiệm vụ thực hiện | so-noi-vu",
                "Sở Nông nghiệp và Môi trường theo chức năng, nhiệm vụ | so-nnmt",
                "Sở NN&MT | so-nnmt",
                "Sở GD&ĐT tỉnh Tuyên Quang | so-gddt",
                "Sở Văn hoá, Thể thao và Du lịch | so-vhttdl",
                "Sở VH,TT&DL | so-vhttdl",
                "Toà án nhân dân tỉnh | tand-tinh",
                "Tòa án nhân dân | tand-tinh",
                "Ngân hàng Nhà nước chi nhánh Khu vực 4 (Tuyên Quang) | nhnn-kv4",
                "Báo và PT, TH tỉnh | bao-va-ptth",
                "Trung tâm PVHCC | ttpvhcc-tinh",
                "Công an tỉnh Tuyên Quang | cong-an-tinh",
                "UBND tỉnh | ubnd-tinh",
                "Sở Thông tin và Truyền thông | so-khcn",
                "Sở Tài nguyên và Môi trường | so-nnmt",
                "UBND xã Chiêm Hóa | xa-chiem-hoa",
                "Ủy ban nhân dân xã Chiêm Hoá | xa-chiem-hoa",
                "Xã Chiêm Hóa, tỉnh Tuyên Quang | xa-chiem-hoa",
                "xa chiem hoa | xa-chiem-hoa",
                "Phường Hà Giang 1 | phuong-ha-giang-1",
                "xã Xuân Quang | xa-chiem-hoa",
                "xã Tân Thành, huyện Hàm Yên | xa-ham-yen",
                "Xã Thái Bình | xa-thai-binh",
                "Xã Phó Bảng | xa-pho-bang",
                "Công an xã Chiêm Hóa | cong-an-xa-chiem-hoa",
                "Bộ phận một cửa xã Chiêm Hóa | ttpvhcc-xa-chiem-hoa",
                "UBND các xã, phường | class ubnd-cap-xa",
                "UBND xã, phường | class ubnd-cap-xa",
                "các sở, ngành | class cac-so-ban-nganh",
                "Công an cấp xã | class cong-an-cap-xa",
                "Sở Khoa hoc và Công nghê | so-khcn",
                "Bru điện tỉnh | buu-dien-tinh",
                "Trung tâm Phục vụ hành chinh cônh tỉnh | ttpvhcc-tinh",
            })
    void namesAsPeopleWriteThem(String text, String means) {
        assertThat(meaning(text, PLAN_21)).isEqualTo(means);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nội vụ tỉnh Hà Giang",
                "Sở Tài chính thành phố Hà Nội",
                "Bộ Nội vụ",
                "Bộ Tài chính",
                "Phòng Nội vụ",
                "Công an",
                "Chi cục Thuế khu vực VI",
                "Ngân hàng Nhà nước Khu vực 5",
                "UBND xã Minh Tâm",
                "xã Bình Cao",
                "UBND huyện Chiêm Hóa",
                "Chiêm Hóa",
                "Sở",
                "tỉnh",
                "",
                "…",
                "Thường xuyên",
                "Công ty Cổ phần Ánh Dương",
            })
    void whatIsNotKnownIsNotGuessed(String text) {
        assertThat(names.resolve(text, PLAN_21)).isInstanceOf(Resolution.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã Tân Thành | xa-tan-quang xa-ham-yen",
                "xa tan thanh | xa-tan-thanh xa-tan-quang xa-ham-yen",
                "Xã Kim Phú | phuong-minh-xuan phuong-my-lam",
                "Xã Tả Lủng | xa-dong-van xa-meo-vac",
                "Sở Lao động - Thương binh và Xã hội | so-noi-vu so-y-te so-gddt",
                "Sở LĐTBXH | so-noi-vu so-y-te so-gddt",
            })
    void namesThatFitSeveralUnitsAreLeftToAPerson(String text, String slugs) {
        assertThat(names.resolve(text, PLAN_21)).isInstanceOfSatisfying(Resolution.Ambiguous.class, ambiguous -> {
            assertThat(ambiguous.units().stream().map(Unit::slug)).containsExactlyInAnyOrder(slugs.split(" "));
        });
    }

    @Test
    void beforeTheReformOldNamesMeanTheOldUnits() {
        assertThat(meaning("Sở Thông tin và Truyền thông", PLAN_154)).isEqualTo("so-tttt");
        assertThat(meaning("UBND huyện Chiêm Hóa", PLAN_154)).isEqualTo("huyen-chiem-hoa");
        assertThat(meaning("UBND huyện, thành phố", PLAN_154)).isEqualTo("class ubnd-cap-huyen");
        assertThat(meaning("Xã Kim Phú", PLAN_154)).isEqualTo("xa-kim-phu-thanh-pho-tuyen-quang");
    }

    @Test
    void aPersonIsToldWhyANameWasTaken() {
        assertThat(why("Sở Khoa học và Công nghệ")).isEqualTo(Why.NAME);
        assertThat(why("so khoa hoc va cong nghe")).isEqualTo(Why.WITHOUT_DIACRITICS);
        assertThat(why("Sở Khoa học và Công nghẹ")).isEqualTo(Why.TYPING_ERROR);
        assertThat(why("Sở Giao thông vận tải")).isEqualTo(Why.SUCCESSION);
    }

    @Test
    void theFormOfUnicodeDoesNotMatter() {
        for (var form : Normalizer.Form.values()) {
            assertThat(meaning(Normalizer.normalize("Sở Văn hóa, Thể thao và Du lịch", form), PLAN_21))
                    .isEqualTo("so-vhttdl");
        }
    }

    @Test
    void everyUnitIsFoundByItsOwnNames() {
        var directory = TestUnits.directory();
        for (var unit : directory.units()) {
            for (var name : new String[] {unit.name(), unit.shortName()}) {
                var day = unit.validTo() == null ? PLAN_21 : unit.validTo().minusDays(1);
                switch (names.resolve(name, day)) {
                    case Resolution.OneUnit(var found, var why) -> {
                        assertThat(found.slug()).as(name).isEqualTo(unit.slug());
                        assertThat(why).isEqualTo(Why.NAME);
                    }
                    case Resolution.Ambiguous(var units) ->
                        assertThat(units.stream().map(Unit::slug)).as(name).contains(unit.slug());
                    case Resolution other -> throw new AssertionError(name + ": " + other);
                }
            }
        }
    }

    private static Why why(String text) {
        return ((Resolution.OneUnit) names.resolve(text, PLAN_21)).why();
    }

    private static String meaning(String text, LocalDate day) {
        return switch (names.resolve(text, day)) {
            case Resolution.OneUnit(var unit, var why) -> unit.slug();
            case Resolution.OneClass(var one, var why) -> "class " + one.slug();
            case Resolution.Ambiguous(var units) ->
                "ambiguous " + units.stream().map(Unit::slug).toList();
            case Resolution.Unknown() -> "unknown";
        };
    }
}
