package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.minhchung.document.time.Stretch.Unit;
import vn.minhchung.document.time.TimeExpression;
import vn.minhchung.document.time.TimeExpression.Again;
import vn.minhchung.document.time.TimeExpression.Counted;
import vn.minhchung.document.time.TimeExpression.DayOfMonth;
import vn.minhchung.document.time.TimeExpression.Event;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeExpression.Weekdays;
import vn.minhchung.document.time.TimeParser;
import vn.minhchung.vietnamese.Fold;

/**
 * Finds the words of a deadline within a sentence: "…, hoàn thành trước ngày 15/4/2026". Only a time that a word such as "trước",
 * "trong", "chậm nhất" leads in is one; the date of a meeting, of a cited document or of a stage in a name is not.
 */
final class DeadlinePhrases {

    /** Before a time that is told, not asked for. */
    private static final Pattern TOLD = Pattern.compile(
            "(?:giai đoạn|năm học|nhiệm kỳ|kỳ họp|phiên họp|có hiệu lực|có giá trị|số liệu|tính|năm"
                    + " tài chính)\\s*(?:kể\\s+)?(?:từ\\s+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Told of a document, "Kết luận ngày 15/9", unless it is to be there by then: "kết luận trước ngày 15/9". */
    private static final Pattern TOLD_OF_DOCUMENT = Pattern.compile(
            "(?:ban hành|kết luận)\\s*(?:kể\\s+)?(?:từ\\s+)?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TO_BE_CONCLUDED = Pattern.compile(
            "(?:(?<!thông báo )(?<!văn bản )kết luận|(?:trình|mưu|và|[,;]|thiện|xét|sớm)\\s+ban hành)\\s*$");

    /** "Thời hạn thực hiện theo chỉ đạo của Thủ tướng Chính phủ". */
    private static final Pattern TIME_BY_DIRECTION = Pattern.compile(
            "\\bthoi (?:han|gian|diem)(?: (?:hoan thanh|thuc hien|trien khai))*:?(?: la)? (?<words>theo (?:su |dung )?(?:chi dao|huong dan|tien"
                    + " do|lo trinh|ke hoach|yeu cau)(?:,? (?:va )?(?:chi dao|huong dan|tien do|lo trinh))* (?:cua|tu) [^.;()]{3,120})");

    /** A meeting that is to come: something is put before it. */
    private static final Pattern MEETING = Pattern.compile(
            "\\b(?:trinh|thong qua|xem xet|cho y kien|bao cao|quyet dinh)\\b[^.;]{0,120}?\\b((?:tai |vao |trong )?(?:ky hop|phien"
                    + " hop|hoi nghi)(?: \\p{L}+){0,6}? )$");

    /** "Chi thường xuyên", "đầu tư thường xuyên", "nhiệm vụ thường xuyên của …" are names, not times. */
    private static final Pattern NAMES_MONEY = Pattern.compile("(?:chi|đầu tư|kinh phí|nguồn|vốn|cơ quan|đơn vị)\\s*$");

    private static final Pattern GOES_ON_AS_NAME =
            Pattern.compile("^\\s+(?:của|được giao|năm(?= \\d)|trực|vụ)(?!\\p{L}).*", Pattern.DOTALL);

    /** What may stand before or behind "hằng năm" when it says when, and not which: "ngân sách hằng năm". */
    private static final Pattern CLAUSE_BEGINS = Pattern.compile(
            "(?:^|[,;.(]\\s{0,2}|\\b(?:bao cao|\\d|thuc hien|to chuc|duy tri|hoan thanh|kiem tra|cap nhat|ra soat) )$");

    private static final Pattern CLAUSE_ENDS = Pattern.compile("^\\s*(?:[.,;)]|$).*", Pattern.DOTALL);

    private static final String HOUR = "\\d{1,2} ?(?:gio|h|:) ?(?:\\d{2}\\b)?(?: ?phut)?";

    /** What may stand between a cycle and its days. */
    private static final Pattern JOINS = Pattern.compile(
            "(?:[\\s,():]|" + HOUR + "|\\b(?:truoc|cham nhat|la|vao|ngay|va|hoac|den|cua|tu|luc|sang|chieu)\\b)*");

    private static final Pattern LEADS_CYCLE = Pattern.compile(
            "\\b(?:truoc|cham nhat(?: la)?|vao)(?: luc)? (?:" + HOUR + "(?: ?(?:,|va) " + HOUR + ")* ?)?(?:ngay )?$");

    private static final Pattern HOUR_BEHIND =
            Pattern.compile("[\\s,(]*\\b(?:truoc|vao|luc|den)(?: luc)? " + HOUR + "(?: ?(?:,|va) " + HOUR + ")*");

    /** In a sentence "khi" alone tells a case, not a time: "khi để xảy ra cháy rừng". */
    private static final Pattern WAITED_FOR = Pattern.compile(
            "(?:ngay )?(?:sau khi|khi co)\\s.{5,160}|ngay khi\\s.{5,160}|(?:cho )?(?:den|toi) khi\\s.{5,160}|truoc (?:mua|vu|ky hop|tet|khai giang)\\s.{2,160}");

    /** The pace of others, at the end of a clause. */
    private static final Pattern PACE = Pattern.compile(
            "\\btheo (?:dung )?(?:lo trinh|tien do)(?:,? (?:va )?(?:huong dan|chi dao|ke hoach|yeu cau|tien do|lo trinh))* (?:cua|tu|tai) [^.;()]{3,120}");

    /** What may stand behind a time and belongs to it. */
    private static final Pattern BESIDES =
            Pattern.compile("(?:\\s*[;,]?\\s*(?:va |hoac )?(?:dot xuat|khi co yeu cau)\\b)*"
                    + "(?:[;,]?\\s*theo (?:su |dung )?(?:tien do|chi dao|huong dan|lo trinh)\\b[^.;()]{3,120})?");

    /** "…, kết nối với Trung tâm dữ liệu quốc gia theo Kế hoạch số …": the plan that a sentence ends with sets the pace. */
    private static final Pattern CITED_PLAN =
            Pattern.compile("\\btheo (?:lo trinh |tien do )?(?:(?:tai|cua|trong) )?$");

    private static final Pattern PLAN = Pattern.compile("(?:ke hoach|de an|chuong trinh|du an|phuong an).*");

    /** What is given, counted or written by a document, and not when. */
    private static final Pattern NO_PACE = Pattern.compile(
            "\\b(?:kinh phi|che do|muc|dinh muc|noi dung|doi tuong|tieu chi|tieu chuan|mau|von|phan cong|nhiem vu)\\b[^,;.]{0,40}$");

    /** "Tỷ lệ dưới 50% tại thời điểm 31/10": the day on which it is looked who is meant. */
    private static final Pattern CONDITION = Pattern.compile("\\b(?:tai|o|den) thoi diem (?:ngay )?$");

    /** "Đưa vào sử dụng từ ngày 01/4/2026": by then it must be ready. */
    private static final Pattern IN_USE =
            Pattern.compile("\\b(?:dua vao|ap dung|chinh thuc)\\b[^;.,]{0,40}\\btu (?:ngay )?$");

    /** "Thực hiện trong giai đoạn 2026 - 2030"; without such words the stage is part of a name. */
    private static final Pattern STAGE = Pattern.compile("\\b(?:trong|thuc hien|hoan thanh) giai doan $");

    /** A time with its number, be it asked for or told; a year alone mostly belongs to a name. */
    private static final Pattern TIME_LIKE = Pattern.compile(
            "\\b(?:(?:ngay|thang|quy|tuan)(?: thu)? (?:\\d{1,2}|i{1,3}|iv)|(?:trong|vao|den|tu|het|cuoi|dau|giua) nam \\d{4})(?:[/-]\\d{1,4}){0,2}\\b(?! den nay)|(?<![\\d/])\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d{2}\\b");

    /** Before a time that was or that says which: no one waits for it. */
    private static final Pattern PAST = Pattern.compile(
            "(?:giai doan|hieu luc|ban hanh|so lieu|tinh den|thoi diem|ket luan|hop|hoi nghi|ky niem|ke hoach|bao cao|le)(?: (?:tu|ke|den|vao))* $");

    /** Only so much of a sentence is read. */
    private static final int LONGEST = 3_000;

    private static final int MOST = 4;

    private DeadlinePhrases() {}

    /** The words of the deadline in {@code sentence}; empty when there are none. */
    static Passage in(Passage whole) {
        var sentence = whole.slice(0, Math.min(whole.length(), LONGEST));
        var folded = new StringBuilder(sentence.folded());
        var references = References.in(sentence.text());
        for (var reference : references) {
            folded.replace(reference.start(), reference.end(), "#".repeat(reference.end() - reference.start()));
        }
        var text = folded.toString();
        var expressions = TimeParser.parse(text);
        var hard = new ArrayList<Piece>();
        var soft = new ArrayList<Piece>();
        for (var expression : expressions) {
            int start = begins(expression, expressions, sentence, text);
            if (start >= 0 && expression instanceof Again again) {
                soft.add(withItsDays(again, expressions, text));
            } else if (start >= 0) {
                (isHard(expression) ? hard : soft).add(new Piece(start, expression.end(), expression instanceof Event));
            }
        }
        hard.removeIf(piece -> soft.stream().anyMatch(cycle -> !cycle.event() && cycle.holds(piece)));
        // an event beside a date is no second deadline
        soft.stream().filter(piece -> hard.isEmpty() || !piece.event()).forEach(hard::add);
        var pace = PACE.matcher(text);
        boolean onlyAgain = hard.stream().noneMatch(piece -> piece.event() || !soft.contains(piece));
        if (onlyAgain && pace.find()) {
            var words = new Piece(pace.start(), pace.end(), false);
            hard.removeIf(words::holds);
            hard.add(words);
        }
        var direction = TIME_BY_DIRECTION.matcher(text);
        if (hard.isEmpty() && direction.find()) {
            hard.add(new Piece(direction.start("words"), direction.end("words"), false));
        }
        if (hard.isEmpty()) {
            return citedPlan(sentence, text, references);
        }
        return hard.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Piece::from))
                .limit(MOST)
                .map(piece -> sentence.slice(piece.from(), withBesides(piece.to(), text))
                        .strip())
                .reduce((a, b) -> a.plus("; ", b))
                .orElseThrow();
    }

    /** The end of what belongs to the time that ends at {@code end}: "; đột xuất", "theo hướng dẫn của Bộ Y tế". */
    private static int withBesides(int end, String text) {
        var more = BESIDES.matcher(text).region(end, text.length());
        return more.lookingAt() ? more.end() : end;
    }

    /** Words that ask for a time. */
    private record Piece(int from, int to, boolean event) {

        boolean holds(Piece other) {
            return from <= other.from && other.to <= to;
        }
    }

    /** Words of {@code sentence} that look like a time; for a sentence in which no deadline was understood. */
    static Passage unread(Passage whole) {
        var sentence = whole.slice(0, Math.min(whole.length(), LONGEST));
        var references = References.in(sentence.text());
        var time = TIME_LIKE.matcher(sentence.folded());
        while (time.find()) {
            int start = time.start();
            boolean cited =
                    references.stream().anyMatch(reference -> reference.start() <= start && start < reference.end());
            var before = sentence.folded().substring(Math.max(0, start - 40), start);
            if (!cited && !PAST.matcher(before).find()) {
                return sentence.slice(start, time.end());
            }
        }
        return sentence.slice(0, 0);
    }

    /** "Hằng tháng, trước ngày 25", "trước ngày 15/6 và 15/12 hằng năm": what is said of a cycle stands around it. */
    private static Piece withItsDays(Again again, List<TimeExpression> expressions, String text) {
        int from = again.start();
        int to = again.end();
        for (var other : expressions.reversed()) {
            if (other.end() <= from && isOfCycle(other) && joins(text, other.end(), from)) {
                from = other instanceof Span span ? span.lead() : other.start();
            }
        }
        for (var other : expressions) {
            if (other.start() >= to && isOfCycle(other) && joins(text, to, other.start())) {
                to = other.end();
            }
        }
        var led = LEADS_CYCLE.matcher(text.substring(Math.max(0, from - 40), from));
        from = led.find() ? Math.max(0, from - 40) + led.start() : from;
        var hour = HOUR_BEHIND.matcher(text).region(to, text.length());
        return new Piece(from, hour.lookingAt() ? hour.end() : to, false);
    }

    /** Whether more is said of it than how often. */
    private static boolean hasDays(Again again, List<TimeExpression> expressions, String text) {
        var piece = withItsDays(again, expressions, text);
        return again.every() != null && piece.to() - piece.from() > again.end() - again.start();
    }

    private static boolean joins(String text, int from, int to) {
        return to - from <= 60 && JOINS.matcher(text.substring(from, to)).matches();
    }

    private static boolean isOfCycle(TimeExpression expression) {
        return switch (expression) {
            case DayOfMonth _, Weekdays _, Again _ -> true;
            case Span span ->
                span.stretches().stream().allMatch(stretch -> !stretch.isDated() && stretch.unit() != Unit.YEAR);
            case Counted _, Event _ -> false;
        };
    }

    private static boolean isHard(TimeExpression expression) {
        return expression instanceof Span || expression instanceof Counted;
    }

    /** Where the words that ask for a time begin; -1 when it is only named. */
    private static int begins(
            TimeExpression expression, List<TimeExpression> expressions, Passage sentence, String text) {
        return switch (expression) {
            case Span span -> begins(span, sentence, text);
            case Counted counted -> counted.start();
            case Again again ->
                isAsked(again, sentence, text) || hasDays(again, expressions, text) ? again.start() : -1;
            case DayOfMonth _, Weekdays _ -> -1;
            case Event event ->
                WAITED_FOR.matcher(text.substring(event.start(), event.end())).matches() ? event.start() : -1;
        };
    }

    private static int begins(Span span, Passage sentence, String text) {
        var meeting = MEETING.matcher(text.substring(0, span.start()));
        boolean years = span.stretches().stream().allMatch(stretch -> stretch.unit() == Unit.YEAR);
        boolean partOfYear = text.substring(0, span.start()).matches(".*\\b(?:giua|cuoi|dau) ");
        if ((!years || partOfYear) && meeting.find()) {
            return meeting.start(1);
        }
        boolean bracketed = text.substring(0, span.start()).matches(".*\\(\\s*")
                && text.substring(span.end()).matches("\\s*\\).*");
        boolean fromTo = span.range() && text.substring(0, span.start()).matches(".*\\btu (?:ngay |nam |dau |thang )*");
        boolean led = span.lead() < span.start() && !isVague(span, text);
        var stage = STAGE.matcher(text.substring(0, span.start()));
        if (years && span.range() && stage.find()) {
            return stage.start();
        }
        boolean from = span.open()
                && !years
                && CLAUSE_ENDS.matcher(text.substring(span.end())).matches();
        fromTo |= from;
        if (!led && !fromTo && !(bracketed && !years)) {
            return -1;
        }
        var use = IN_USE.matcher(text.substring(0, span.start()));
        if (from && use.find()) {
            return use.start();
        }
        if (CONDITION.matcher(text.substring(0, span.start())).find()) {
            return -1;
        }
        int start = led ? span.lead() : fromTo ? text.lastIndexOf("tu ", span.start()) : span.start();
        var before = sentence.text().substring(Math.max(0, start - 40), start);
        boolean asked = text.substring(start).matches("(?:truoc|cham nhat|muon nhat|xong)\\b.*")
                && TO_BE_CONCLUDED.matcher(before).find();
        boolean told = TOLD.matcher(before).find()
                || !asked && TOLD_OF_DOCUMENT.matcher(before).find();
        return told ? -1 : start;
    }

    /** "Trong năm", "2026 - 2030" say nothing of their own in a sentence. */
    private static boolean isVague(Span span, String text) {
        var first = span.stretches().getFirst();
        if (first.unit() != Unit.YEAR) {
            return false;
        }
        boolean named = text.startsWith("nam", span.start()) && first.isDated();
        return !named || span.stretches().size() > 1;
    }

    private static boolean isAsked(Again again, Passage sentence, String text) {
        var words = text.substring(again.start(), again.end());
        var before = text.substring(Math.max(0, again.start() - 40), again.start());
        var after = text.substring(again.end());
        if (words.equals("thuong xuyen")) {
            var raw = sentence.text();
            return !NAMES_MONEY
                            .matcher(raw.substring(Math.max(0, again.start() - 20), again.start()))
                            .find()
                    && !GOES_ON_AS_NAME.matcher(raw.substring(again.end())).matches();
        }
        if (words.equals("duy tri") || words.equals("lien tuc") || words.equals("lau dai")) {
            return false;
        }
        return words.startsWith("dinh ky")
                || words.startsWith("ngay ")
                || words.matches("\\d.*")
                || CLAUSE_BEGINS.matcher(before).find()
                || CLAUSE_ENDS.matcher(after).matches();
    }

    /** A plan has stages to follow; a decision that money is granted by has none. */
    private static boolean setsThePace(References.Found reference, String text) {
        var type = reference.reference().type();
        var before = text.substring(Math.max(0, reference.start() - 60), reference.start());
        return before.matches(".*\\b(?:lo trinh|tien do)\\b.*")
                || type != null
                        && PLAN.matcher(Fold.inPlace(type)).matches()
                        && !NO_PACE.matcher(before).find();
    }

    private static Passage citedPlan(Passage sentence, String text, List<References.Found> references) {
        return references.stream()
                .filter(reference ->
                        CITED_PLAN.matcher(text.substring(0, reference.start())).find()
                                && setsThePace(reference, text)
                                && text.substring(reference.end()).matches("[\\s.;)/]*"))
                .max(Comparator.comparingInt(References.Found::start))
                .map(reference -> {
                    var theo = CITED_PLAN.matcher(text.substring(0, reference.start()));
                    return sentence.slice(theo.find() ? theo.start() : reference.start(), reference.end());
                })
                .orElse(sentence.slice(0, 0));
    }
}
