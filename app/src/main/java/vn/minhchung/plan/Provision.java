package vn.minhchung.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan lays down beside its task table (nội dung quy định khác của kế hoạch).
 *
 * @param section where it stands, such as "II.2.1.a"; empty when the document has no number there
 * @param text as printed
 * @param level for whom it holds, in the words of the document: "cấp tỉnh", "cấp xã", "cá nhân"
 * @param value the figure of a target
 * @param unit of the figure, "%" or a word
 * @param by the last day, for targets, reports and phases that have one
 * @param line of the original document, counted from 1
 */
public record Provision(
        Kind kind,
        String section,
        String text,
        @Nullable String level,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable LocalDate by,
        int line) {

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
        DUTY
    }
}
