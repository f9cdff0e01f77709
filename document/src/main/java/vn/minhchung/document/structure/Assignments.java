package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.ParsedTask.Form;
import vn.minhchung.document.TaskGroup;
import vn.minhchung.document.structure.Columns.Field;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.document.structure.Outline.Entry;
import vn.minhchung.document.structure.Owners.Owner;

/**
 * Reads tasks that are written as text rather than in a table: with labelled lines below them, below the name of an agency, or as a
 * sentence that gives work to one.
 *
 * <p>In a directive, a letter, a conclusion such sentences stand anywhere; in a plan only in the section of tasks and solutions. What
 * stands in a section on responsibility, carrying out or commendation is a duty and never a task.
 */
final class Assignments {

    /** Kinds of documents whose whole text gives work. */
    private static final Set<String> DIRECTIVES =
            Set.of("CHỈ THỊ", "THÔNG BÁO", "CÔNG VĂN", "CÔNG ĐIỆN", "KẾT LUẬN", "NGHỊ QUYẾT");

    private static final List<String> NO_TASKS = List.of(
            "to chuc thuc hien",
            "trach nhiem",
            "khen thuong",
            "muc dich",
            "muc tieu",
            "yeu cau",
            "quan diem",
            "kinh phi",
            "tieu chi",
            "dieu khoan thi hanh",
            "hieu luc");

    /** A heading that begins so tells what has been; "Về tình hình giải ngân" is a topic, and work may be given below it. */
    private static final Pattern TELLS = Pattern.compile(
            "(?:(?:mot so|nhung|cac|ve|cong tac|khai quat|che do|thong tin,?) )*(?:danh gia|ket qua|uu diem|ton"
                    + " tai|han che|nguyen nhan|bao cao|thuc trang|boi canh)\\b.*|(?:khai quat )?tinh hinh\\b.*");

    private static final List<String> TASKS =
            List.of("nhiem vu", "giai phap", "noi dung", "phan cong", "cong viec", "ke hoach thuc hien");

