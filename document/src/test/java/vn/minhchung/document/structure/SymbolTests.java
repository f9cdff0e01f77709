package vn.minhchung.document.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolTests {

    /** As recognised, the kind printed below, and what it must be; "?" behind what no such document has. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "37/QĐĐ-UBND, QUYẾT ĐỊNH, 37/QĐ-UBND",
                "37/QP-UBND, QUYẾT ĐỊNH, 37/QĐ-UBND",
                "37/QD-UBND, -, 37/QĐ-UBND",
                "08/2026/QĐÐ-UBND, QUYẾT ĐỊNH, 08/2026/QĐ-UBND",
                "140/KHI-UBND, KẾ HOẠCH, 140/KH-UBND",
                "140/RH-UBND, KẾ HOẠCH HÀNH ĐỘNG, 140/KH-UBND",
                "5/CI-UBND, CHỈ THỊ, 5/CT-UBND",
                "22/TTn-SNV, TỜ TRÌNH, 22/TTr-SNV",
                "9-CTn/TU, CHƯƠNG TRÌNH, 9-CTr/TU",
                // known, and so printed
                "37/QĐ-UBND, KẾ HOẠCH, 37/QĐ-UBND",
                "12/CTr-UBND, CHỈ THỊ, 12/CTr-UBND",
                "01/KHPH-SYT, KẾ HOẠCH, 01/KHPH-SYT",
                // a letter tells who wrote it
                "512/UBND-KT, -, 512/UBND-KT",
                "31/STC-NS, -, 31/STC-NS",
                "88/WXM-UBND, KẾ HOẠCH, 88/WXM-UBND?"
            })
    void symbols(String recognised, String kind, String expected) {
        var mended = Symbol.mended(recognised, kind);

        assertThat(mended + (Symbol.isStrange(mended, kind) ? "?" : "")).isEqualTo(expected);
    }
}
