package vn.minhchung.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Comparison;

/**
 * What a plan lays down beside its task table (nội dung quy định khác của kế hoạch).
 *
 * @param section where it stands, such as "II.2.1.a"; empty when the document has no number there
 * @param text as printed
 * @param level for whom it holds, in the words of the document: "cấp tỉnh", "cấp xã", "cá nhân"
 * @param value the figure of a target
 * @param upper the higher end of a figure written as a range
 * @param comparison how the figure is meant: "tối thiểu", "không quá"
 * @param unit of the figure, "%" or a word
 * @param from the first day, for targets and phases that have one
 * @param by the last day, for targets, reports and phases that have one
 * @param facts the rest, by name: "to", "via", "data-from" of a report, "mark" of a recipient, "position" of a signer
 * @param line of the original document, counted from 1
 * @param page of the original, counted from 1, where it has pages
 */
public record Provision(
        Kind kind,
        String section,
        String text,
        @Nullable String level,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable Comparison comparison,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate by,
        Map<String, String> facts,
        int line,
        @Nullable Integer page) {

    public Provision {
        facts = Map.copyOf(facts);
    }

    /** The sorts of provision a plan holds (loại nội dung), in the order the plan page shows them. */
    public enum Kind {
        /** Tiêu chí. */
        CRITERION,
        /** Chỉ tiêu. */
        TARGET,
        /** Chế độ báo cáo. */
        REPORTING,
        /** Khen thưởng. */
        AWARD,
        /** Giai đoạn. */
        PHASE,
        /** Trách nhiệm tổ chức thực hiện. */
        DUTY,
        /** Căn cứ ban hành. */
        BASIS,
        /** Nơi nhận. */
        RECIPIENT,
        /** Người ký. */
        SIGNER
    }
}
