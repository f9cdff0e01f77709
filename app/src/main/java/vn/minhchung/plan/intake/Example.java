package vn.minhchung.plan.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.platform.VietnamTime;

/**
 * How a person corrected what was read (cách đã sửa), kept for the next document of the same issuer.
 *
 * @param issuer whose documents it is about
 * @param printed what the document says
 * @param key {@code printed} as it is looked for
 * @param corrected what it was corrected to: words, the role of a column, the name of what an agency stands for, or a {@link
 *     Lessons.Report}
 * @param meaning of an agency: UNIT, CLASS or NOBODY
 * @param edit the change of a row it came from
 * @param document where it was corrected
 * @param year of that document
 */
record Example(
        UUID id,
        String issuer,
        Kind kind,
        String printed,
        String key,
        String corrected,
        @Nullable String meaning,
        @Nullable UUID target,
        UUID draft,
        @Nullable UUID edit,
        String document,
        @Nullable Integer year,
        UUID person,
        String personName,
        Instant at) {

    /** What was corrected (loại nội dung đã sửa). */
    enum Kind {
        /** Tên cơ quan. */
        AGENCY,
        /** Câu chữ thời hạn. */
        DEADLINE,
        /** Tiêu đề cột. */
        COLUMN,
        /** Phần thừa ở đầu trích yếu. */
        TITLE_START,
        /** Phần thừa ở cuối trích yếu. */
        TITLE_END,
        /** Chữ trong trích yếu. */
        TITLE_WORDS,
        /** Tên cơ quan ban hành. */
        ISSUER,
        /** Cấp hoặc đối tượng áp dụng của một tiêu chí, chỉ tiêu, trách nhiệm. */
        LEVEL,
        /** Chế độ báo cáo. */
        REPORT
    }

    Row.Taught taught(String here) {
        return new Row.Taught(id, here, document, personName, VietnamTime.day(at));
    }
}