    private static final Pattern BOILERPLATE =
            Pattern.compile(".*(?:(?:nghiem tuc|khan truong|chu dong|kip thoi|phoi hop|to chuc)\\s+(?:to chuc\\s+|phoi"
                    + " hop\\s+)?(?:trien khai|thuc hien|chap hanh)\\b.{0,60}|biet,? (?:va )?(?:to chuc )?thuc"
                    + " hien.{0,4}|chiu trach nhiem thi hanh.{0,60})");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{6,300})\\)[.;\\s]*$");
    private static final Pattern GIVEN_AT_THE_END = Pattern.compile("(?<=[.;])\\s+[Gg]iao(?:\\s+cho)?\\s+$");
    private static final Pattern ONLY_LEADS = Pattern.compile(
            "(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|chịu trách nhiệm)?(?:,? (?:tham mưu|tổ chức|triển khai|thực"
                    + " hiện))*(?:,\\s*phối hợp [^.;]{3,200} thực hiện)?\\s*[.;]?(?:/\\.)?");
    private static final Pattern NOT_A_NAME = Pattern.compile(".*\\s(?:đã|đang|chưa|vừa|được|bị|còn|là|sẽ|và|của|có)");
    private static final Pattern EVERYBODY =
            Pattern.compile("(?:tat ca )?cac (?:co quan|don vi|to chuc|cap|nganh)\\b.*");
    private static final Pattern LEADS = Pattern.compile("chủ trì|chịu trách nhiệm|tham mưu|:");

    private static final Pattern OPENS_WITH_TIME =
            Pattern.compile("^(?:truoc|trong|den|cham nhat|dinh ky|hang|tu|sau khi|ngay sau khi|thuong xuyen)\\b");

    /** "CHỦ TỊCH UBND TỈNH … điện:" — the list behind it says who receives the telegram. */
    private static final Pattern ADDRESSES = Pattern.compile(
            "(?:thu tuong|pho thu tuong|chu tich|bo truong|uy ban|ubnd|ban|thuong truc|truong ban)\\b.{0,120}"
                    + "\\bdien(?: khan)?\\s*:");

    private static final Pattern PRAISE = Pattern.compile(
            "\\b(?:ghi nhan|bieu duong|danh gia cao|hoan nghenh)(?:,? (?:va )?(?:ghi nhan|bieu duong|danh gia cao))*,? (?:su|nhung|cac|ket"
                    + " qua|no luc|nhieu|tinh than|viec|cong tac|y thuc)\\b|\\bco ban (?:thong nhat|nhat tri|dong y)\\b");

    /** Everybody reports again and again: that is the reporting of the document, no work of its own. */
    private static final Pattern REPORTS_AGAIN = Pattern.compile("^(?:dinh ky|hang)\\b.*");

    private static final Pattern REPORTS_RESULTS =
            Pattern.compile("^(?:(?:tong hop|gui),? )?bao cao (?:ket qua|tinh hinh|tien do)\\b.*");

    /** An agency by its own name; "các cơ quan", "thủ trưởng đơn vị" only repeat the heading. */
    private static final Pattern OF_ITS_OWN = Pattern.compile(
            "(?:Sở|Công an|UBND|Thanh tra|Văn phòng|Bộ Chỉ huy|Ban|Thuế)\\s(?!.*(?:[Cc]ác|cơ quan|đơn vị)\\s).*");

    private static final Pattern WORK_OF =
            Pattern.compile("^(?:Nhiệm vụ|Công việc)(?: cụ thể| giao)? (?:của|cho|đối với)\\s+");

    /** Whose plan it is: what it does it says of the whole. */
    private static final Pattern OF_THE_PROVINCE = Pattern.compile("(?:ubnd|uy ban nhan dan) (?:tinh|thanh pho)\\b.*");

    /** Words behind which stands who is to do what. */
    private static final Pattern ASKS = Pattern.compile("(?:yêu cầu|đề nghị|[Gg]iao|chỉ đạo|phân công)(?!\\p{L})");

    private static final Pattern REPORTS =
            Pattern.compile("^(?:(?:dinh ky|hang \\p{L}+|tong hop|gui|,)\\s*)*bao cao\\b");

    /** An agency named anywhere in a sentence, by more than its kind. */
    private static final Pattern AGENCY = Pattern.compile(
            "(?<!\\p{L})(?:Sở|Công an|Thanh tra|Ban|Thuế|Bộ|Cục|Chi cục|Trung tâm)\\s+(?:\\p{Lu}|tỉnh|thành phố)"
                    + "|(?<!\\p{L})(?:UBND|Ủy ban nhân dân) (?:các|cấp|xã|phường|đặc khu)(?!\\p{L})");

    private final Outline outline;
    private final boolean directive;
    private final @Nullable LocalDate issued;
    private final @Nullable Year year;
    private final Reason reason;
    private final Set<Entry> labelled = new HashSet<>();

    /** Paragraphs right where work is given that name a time or an agency; which of them became something is known at the end. */
    private final List<Passage> mayBeWork = new ArrayList<>();

    /** Whether the paragraph stands in a list without marks behind "yêu cầu:". */
    private boolean inList;

    private final List<WrittenTask> written = new ArrayList<>();

    private Assignments(
            Outline outline, @Nullable String type, @Nullable LocalDate issued, @Nullable Year year, Reason reason) {
        this.outline = outline;
        this.directive = type == null || DIRECTIVES.stream().anyMatch(type::startsWith);
        this.issued = issued;
        this.year = year;
        this.reason = reason;
    }

    /** @param mayBeWork paragraphs of sections of tasks that name a time or an agency */
    record Found(List<TaskGroup> groups, List<ParsedTask> tasks, List<Passage> mayBeWork) {}

    static Found read(
            Outline outline, @Nullable String type, @Nullable LocalDate issued, @Nullable Year year, Reason reason) {
        return new Assignments(outline, type, issued, year, reason).found();
    }

    private Found found() {
        var zone = outline.entries().stream().filter(this::mayHoldTasks).toList();
        // labels speak for themselves, wherever they are not in a section of something else
        var open =
                LabelledTasks.in(outline.entries().stream().filter(this::isOpen).toList());
        written.addAll(open.tasks());
        labelled.addAll(open.entries());
        owned(zone);
        written.sort(Comparator.comparingInt(task -> task.content().firstLine()));
        return WrittenTasks.of(written, mayBeWork, issued, year, reason);
    }

    /** Whether the sections that the paragraph stands in may hold tasks. */
    private boolean mayHoldTasks(Entry entry) {
        boolean named = directive;
        for (var above : entry.above()) {
            if (!above.is(Kind.ROMAN) && !above.is(Kind.DECIMAL)
                    || !above.isTitle() && above.text().length() > 300) {
                continue;
            }
            boolean heading = above.isTitle() && Owners.at(above.text()) == null;
            if (heading && (says(above, NO_TASKS) || tells(above) || isStandard(above)) && !saysTasksOnly(above)) {
                return false;
            }
            named |= heading && says(above, TASKS);
        }
        return named
                && !(entry.paragraph().isTitle()
                        && entry.paragraph().is(Kind.ROMAN)
                        && Owners.at(entry.paragraph().text()) == null
                        && workOf(entry.paragraph().text()) == null);
    }

    /** Whether no section that the paragraph stands in is about something else. */
    private boolean isOpen(Entry entry) {
        return entry.above().stream()
                .noneMatch(above -> (above.is(Kind.ROMAN) || above.is(Kind.DECIMAL))
                        && above.isTitle()
                        && Owners.at(above.text()) == null
                        && (says(above, NO_TASKS) || tells(above))
                        && !saysTasksOnly(above));
    }

    /** "Nhiệm vụ, yêu cầu", "Nhiệm vụ và kết quả" are sections of tasks all the same. */
    private boolean saysTasksOnly(Paragraph heading) {
        return outline.says(heading.text(), "nhiem vu")
                && !outline.says(heading.text(), "to chuc thuc hien")
                && !outline.says(heading.text(), "trach nhiem")
                && !outline.says(heading.text(), "muc tieu")
                && !outline.says(heading.text(), "danh gia")
                && !outline.says(heading.text(), "ket qua");
    }

    private boolean isStandard(Paragraph heading) {
        return Criteria.isCriteria(outline, heading.text())
                || heading.text().folded().matches("(?:cac |mot so |he thong )?chi tieu\\b.*");
    }

    private boolean tells(Paragraph heading) {
        return TELLS.matcher(heading.text().folded()).matches();
    }

    private boolean says(Paragraph heading, List<String> topics) {
        return topics.stream().anyMatch(topic -> outline.says(heading.text(), topic));
    }

    // ---- tasks below or behind the name of an agency

    private void owned(List<Entry> zone) {
        var owners = new IdentityHashMap<Paragraph, Owner>();
        Owner general = null;
        Entry mayGoOn = null;
        boolean addressed = false;
        boolean listed = false;
        for (int i = 0; i < zone.size(); i++) {
            var entry = zone.get(i);
            if (labelled.contains(entry)) {
                continue;
            }
            var paragraph = entry.paragraph();
            var text = paragraph.text();
            addressed = paragraph.marker() == null
                            && ADDRESSES.matcher(text.folded()).matches()
                    || addressed && paragraph.is(Kind.DASH);
            if (addressed || isPraise(text)) {
                continue;
            }
            boolean opens = i + 1 < zone.size()
                    && zone.get(i + 1).under(paragraph)
                    && (zone.get(i + 1).paragraph().marker() != null || paragraph.isTitle());
            var owner = named(text);
            boolean leadsIn = text.text().endsWith(":") && !opens;
            if (paragraph.marker() == null && leadsIn) {
                general = directive ? leadIn(text) : null;
                listed = ASKS.matcher(text.text()).find();
                inList = listed;
                continue;
            }
            inList &= paragraph.marker() == null;
            review(entry, owner, opens, listed);
            if (owner != null && isReport(text, owner)) {
                continue;
            }
            if (owner != null && isHeading(owner, opens)) {
                if (opens) {
                    owners.put(paragraph, owner);
                    mayGoOn = entry;
                }
                continue;
            }
            // text without a mark goes on below the name of an agency only right after it
            boolean apart = paragraph.marker() == null && (mayGoOn == null || i == 0 || zone.get(i - 1) != mayGoOn);
            var inherited = apart ? null : inherited(entry, owners);
            mayGoOn = inherited == null ? mayGoOn : entry;
            if (owner != null && stands(owner, entry, inherited)) {
                if (opens) {
                    owners.put(paragraph, owner);
                }
                sentences(entry, text);
            } else if (inherited != null) {
                i = item(zone, i, inherited);
            } else {
                unowned(entry, text, opens, general);
            }
        }
    }

    /** Remembers what may be work; words that close a document, headings and praise are none. */
    private void review(Entry entry, @Nullable Owner owner, boolean opens, boolean listed) {
        var paragraph = entry.paragraph();
        var text = paragraph.text();
        boolean told = owner == null && Owners.at(text) != null;
        if (told || !listed && !standsInTasks(entry)) {
            return;
        }
        boolean time = !DeadlinePhrases.in(text).isEmpty()
                || !DeadlinePhrases.unread(text).isEmpty();
        // what everybody is told to do again and again is no work of its own
        boolean general = owner != null
                && EVERYBODY.matcher(owner.name().folded()).matches()
                && DeadlinePhrases.in(text).text().chars().noneMatch(Character::isDigit);
        boolean heading = paragraph.isTitle() && (opens || !time && owner == null);
        if (!heading
                && !general
                && (paragraph.marker() != null || beginsAnew(entry))
                && !text.text().endsWith(":")
                && (owner != null || time || AGENCY.matcher(text.text()).find())
                && !BOILERPLATE.matcher(text.folded()).matches()) {
            mayBeWork.add(text);
        }
    }

    /** "Nhiệm vụ của Sở Nội vụ": whose work it is. */
    private static @Nullable Owner workOf(Passage text) {
        var work = WORK_OF.matcher(text.text());
        var owner = work.find() ? Owners.at(text.from(work.end())) : null;
        return owner != null && OF_ITS_OWN.matcher(owner.name().text()).matches() ? owner : null;
    }

    private static @Nullable Owner named(Passage text) {
        var owner = Owners.at(text);
        owner = owner == null ? workOf(text) : owner;
        return owner == null || NOT_A_NAME.matcher(owner.name().text()).matches() ? null : owner;
    }

    private static boolean isHeading(Owner owner, boolean opens) {
        return owner.rest().isEmpty() || opens && owner.rest().text().endsWith(":");
    }

    /** Without a number, only words that clearly give work make a sentence a task. */
    private boolean stands(Owner owner, Entry entry, @Nullable Owner inherited) {
        var paragraph = entry.paragraph();
        boolean everybody = EVERYBODY.matcher(owner.name().folded()).matches();
        if ((paragraph.marker() == null || !owner.asked() || everybody) && isFormula(paragraph.text(), owner)) {
            return false;
        }
        if (inherited != null) {
            return owner.colon()
                    || owner.asked()
                    || owner.rest().text().startsWith("chủ trì")
                    || isCollective(inherited)
                            && OF_ITS_OWN.matcher(owner.name().text()).matches()
                            && Owners.isDuty(owner.rest().text());
        }
        return owner.asked()
                || paragraph.marker() == null && standsUnmarked(owner, entry)
                || paragraph.marker() != null
                        && (directive
                                || owner.colon()
                                || standsInTasks(entry)
                                        && (!EVERYBODY
                                                        .matcher(owner.name().folded())
                                                        .matches()
                                                || !DeadlinePhrases.in(paragraph.text())
                                                        .isEmpty())
                                || LEADS.matcher(owner.rest().text()).find());
    }

    /** A paragraph without a mark gives work where only work stands, and says so by a lead, a time or the verb of an agency. */
    private boolean standsUnmarked(Owner owner, Entry entry) {
        var rest = owner.rest();
        return (inList || standsInTasks(entry) && beginsAnew(entry))
                && !EVERYBODY.matcher(owner.name().folded()).matches()
                && !REPORTS.matcher(rest.folded()).find()
                && Owners.isDuty(rest.text())
                && (rest.text().startsWith("chủ trì")
                        || !DeadlinePhrases.in(entry.paragraph().text()).isEmpty()
                        || OF_ITS_OWN.matcher(owner.name().text()).matches()
                                && !OF_THE_PROVINCE
                                        .matcher(owner.name().folded())
                                        .matches());
    }

    /** Whether the paragraph before ends where a sentence or a heading does: a line that a page tore off is no paragraph. */
    private boolean beginsAnew(Entry entry) {
        int at = outline.entries().indexOf(entry);
        if (at == 0) {
            return true;
        }
        var before = outline.entries().get(at - 1).paragraph();
        return before.marker() != null && before.isTitle()
                || before.text().text().matches("(?s).*[.;:/]");
    }

    private static boolean isCollective(Owner owner) {
        return owner.name().folded().matches("(?:tat ca )?cac (?:so|ban|nganh|co quan|don vi)\\b.*");
    }

    /** "Ban Thường vụ Tỉnh ủy ghi nhận sự nỗ lực …": nobody is given anything to do. */
    private static boolean isPraise(Passage text) {
        var praise = PRAISE.matcher(text.folded());
        if (!praise.find() || praise.start() > 120) {
            return false;
        }
        var who = text.text().substring(0, praise.start()).strip();
        return (who.isEmpty() || Owners.isOnlyName(who))
                && Owners.within(text) == null
                && !Owners.goesOn(text)
                && !text.folded().matches(".*\\b(?:giao|yeu cau|de nghi|phan cong|hoan thanh|truoc ngay)\\b.*");
    }

    /** "Định kỳ hằng tuần, các cơ quan, đơn vị báo cáo kết quả về Sở …". */
    private static boolean isReport(Passage text, Owner owner) {
        return !owner.asked()
                && REPORTS_AGAIN.matcher(text.folded()).matches()
                && EVERYBODY.matcher(owner.name().folded()).matches()
                && REPORTS_RESULTS.matcher(owner.rest().folded()).matches();
    }

    /** Whether a heading says that what stands below it are tasks or solutions. */
    private boolean standsInTasks(Entry entry) {
        return entry.above().stream()
                .anyMatch(above -> above.isTitle()
                        && (outline.says(above.text(), "nhiem vu") || outline.says(above.text(), "giai phap")));
    }

    /** The words that close every document, without a date. */
    private static boolean isFormula(Passage text, Owner owner) {
        return BOILERPLATE.matcher(text.folded()).matches()
                && DeadlinePhrases.in(text).isEmpty()
                && text.length() < 200
                && !owner.rest().text().contains("chủ trì");
    }

    private static @Nullable Owner leadIn(Passage text) {
        var within = Owners.within(text);
        if (within != null) {
            return within;
        }
        var asks = Pattern.compile("(?:yêu cầu|đề nghị|giao|chỉ đạo)\\s+").matcher(text.text());
        Owner found = null;
        while (asks.find() && found == null) {
            found = named(text.from(asks.end()));
        }
        return found;
    }

    private static @Nullable Owner inherited(Entry entry, Map<Paragraph, Owner> owners) {
        for (var above : entry.above().reversed()) {
            var owner = owners.get(above);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    private void sentences(Entry entry, Passage text) {
        int nth = 0;
        for (var sentence : Owners.sentences(text)) {
            var owner = named(sentence);
            if (owner == null) {
                owner = Owners.within(sentence);
            }
            if (owner != null && !(nth + Owners.sentences(text).size() > 1 && isFormula(sentence, owner))) {
                boolean bare = owner.colon() && !owner.asked();
                add(
                        entry,
                        nth++ == 0 || WrittenTask.label(entry).isEmpty()
                                ? WrittenTask.label(entry)
                                : WrittenTask.label(entry) + "." + nth,
                        bare ? owner.rest() : sentence,
                        owner.name(),
                        owner.rest(),
                        false);
            }
        }
    }

    /** A point below the name of an agency, with what stands below it when it ends in a colon. */
    private int item(List<Entry> zone, int at, Owner owner) {
        var entry = zone.get(at);
        var content = entry.paragraph().text();
        int last = at;
        if (content.text().endsWith(":")) {
            while (last + 1 < zone.size() && zone.get(last + 1).under(entry.paragraph())) {
                content = content.plus(" ", zone.get(++last).paragraph().text());
            }
        }
        add(entry, WrittenTask.label(entry), content, owner.name(), content, true);
        return last;
    }

    private void unowned(Entry entry, Passage text, boolean opens, @Nullable Owner general) {
        var within = Owners.within(text);
        if (within != null && !opens) {
            if (!givenAtTheEnd(entry, text, within)) {
                sentences(entry, text);
            }
            return;
        }
        var bracket = BRACKET.matcher(text.text());
        if (bracket.find() && bracket.start() > 10) {
            var inside = text.group(bracket, 1);
            var owner = named(inside);
            if (owner != null
                    && (owner.rest().text().startsWith("chủ trì")
                            || owner.rest().text().startsWith("thực hiện")
                            || owner.rest().text().startsWith("hoàn thành"))) {
                add(
                        entry,
                        WrittenTask.label(entry),
                        text.slice(0, bracket.start()).strip(),
                        owner.name(),
                        inside,
                        false);
                return;
            }
        }
        if (leadAtTheEnd(entry, text)) {
            return;
        }
        boolean numbered = entry.paragraph().is(Kind.DECIMAL)
                || entry.paragraph().is(Kind.LETTER)
                || entry.paragraph().is(Kind.DASH);
        boolean title = entry.paragraph().isTitle() && opens;
        if (general != null && numbered && !title && text.length() > 20) {
            add(entry, WrittenTask.label(entry), text, general.name(), text, true);
        }
    }

    /** "Rà soát nhu cầu …. Thời gian hoàn thành: …. Giao Sở A chủ trì thực hiện.": the last sentence only says who. */
    private boolean givenAtTheEnd(Entry entry, Passage text, Owner owner) {
        int name = text.text().lastIndexOf(owner.name().text());
        var given = GIVEN_AT_THE_END.matcher(text.text().substring(0, Math.max(0, name)));
        if (!ONLY_LEADS.matcher(owner.rest().text()).matches() || !given.find() || given.start() < 20) {
            return false;
        }
        return said(entry, text, given.start(), owner);
    }

    /** "Lập danh mục, hoàn thành trước 15/3/2026; Sở Xây dựng chủ trì thực hiện.": who stands behind the time. */
    private boolean leadAtTheEnd(Entry entry, Passage text) {
        var last = Owners.last(text);
        if (last == null || !standsInTasks(entry) && !directive) {
            return false;
        }
        var owner = named(last);
        return owner != null
                && !owner.colon()
                && !owner.rest().isEmpty()
                && OF_ITS_OWN.matcher(owner.name().text()).matches()
                && ONLY_LEADS.matcher(owner.rest().text()).matches()
                && text.length() - last.length() >= 20
                && said(entry, text, text.length() - last.length(), owner);
    }

    /** Adds what {@code text} says before {@code end} as the work of {@code owner}. */
    private boolean said(Entry entry, Passage text, int end, Owner owner) {
        var said = text.slice(0, end).strip().stripEnd(";,");
        var cut = Labels.cut(said);
        var content = cut.before().isEmpty() ? said : cut.before();
        if (named(content) != null) {
            return false;
        }
        var cells = new LinkedHashMap<Field, Passage>(cut.fields());
        cells.put(Field.LEAD, owner.name());
        cells.putIfAbsent(Field.COORDINATING, Owners.coordinating(owner.rest()));
        cells.putIfAbsent(Field.DEADLINE, DeadlinePhrases.in(text));
        written.add(new WrittenTask(entry, WrittenTask.label(entry), content, cells, false, Form.SENTENCE));
        return true;
    }

    /** The time that the duty names; else that before the owner: "Trước ngày 20/4/2026, Sở Tài chính …". */
    private static Passage deadline(Passage content, Passage duty) {
        var within = DeadlinePhrases.in(duty);
        int comma = content.text().indexOf(", ");
        return !within.isEmpty()
                        || comma < 0
                        || !OPENS_WITH_TIME.matcher(content.folded()).find()
                ? within
                : DeadlinePhrases.in(content.slice(0, comma));
    }

    private void add(Entry entry, String label, Passage content, Passage lead, Passage duty, boolean leadAbove) {
        var cut = Labels.cut(content);
        var cells = new LinkedHashMap<Field, Passage>();
        cells.put(Field.LEAD, lead);
        cells.put(Field.COORDINATING, Owners.coordinating(duty));
        var words = cut.fields().get(Field.DEADLINE);
        cells.put(Field.DEADLINE, words == null || cut.before().isEmpty() ? deadline(content, duty) : words);
        written.add(new WrittenTask(
                entry,
                label,
                content.without(Pattern.compile("\\s*\\./\\.?$|(?<=\\.)/\\.$")),
                cells,
                leadAbove,
                Form.SENTENCE));
    }
}
