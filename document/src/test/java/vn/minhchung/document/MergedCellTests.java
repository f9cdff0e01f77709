package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Cells that reach over several rows, and numbers that Word counts itself. */
class MergedCellTests {

    @Test
    void aWebPageWithALeadForSeveralTasks() {
        var plan = DocumentReader.read("plan.html", """
                <table>
                <tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Thời hạn</th></tr>
                <tr><td colspan=4>I. VỀ THỂ CHẾ (02 nhiệm vụ)</td></tr>
                <tr><td>1</td><td>Ban hành quy chế</td><td rowspan=2>Sở Tư pháp</td><td>2025</td></tr>
                <tr><td>2</td><td>Sửa đổi quy định</td><td>2026</td></tr>
                <tr><td rowspan=2>3</td><td>Tập huấn<ul><li>cấp tỉnh</li></ul></td><td>Sở Nội vụ<br>Công an tỉnh</td><td>2026</td></tr>
                <tr><td>và bồi dưỡng</td><td></td><td></td></tr>
                </table>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.tasks()).hasSize(3);
        assertThat(plan.tasks()).extracting(ParsedTask::group).containsOnly("I");
        assertThat(plan.tasks().get(1).lead().value())
                .extracting(AgencyMention::name)
                .containsExactly("Sở Tư pháp");
        assertThat(plan.tasks().get(2).lead().value())
                .extracting(AgencyMention::name)
                .containsExactly("Sở Nội vụ", "Công an tỉnh");
        assertThat(plan.tasks().get(2).content().value()).isEqualTo("Tập huấn - cấp tỉnh và bồi dưỡng");
    }

    @Test
    void aWordTableNumberedByWord() throws IOException {
        var document = new XWPFDocument();
        var abstractNumber = CTAbstractNum.Factory.newInstance();
        abstractNumber.setAbstractNumId(BigInteger.ONE);
        var level = abstractNumber.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        var numbering = document.createNumbering();
        var list = numbering.addNum(
                numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(abstractNumber)));
        var table = document.createTable(3, 4);
        row(table, 0, "TT", "Nhiệm vụ", "Chủ trì", "Thời hạn");
        row(table, 1, "", "Ban hành quy chế", "Sở Tư pháp", "Quý IV/2025");
        row(table, 2, "", "Tập huấn", "", "Năm 2026");
        for (int i = 1; i <= 2; i++) {
            var numbered = table.getRow(i).getCell(0).getParagraphs().getFirst();
            numbered.setNumID(list);
            numbered.setNumILvl(BigInteger.ZERO);
            var merge = table.getRow(i).getCell(2).getCTTc().addNewTcPr().addNewVMerge();
            merge.setVal(i == 1 ? STMerge.RESTART : STMerge.CONTINUE);
        }
        var out = new ByteArrayOutputStream();
        document.write(out);

        var plan = DocumentReader.read("plan.docx", out.toByteArray());

        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2");
        assertThat(plan.tasks())
                .extracting(task -> task.content().confidence().reason())
                .containsOnly(Confidence.Reason.PRINTED);
        assertThat(plan.tasks())
                .extracting(task -> task.lead().value().getFirst().name())
                .containsExactly("Sở Tư pháp", "Sở Tư pháp");
    }

    private static void row(XWPFTable table, int index, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(index).getCell(i).setText(cells[i]);
        }
    }
}
