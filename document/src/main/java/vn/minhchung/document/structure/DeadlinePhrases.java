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
import vn.minhchung.document.time.TimeParser;

/**
 * Finds the words of a deadline within a sentence: "…, hoàn thành trước ngày 15/4/2026". Only a time that a word such as "trước",
 * "trong", "chậm nhất" leads in is one; the date of a meeting, of a cited document or of a stage in a name is not.
 */
final class DeadlinePhrases {

    /** Before a time that is told, not asked for. */
    private static final Pattern TOLD = Pattern.compile(
            "(?:giai đoạn|năm học|nhiệm kỳ|kỳ họp|phiên họp|kết luận|có hiệu lực|có giá trị|ban hành|số liệu|tính|năm"
                    + " tài chính)\\s*(?:kể\\s+)?(?:từ\\s+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

    /** In a sentence "khi" alone tells a case, not a time: "khi để xảy ra cháy rừng". */
    private static final Pattern WAITED_FOR = Pattern.compile(
            "(?:ngay )?(?:sau khi|khi co)\\s.{5,160}|ngay khi\\s.{5,160}|truoc (?:mua|ky hop|tet|khai giang)\\s.{2,160}");

    /** The pace of others, at the end of a clause. */
    private static final Pattern PACE = Pattern.compile(
            "\\btheo (?:dung )?(?:lo trinh|tien do)(?:,? (?:va )?(?:huong dan|chi dao|ke hoach|yeu cau|tien do|lo trinh))* (?:cua|tu|tai) [^.;()]{3,120}");

    /** "…, kết nối với Trung tâm dữ liệu quốc gia theo Kế hoạch số …": the plan that a sentence ends with sets the pace. */
    private static final Pattern CITED_PLAN =
            Pattern.compile("\\btheo (?:lo trinh |tien do )?(?:(?:tai|cua|trong) )?$");

    /** "Thực hiện trong giai đoạn 2026 - 2030"; without such words the stage is part of a name. */
    private static final Pattern STAGE = Pattern.compile("\\b(?:trong|thuc hien|hoan thanh) giai doan $");

    /** A time with its number, be it asked for or told; a year alone mostly belongs to a name. */
    private static final Pattern TIME_LIKE = Pattern.compile(
            "\\b(?:(?:ngay|thang|quy|tuan)(?: thu)? (?:\\d{1,2}|i{1,3}|iv)|(?:trong|vao|den|tu|het|cuoi|dau|giua) nam \\d{4})(?:[/-]\\d{1,4}){0,2}\\b(?! den nay)");

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
        var hard = new ArrayList<Passage>();
        var soft = new ArrayList<Passage>();
        for (var expression : expressions) {
            int start = begins(expression, sentence, text);
            if (start >= 0) {
                (isHard(expression) ? hard : soft)
                        .add(sentence.slice(start, expression.end()).strip());
            }
        }
        // an event beside a date is no second deadline
        soft.stream()
                .filter(words -> hard.isEmpty() || !words.folded().matches("(?:ngay )?(?:sau|khi|truoc|ke tu).*"))
                .forEach(hard::add);
        if (hard.isEmpty()) {
            return pace(sentence, text, references);
        }
        return hard.stream().limit(MOST).reduce((a, b) -> a.plus("; ", b)).orElseThrow();
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

    private static boolean isHard(TimeExpression expression) {
        return expression instanceof Span || expression instanceof Counted;
    }

    /** Where the words that ask for a time begin; -1 when it is only named. */
    private static int begins(TimeExpression expression, Passage sentence, String text) {
        return switch (expression) {
            case Span span -> begins(span, sentence, text);
            case Counted counted -> counted.start();
            case Again again -> isAsked(again, sentence, text) ? again.start() : -1;
            case DayOfMonth _ -> -1;
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
        int start = led ? span.lead() : fromTo ? text.lastIndexOf("tu ", span.start()) : span.start();
        var before = sentence.text().substring(Math.max(0, start - 40), start);
        return TOLD.matcher(before).find() ? -1 : start;
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

    private static Passage pace(Passage sentence, String text, List<References.Found> references) {
        var pace = PACE.matcher(text);
        if (pace.find()) {
            return sentence.slice(pace.start(), pace.end()).strip();
        }
        return references.stream()
                .filter(reference ->
                        CITED_PLAN.matcher(text.substring(0, reference.start())).find()
                                && text.substring(reference.end()).matches("[\\s.;)/]*"))
                .max(Comparator.comparingInt(References.Found::start))
                .map(reference -> {
                    var theo = CITED_PLAN.matcher(text.substring(0, reference.start()));
                    return sentence.slice(theo.find() ? theo.start() : reference.start(), reference.end());
                })
                .orElse(sentence.slice(0, 0));
    }
}
