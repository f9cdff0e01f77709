package vn.minhchung.plan.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.minhchung.vietnamese.Fold;

/** Rõ thẩm quyền: is it said who decides, and may the lead do what it is told? */
final class ClearAuthority {

    private static final String DECIDES =
            "(?:(?:chu tich )?(?:ubnd|uy ban nhan dan)|chu tich|hoi dong nhan dan|hdnd|thu tuong|chinh phu|tinh uy|thuong truc"
                    + "|ban thuong vu|ban chi dao|bo [a-z]+|lanh dao)";
    private static final Pattern APPROVER =
            Pattern.compile("\\b(?:tham muu|trinh|bao cao|kien nghi|de nghi|de xuat)(?: (?:voi|cho|len|de|giup))? "
                    + DECIDES + "|\\bdo [^,;.]{0,12}?" + DECIDES);
    private static final Pattern PROPOSES = Pattern.compile("\\b(?:tham muu|de xuat|kien nghi)\\b(?: viec\\b)?");
    private static final Pattern COMPETENT = Pattern.compile("\\b(?:cap|co quan|nguoi) co tham quyen\\b");
    private static final Pattern ESTABLISHES =
            Pattern.compile("\\b(?:kien toan|thanh lap)\\b[^.;]{0,20}\\bban chi dao\\b");
    private static final Pattern DIRECTS = Pattern.compile("^chi dao (?:cac )?(?:cong ty|doanh nghiep|tap doan)\\b");

    /** The law on procedures gives their publication to the chairman (Nghị định 63/2010/NĐ-CP, Điều 13, 15). */
    private static final Pattern PUBLISHES_PROCEDURES =
            Pattern.compile("\\bcong bo\\b.{0,40}\\b(?:thu tuc hanh chinh|tthc)\\b");

    /** Not subordinate to the People's Committee (Luật Tổ chức chính quyền địa phương 2025): one asks, one does not order. */
    private static final Pattern INDEPENDENT = Pattern.compile(
            "(?:toa an|tand|vien kiem sat|vksnd|tinh uy|ban to chuc|ban tuyen giao|uy ban mat tran|uy ban mttq|mttq|hoi dong nhan dan|hdnd|doan dai bieu)\\b.*");

    private ClearAuthority() {}

    static boolean isIndependent(Named named) {
        return INDEPENDENT.matcher(Fold.fold(named.name())).matches();
    }

    static Optional<ClarityGap> review(TaskText task) {
        var content = task.content();
        var folded = Fold.inPlace(content);
        if (DIRECTS.matcher(folded).find()) {
            return Optional.of(ClarityGap.partial(Rule.ENTERPRISE_DIRECTED)
                    .suggesting(Column.CONTENT, "Phối hợp, đôn đốc" + content.substring("Chỉ đạo".length())));
        }
        var independent =
                task.lead().stream().filter(ClearAuthority::isIndependent).findFirst();
        if (independent.isPresent() && !folded.startsWith("de nghi")) {
            var name = independent.get().name();
            return Optional.of(ClarityGap.partial(Rule.INDEPENDENT_LEAD, name)
                    .suggesting(Column.CONTENT, "Đề nghị " + name + " " + Wording.lower(content)));
        }
        var competent = COMPETENT.matcher(folded);
        if (competent.find()) {
            return Optional.of(
                    ClarityGap.partial(Rule.COMPETENT_BODY, content.substring(competent.start(), competent.end()))
                            .suggesting(
                                    Column.CONTENT,
                                    content.substring(0, competent.start()) + "UBND tỉnh"
                                            + content.substring(competent.end())));
        }
        var everywhere = folded + " | "
                + Fold.inPlace(task.result() + " | " + task.deadline().raw());
        if (APPROVER.matcher(everywhere).find()) {
            return Optional.empty();
        }
        var proposes = PROPOSES.matcher(folded);
        if (proposes.find()) {
            var verb = content.substring(proposes.start(), proposes.end()).replaceFirst(" việc$", "");
            var approver = PUBLISHES_PROCEDURES.matcher(folded).find() ? "Chủ tịch UBND tỉnh" : "UBND tỉnh";
            return Optional.of(ClarityGap.partial(Rule.APPROVER_UNNAMED, verb)
                    .suggesting(
                            Column.CONTENT,
                            content.substring(0, proposes.start()) + verb + " " + approver
                                    + content.substring(proposes.end())));
        }
        return ESTABLISHES.matcher(folded).find()
                ? Optional.of(ClarityGap.partial(Rule.BODY_ESTABLISHED)
                        .suggesting(Column.CONTENT, "Tham mưu Chủ tịch UBND tỉnh " + Wording.lower(content)))
                : Optional.empty();
    }
}
