package vn.minhchung.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ../../etc/passwd, passwd
                    'C:\\Users\\Hạnh\\báo cáo.docx', báo cáo.docx
                    'tên\u202Exe.pdf', 'tên xe.pdf'
                    '  .ẩn.txt. ', ẩn.txt
                    '..', tep
                    'a/b/', tep
                    """)
    void onlyTheLastPartWithoutTricksIsKept(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(FileName.clean("ke\u0302\u0301 hoa\u0323ch.pdf")).isEqualTo("kế hoạch.pdf");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(FileName.clean("đ".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }
}
