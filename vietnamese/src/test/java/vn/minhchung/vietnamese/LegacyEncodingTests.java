package vn.minhchung.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegacyEncodingTests {

    private static final String TCVN3 =
            "Uû ban nh©n d©n tØnh Tuyªn Quang ban hµnh kÕ ho¹ch thùc hiÖn ®Ò ¸n chuyÓn ®æi sè";
    private static final String VNI =
            "UÛy ban nhaân daân tænh Tuyeân Quang ban haønh keá hoaïch thöïc hieän ñeà aùn chuyeån ñoåi soá";
    private static final String UNICODE =
            "ban nhân dân tỉnh Tuyên Quang ban hành kế hoạch thực hiện đề án chuyển đổi số";

    @Test
    void oneSignForEachLetter() {
        assertThat(LegacyEncoding.of(TCVN3)).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.TCVN3.toUnicode(TCVN3)).isEqualTo("Uỷ " + UNICODE);
        assertThat(LegacyEncoding.TCVN3.toUnicode("n\u00ADíc, ng\u00ADêi, ®\u00ADîc"))
                .isEqualTo("nước, người, được");
    }

    @Test
    void capitalsOfTcvn3StayCapitals() {
        assertThat(LegacyEncoding.TCVN3.toUnicode("ñY BAN NH©N D©N\nKÕ HO¹CH\nph¸t triÓn H§ND, NGHÞ quyÕt"))
                .isEqualTo("ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nphát triển HĐND, NGHỊ quyết");
    }

    @Test
    void marksBehindTheirLetter() {
        assertThat(LegacyEncoding.of(VNI)).contains(LegacyEncoding.VNI);
        assertThat(LegacyEncoding.VNI.toUnicode(VNI)).isEqualTo("Ủy " + UNICODE);
        assertThat(LegacyEncoding.VNI.toUnicode("KEÁ HOAÏCH, ÑÖÔÏC, ngöôøi")).isEqualTo("KẾ HOẠCH, ĐƯỢC, người");
    }

    @Test
    void unicodeAndOtherLanguagesStayAsTheyAre() {
        assertThat(LegacyEncoding.of("Ủy " + UNICODE)).isEmpty();
        assertThat(LegacyEncoding.of("Le général a déclaré où il était allé, très tôt, à l’hôtel de la forêt"))
                .isEmpty();
        assertThat(LegacyEncoding.of("")).isEmpty();
    }
}
