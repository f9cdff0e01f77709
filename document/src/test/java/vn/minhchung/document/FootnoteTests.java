package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Footnotes of Word belong to the task whose cell marks them, and to no name. */
class FootnoteTests {

    @Test
    void aFootnoteInACellIsKeptWithItsTaskAndItsPlace() throws IOException {
        var plan = DocumentReader.read("plan.docx", word());

        assertThat(plan.tasks()).hasSize(2);
        assertThat(plan.tasks().getFirst().content().value()).isEqualTo("Xây dựng đề án phát triển du lịch");
        assertThat(plan.tasks().getFirst().footnotes()).singleElement().satisfies(note -> {
            assertThat(note.mark()).isEqualTo("¹");
            assertThat(note.text().value()).isEqualTo("Theo Quyết định số 12/QĐ-UBND ngày 01/3/2025.");
            assertThat(plan.source()
                            .line(note.text().places().getFirst().line())
                            .text())
                    .endsWith("ngày 01/3/2025.");
        });
        assertThat(plan.tasks().getLast().lead().value())
                .extracting(AgencyMention::name)
                .containsExactly("Sở Y tế");
        assertThat(plan.tasks().getLast().footnotes())
                .extracting(note -> note.text().value())
                .containsExactly("Đơn vị thường trực [Tổ công tác].");
        assertThat(plan.duties()).extracting(Duty::owner).containsExactly("Sở Nội vụ");
        assertThat(plan.duties().getFirst().heading().value()).doesNotContain("[");
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            text(document, "KẾ HOẠCH");
            text(document, "Phát triển du lịch");
            text(document, "I. NHIỆM VỤ");
            String[][] cells = {
                {"TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"},
                {"1", "Xây dựng đề án phát triển du lịch", "Sở Nội vụ", "Quý I/2026"},
                {"2", "Tổ chức tập huấn", "Sở Y tế", "Quý II/2026"}
            };
            var table = document.createTable(cells.length, cells[0].length);
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    table.getRow(row)
                            .getCell(column)
                            .getParagraphs()
                            .getFirst()
                            .createRun()
                            .setText(cells[row][column]);
                }
            }
            note(
                    document,
                    table.getRow(1).getCell(1).getParagraphs().getFirst(),
                    "Theo Quyết định số 12/QĐ-UBND ngày 01/3/2025.");
            note(document, table.getRow(2).getCell(2).getParagraphs().getFirst(), "Đơn vị thường trực [Tổ công tác].");
            text(document, "II. TỔ CHỨC THỰC HIỆN");
            note(document, text(document, "1. Sở Nội vụ theo dõi việc thực hiện"), "Hằng quý.");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XWPFParagraph text(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void note(XWPFDocument document, XWPFParagraph at, String text) {
        var note = document.createFootnote();
        note.createParagraph().createRun().setText(text);
        at.addFootnoteReference(note);
    }
}
