package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nội vụ|Sở Nội vụ",
                "Sở Văn hóa, Thể thao và Du lịch|Sở Văn hóa, Thể thao và Du lịch",
                "Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh|Sở Tài chính/Sở Văn hóa, Thể thao và Du lịch/Công an tỉnh",
                "Sở Khoa học và Công nghệ, Công an tỉnh, Sở Nội vụ; Các cơ quan, đơn vị có liên quan|Sở Khoa học và Công nghệ/Công an tỉnh/Sở Nội vụ/Các cơ quan, đơn vị có liên quan",
                "Các sở, ban, ngành; UBND cấp xã|Các sở, ban, ngành/UBND cấp xã",
                "Các Sở, Ban, Ngành tỉnh|Các Sở, Ban, Ngành tỉnh",
                "Các bộ, ngành, địa phương|Các bộ, ngành, địa phương",
                "Sở Nội vụ, các cơ quan, đơn vị liên quan|Sở Nội vụ/các cơ quan, đơn vị liên quan",
                "Sở Nội vụ và Công an tỉnh|Sở Nội vụ/Công an tỉnh",
                "Báo và Phát thanh, truyền hình tỉnh|Báo và Phát thanh, truyền hình tỉnh",
                "Văn phòng Đoàn ĐBQH và HĐND tỉnh|Văn phòng Đoàn ĐBQH và HĐND tỉnh",
                "Sở Nội vụ theo chức năng nhiệm vụ thực hiện|Sở Nội vụ",
                "Bảo hiểm xã hội khu vực XIX (Tuyên Quang)|Bảo hiểm xã hội khu vực XIX",
                "Các đơn vị theo chức năng, nhiệm vụ|Các đơn vị theo chức năng, nhiệm vụ",
                "- Chủ trì: Sở Y tế;|Sở Y tế",
                "Ủy ban nhân dân các xã, phường|Ủy ban nhân dân các xã, phường",
                "Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh|Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh",
                "Sở Y tế và Bảo hiểm xã hội tỉnh|Sở Y tế/Bảo hiểm xã hội tỉnh",
                "VNPT Lào Cai, Viettel Lào Cai, MobiFone Lào Cai|VNPT Lào Cai/Viettel Lào Cai/MobiFone Lào Cai",
                "Bộ CHQS tỉnh, BCH BĐBP tỉnh và Công an tỉnh|Bộ CHQS tỉnh/BCH BĐBP tỉnh/Công an tỉnh",
                "Quân khu 2, Lữ đoàn 297|Quân khu 2/Lữ đoàn 297",
                "Sở TT&TT, UBND huyện Nam Đàn, UBND thị xã Cửa Lò|Sở TT&TT/UBND huyện Nam Đàn/UBND thị xã Cửa Lò",
                "Các sở, ban, ngành, đoàn thể tỉnh và UBND các xã, phường|Các sở, ban, ngành, đoàn thể tỉnh/UBND các xã, phường",
                "Kho bạc Nhà nước Khu vực XI và các ngân hàng thương mại|Kho bạc Nhà nước Khu vực XI/các ngân hàng thương mại",
                "Ban Quản lý Khu kinh tế Vũng Áng và các khu công nghiệp|Ban Quản lý Khu kinh tế Vũng Áng và các khu công nghiệp",
                "Thuế tỉnh, Chi cục Hải quan khu vực XII và Thống kê tỉnh|Thuế tỉnh/Chi cục Hải quan khu vực XII/Thống kê tỉnh",
                "Đảng ủy, HĐND, UBND các xã, phường|Đảng ủy, HĐND, UBND các xã, phường",
                "Hội Văn học và Nghệ thuật tỉnh|Hội Văn học và Nghệ thuật tỉnh"
            })
    void namesAreNotTornApart(String cell, String names) {
        assertThat(AgencyMention.in(cell)).extracting(AgencyMention::name).isEqualTo(Arrays.asList(names.split("/")));
    }

    @Test
    void aStrokeSeparatesAgenciesButNotTheWordsOfOne() {
        assertThat(AgencyMention.in("Sở Xây dựng/Công an tỉnh"))
                .extracting(AgencyMention::name)
                .containsExactly("Sở Xây dựng", "Công an tỉnh");
        assertThat(AgencyMention.in("UBND xã/phường")).hasSize(1);
    }

    @Test
    void whatFollowsTheNameIsKeptAside() {
        assertThat(AgencyMention.in("Sở Nội vụ theo chức năng nhiệm vụ thực hiện"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.qualifier()).isEqualTo("theo chức năng nhiệm vụ thực hiện"));
    }

    @Test
    void collectivesAreMarked() {
        assertThat(AgencyMention.in("Các sở, ban, ngành; UBND cấp xã; Sở Y tế"))
                .extracting(AgencyMention::collective)
                .containsExactly(true, true, false);
    }

    @Test
    void everyMentionKnowsItsPlace() {
        assertThat(AgencyMention.in("Sở Y tế; Công an tỉnh").getLast().places())
                .containsExactly(new SourcePlace(1, 9, 21, null));
    }
}
