package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.minhchung.document.structure.Columns.Field;

/** Cells written below or behind a task as labelled words: "Cơ quan chủ trì: …; thời gian hoàn thành: …". */
final class Labels {

    private static final Map<Field, String> WORDS = new EnumMap<>(Map.of(
            Field.LEAD,
            "(?:(?:co quan|don vi|to chuc|nguoi|bo phan|phong|dau moi|ca nhan|lanh dao)(?:,? (?:don vi|ca nhan|co quan|to chuc|bo phan))*\\s+"
                    + "(?:chu tri|thuc hien|chiu trach nhiem|dau moi|phu trach|tham muu)|chu tri|thuc hien|chiu trach nhiem)(?:,? (?:va |)(?:thuc hien|chinh|tham muu"
                    + "|trien khai|to chuc|chiu trach nhiem))*|phan cong(?: (?:nhiem vu|thuc hien|chu tri))?"
                    + "|trach nhiem(?: (?:thuc hien|chu tri))?|chu tri",
            Field.COORDINATING,
            "(?:(?:co quan|don vi|to chuc)(?:,? (?:don vi|ca nhan|co quan|to chuc))*\\s+)?(?:cung )?phoi hop(?: (?:thuc hien|trien khai))?",
            Field.DEADLINE,
            "(?:thoi gian|thoi han|thoi diem|tien do|lo trinh|han|moc thoi gian)(?:,? (?:va |)(?:hoan thanh|thuc hien|trien khai|bao cao|trinh|ket thuc"
                    + "|bat dau|ban hanh|to chuc|thoi gian|tien do))*|hoan thanh",
            Field.RESULT,
            "(?:san pham|ket qua|dau ra|chi tieu)(?:,? (?:dau ra|du kien|can dat|thuc hien|hoan thanh|chu yeu|dat duoc|ket qua|san pham"
                    + "|cu the))*",
            Field.CONTENT,
            "(?:noi dung|nhiem vu|cong viec)(?: (?:thuc hien|cong viec|nhiem vu|cu the))?(?: \\d{1,2})?",
            Field.OTHER,
            "(?:nguon )?kinh phi(?: thuc hien)?|dia diem(?: thuc hien)?|doi tuong|hinh thuc|ghi chu|cap trinh"
                    + "|cap phe duyet|muc dich|muc tieu|yeu cau|so luong|thanh phan|can cu"));

    private static final Pattern LABEL =
            Pattern.compile("(?:^|(?<=[.;,(–-])\\s*|\\s)(?:[-+•*]\\s*)?(?:(" + WORDS.get(Field.LEAD)
                    + ")|(" + WORDS.get(Field.COORDINATING) + ")|(" + WORDS.get(Field.DEADLINE) + ")|("
                    + WORDS.get(Field.RESULT)
                    + ")|(" + WORDS.get(Field.CONTENT) + ")|(" + WORDS.get(Field.OTHER) + "))\\s*:\\s*");

    /** Behind the names of agencies: a time, or a sentence that does not say who helps. */
    private static final Pattern GOES_ON = Pattern.compile(
            "[,;.(–-]\\s*(?:(?:va |de )?(?:phai |can )?(?:hoan thanh|thuc hien|xong|ket thuc|trinh|ban hanh|to chuc)[, ]+)*(?:xong )?"
                    + "(?:truoc|trong|cham nhat|den|vao|tu|dinh ky|hang|cuoi|dau)\\s+(?:het |cuoi |dau |giua )?(?:ngay|thang|quy|nam|tuan|giai doan|\\d)"
                    + "|(?<!\\b(?:tp|tx|tt|q|p|ths|ts|pgs|gs))\\.\\s+(?!phoi hop\\b|don vi\\b|co quan\\b)(?=[a-z])");

    private static final Field[] GROUPS = {
        Field.LEAD, Field.COORDINATING, Field.DEADLINE, Field.RESULT, Field.CONTENT, Field.OTHER
    };

    private Labels() {}

    /**
     * A paragraph cut at its labels.
     *
     * @param before what stands before the first label
     */
    record Cut(Passage before, Map<Field, Passage> fields) {

        boolean assigns() {
            return fields.containsKey(Field.LEAD)
                    || fields.containsKey(Field.DEADLINE)
                    || fields.containsKey(Field.COORDINATING);
        }
    }

    private record At(Field field, int start, int end) {}

    static Cut cut(Passage text) {
        var labels = new ArrayList<At>();
        var matcher = LABEL.matcher(text.folded());
        int from = 0;
        while (matcher.find(from)) {
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            int start = matcher.start(group);
            if (stands(text, start)) {
                labels.add(new At(GROUPS[group - 1], start, matcher.end()));
                from = matcher.end();
            } else {
                from = start + 1;
            }
        }
        return cut(text, labels);
    }

    private static Cut cut(Passage text, List<At> labels) {
        // what does not assign is a label only beside one that does, or at the beginning
        var kept = new ArrayList<At>(labels);
        boolean assigns = labels.stream()
                .anyMatch(label -> label.field() == Field.LEAD
                        || label.field() == Field.COORDINATING
                        || label.field() == Field.DEADLINE);
        if (!assigns) {
            kept.removeIf(label -> label.start() > 2);
        }
        var fields = new EnumMap<Field, Passage>(Field.class);
        var behind = new ArrayList<Passage>();
        int end = kept.isEmpty() ? text.length() : kept.getFirst().start();
        for (int i = 0; i < kept.size(); i++) {
            int stop = i + 1 < kept.size() ? kept.get(i + 1).start() : text.length();
            var value = text.slice(kept.get(i).end(), Math.max(kept.get(i).end(), stop))
                    .strip()
                    .stripEnd(".;,-–+•(");
            value = unbracketed(value);
            var field = kept.get(i).field();
            var more = field == Field.LEAD || field == Field.COORDINATING ? goesOn(value) : value.slice(0, 0);
            if (!more.isEmpty()) {
                value = value.slice(0, value.length() - more.length()).stripEnd(".;,-–+•( ");
                behind.add(more);
            }
            fields.merge(field, value, (a, b) -> a.plus("; ", b));
        }
        behind.stream()
                .map(DeadlinePhrases::in)
                .filter(time -> !time.isEmpty())
                .findFirst()
                .ifPresent(time -> fields.putIfAbsent(Field.DEADLINE, time));
        return new Cut(text.slice(0, end).strip().stripEnd("(-–+•").strip(), fields);
    }

    /** What stands behind the names of agencies and is none of them. */
    private static Passage goesOn(Passage names) {
        var next = GOES_ON.matcher(names.folded());
        while (next.find()) {
            boolean sentence = names.text().charAt(next.start()) == '.'
                    && next.end() < names.length()
                    && Character.isLowerCase(names.text().charAt(next.end()));
            if (next.start() > 2 && !sentence) {
                return names.from(next.start());
            }
        }
        return names.slice(0, 0);
    }

    /** The bracket that the label stood in ends with the value. */
    private static Passage unbracketed(Passage value) {
        long open = value.text().chars().filter(c -> c == '(').count();
        long closed = value.text().chars().filter(c -> c == ')').count();
        return closed > open ? value.slice(0, value.text().lastIndexOf(')')).stripEnd(".;,") : value;
    }

    /** A label begins the text, follows the end of a clause, or has a capital. */
    private static boolean stands(Passage text, int start) {
        var before = text.text().substring(0, start).stripTrailing();
        return before.isEmpty()
                || ".;(-–+•,/".indexOf(before.charAt(before.length() - 1)) >= 0
                || Character.isUpperCase(text.text().charAt(start));
    }
}
