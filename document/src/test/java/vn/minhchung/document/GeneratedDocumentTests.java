package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of documents: a random plan with head, criteria, reports, awards, duties and foot is read back as the same. */
class GeneratedDocumentTests {

    private static final List<String> PROVINCES = List.of("TUYÊN QUANG", "LÀO CAI", "ĐỒNG NAI", "NGHỆ AN", "CÀ MAU");
    private static final List<String> TITLES = List.of(
            "Phát triển du lịch xanh trên địa bàn tỉnh",
            "Tổ chức Phong trào thi đua xây dựng xã hội học tập",
            "Nâng cao chất lượng phục vụ người dân, doanh nghiệp");
    private static final List<String> SIGNERS =
            List.of("Giàng Thị Dung", "Hoàng Hải Triều", "Lò Văn Mừng", "Y Wem Niê");
    private static final List<String> RECIPIENTS = List.of(
            "Bộ Nội vụ",
            "Các sở, ban, ngành",
            "UBND các xã, phường",
            "TT. Tỉnh ủy, HĐND, UBND tỉnh",
            "Báo và Phát thanh, Truyền hình tỉnh");
    private static final List<String> BASES = List.of(
            "Quyết định số %d/QĐ-TTg ngày 10/12/2025 của Thủ tướng Chính phủ về chương trình hành động",
            "Nghị quyết số %d/NQ-CP ngày 12/02/2025 của Chính phủ về nhiệm vụ trọng tâm",
            "Kế hoạch số %d/KH-BNV ngày 03/3/2025 của Bộ Nội vụ về cải cách hành chính");
    private static final List<String> SUBJECTS = List.of(
            "hồ sơ thủ tục hành chính được số hóa",
            "hộ gia đình phân loại rác tại nguồn",
            "văn bản điện tử được ký số",
            "cơ sở y tế sử dụng bệnh án điện tử");
    private static final List<String> OWNERS = List.of(
            "Sở Tài chính",
            "Công an tỉnh",
            "UBND các xã, phường",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Các sở, ban, ngành");
    private static final List<String> ACTS = List.of(
            "Chủ trì theo dõi, đôn đốc việc thực hiện", "Tham mưu bố trí kinh phí", "Kiểm tra, hướng dẫn các đơn vị");
    private static final List<String> AWARDS = List.of(
            "Bằng khen của Thủ tướng Chính phủ",
            "Bằng khen của Chủ tịch UBND tỉnh",
            "Giấy khen của Chủ tịch UBND các xã, phường");
    private static final List<Level> LEVELS = List.of(Level.COMMUNE, Level.ENTERPRISE, Level.INDIVIDUAL);
    private static final List<String> LEVEL_TITLES =
            List.of("Đối với các xã, phường (cấp xã):", "Đối với doanh nghiệp:", "Đối với cá nhân:");

    private record Figure(int value, boolean least, String subject) {

        String words() {
            return (least ? "Tối thiểu " : "") + value + "% " + subject;
        }
    }

    private record Standard(Level level, Figure figure) {}

    private record Report(Reporting.Cycle cycle, int day, int month, boolean before) {

        String words() {
            var on = (before ? "trước ngày " : "ngày ");
            return switch (cycle) {
                case MONTH -> "hằng tháng " + on + "%02d".formatted(day);
                case QUARTER -> "hằng quý " + on + "%02d của tháng cuối quý".formatted(day);
                default -> "hằng năm " + on + "%02d/%02d".formatted(day, month);
            };
        }
    }

    private record Work(String owner, List<String> acts) {}

    private record Paper(
            String province,
            int number,
            LocalDate date,
            String title,
            List<String> bases,
            List<Standard> standards,
            List<Integer> phaseEnds,
            List<String> awards,
            List<Work> duties,
            @Nullable Report report,
            List<String> recipients,
            boolean deputy,
            String signer) {}

    static LongStream seeds() {
        return GeneratedPlanTests.seeds();
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void everythingIsReadBack(long seed) throws IOException {
        var paper = paper(new Random(seed));
        var lines = written(paper);
        var text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        isSame(paper, DocumentReader.read("a.txt", text), "text");
        isSame(paper, DocumentReader.read("a.docx", Renderings.docx(lines)), "Word");
        isSame(paper, DocumentReader.read("a.html", Renderings.html(lines)), "web page");
    }

    private static Paper paper(Random random) {
        var date = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
        var standards = new ArrayList<Standard>();
        for (var level : LEVELS.subList(0, 1 + random.nextInt(LEVELS.size()))) {
            for (var subject : some(SUBJECTS, random)) {
                standards.add(new Standard(level, new Figure(10 + random.nextInt(91), random.nextBoolean(), subject)));
            }
        }
        var phases = random.nextBoolean() ? List.<Integer>of() : List.of(2027 + random.nextInt(2), 2030);
        return new Paper(
                one(PROVINCES, random),
                1 + random.nextInt(400),
                date,
                one(TITLES, random),
                some(BASES, random).stream()
                        .map(base -> base.formatted(100 + random.nextInt(800)))
                        .toList(),
                standards,
                phases,
                some(AWARDS, random),
                some(OWNERS, random).stream()
                        .map(owner -> new Work(owner, some(ACTS, random)))
                        .toList(),
                random.nextInt(4) == 0 ? null : report(random),
                some(RECIPIENTS, random),
                random.nextBoolean(),
                one(SIGNERS, random));
    }

    private static Report report(Random random) {
        return new Report(
                List.of(Reporting.Cycle.MONTH, Reporting.Cycle.QUARTER, Reporting.Cycle.YEAR)
                        .get(random.nextInt(3)),
                10 + random.nextInt(16),
                1 + random.nextInt(12),
                random.nextInt(4) > 0);
    }

    private static List<String> written(Paper paper) {
        var lines = new ArrayList<String>(List.of(
                "ỦY BAN NHÂN DÂN TỈNH " + paper.province(),
                "Số: " + paper.number() + "/KH-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "%s, ngày %02d tháng %02d năm %d"
                        .formatted(
                                place(paper),
                                paper.date().getDayOfMonth(),
                                paper.date().getMonthValue(),
                                paper.date().getYear()),
                "KẾ HOẠCH",
                paper.title()));
        paper.bases().forEach(base -> lines.add("Căn cứ " + base + ";"));
        lines.add("UBND tỉnh ban hành Kế hoạch như sau:");
        lines.addAll(List.of("I. MỤC ĐÍCH, YÊU CẦU", "1. Tạo khí thế thi đua sôi nổi.", "II. TIÊU CHÍ THI ĐUA"));
        @Nullable Level level = null;
        int point = 0;
        for (var standard : paper.standards()) {
            if (standard.level() != level) {
                level = standard.level();
                lines.add((char) ('a' + point++) + ") " + LEVEL_TITLES.get(LEVELS.indexOf(level)));
            }
            lines.add("- " + standard.figure().words() + ".");
        }
        int section = 2;
        var romans = List.of("I", "II", "III", "IV", "V", "VI");
        if (!paper.phaseEnds().isEmpty()) {
            int middle = paper.phaseEnds().getFirst();
            lines.add(romans.get(section++) + ". TIẾN ĐỘ THỰC HIỆN");
            lines.add("1. Giai đoạn 1 (2026 - " + middle + "): Triển khai phong trào.");
            lines.add("2. Giai đoạn 2 (" + (middle + 1) + " - 2030): Đẩy mạnh phong trào.");
        }
        lines.add(romans.get(section++) + ". HÌNH THỨC KHEN THƯỞNG");
        paper.awards().forEach(award -> lines.add("- " + award + "."));
        lines.add(romans.get(section) + ". TỔ CHỨC THỰC HIỆN");
        for (int i = 0; i < paper.duties().size(); i++) {
            var duty = paper.duties().get(i);
            lines.add((i + 1) + ". " + duty.owner());
            for (int k = 0; k < duty.acts().size(); k++) {
                lines.add((char) ('a' + k) + ") " + duty.acts().get(k) + ".");
            }
        }
        var report = paper.report();
        if (report != null) {
            lines.add((paper.duties().size() + 1) + ". Các đơn vị báo cáo kết quả thực hiện " + report.words()
                    + " về Sở Nội vụ.");
        }
        lines.add("Nơi nhận:");
        paper.recipients().forEach(recipient -> lines.add("- " + recipient + ";"));
        lines.add("- Lưu: VT.");
        lines.add("TM. ỦY BAN NHÂN DÂN");
        lines.addAll(paper.deputy() ? List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") : List.of("CHỦ TỊCH"));
        lines.add(paper.signer());
        return lines;
    }

    private static String place(Paper paper) {
        var words = new ArrayList<String>();
        for (var word : paper.province().split(" ")) {
            words.add(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    private static void isSame(Paper paper, ParsedDocument read, String layout) {
        var head = read.metadata();
        assertThat(value(head.type())).as(layout).isEqualTo("KẾ HOẠCH");
        assertThat(value(head.number())).as(layout).isEqualTo(paper.number() + "/KH-UBND");
        assertThat(value(head.date())).as(layout).isEqualTo(paper.date());
        assertThat(value(head.place())).as(layout).isEqualTo(place(paper));
        assertThat(value(head.issuer())).as(layout).isEqualTo("ỦY BAN NHÂN DÂN TỈNH " + paper.province());
        assertThat(value(head.title())).as(layout).isEqualTo(paper.title());
        assertThat(head.legalBases().stream()
                        .map(base ->
                                base.reference() == null ? "" : base.reference().number())
                        .toList())
                .as("%s: bases", layout)
                .isEqualTo(
                        paper.bases().stream().map(base -> base.split(" ")[3]).toList());
        assertThat(head.recipients().stream()
                        .map(recipient -> recipient.name().value())
                        .toList())
                .as("%s: recipients", layout)
                .containsAll(paper.recipients());
        var signer = Objects.requireNonNull(head.signer());
        assertThat(signer.name().value()).as(layout).isEqualTo(paper.signer());
        assertThat(signer.position()).as(layout).isEqualTo(paper.deputy() ? "PHÓ CHỦ TỊCH" : "CHỦ TỊCH");
        assertThat(read.criteria()).as("%s: criteria", layout).hasSameSizeAs(paper.standards());
        for (int i = 0; i < read.criteria().size(); i++) {
            isSame(paper.standards().get(i), read.criteria().get(i), layout);
        }
        assertThat(read.phases().stream().map(phase -> phase.end().getYear()).toList())
                .as("%s: phases", layout)
                .isEqualTo(paper.phaseEnds());
        assertThat(read.awards()).as("%s: awards", layout).hasSameSizeAs(paper.awards());
        isSame(paper.duties(), paper.report() == null ? read.duties() : butLast(read.duties()), layout);
        isSame(paper.report(), read.reporting(), layout);
        assertThat(read.tasks()).as("%s: no tasks", layout).isEmpty();
    }

    private static void isSame(Standard standard, Criterion criterion, String layout) {
        var as = layout + ": " + standard;
        assertThat(criterion.level()).as(as).isEqualTo(standard.level());
        assertThat(criterion.targets()).as(as).hasSize(1);
        var target = criterion.targets().getFirst();
        assertThat(target.value().value())
                .as(as)
                .isEqualByComparingTo(BigDecimal.valueOf(standard.figure().value()));
        assertThat(target.comparison().sign())
                .as(as)
                .isEqualTo(standard.figure().least() ? ">=" : "=");
        assertThat(target.subject()).as(as).isEqualTo(standard.figure().subject());
        assertThat(target.unit()).as(as).isEqualTo("%");
    }

    private static void isSame(List<Work> works, List<Duty> duties, String layout) {
        assertThat(duties.stream().map(Duty::owner).toList())
                .as("%s: owners", layout)
                .isEqualTo(works.stream().map(Work::owner).toList());
        for (int i = 0; i < works.size(); i++) {
            assertThat(duties.get(i).items())
                    .as("%s: points of %s", layout, works.get(i))
                    .hasSameSizeAs(works.get(i).acts());
        }
    }

    private static void isSame(@Nullable Report report, List<Reporting> read, String layout) {
        if (report == null) {
            assertThat(read).as("%s: no report", layout).isEmpty();
            return;
        }
        assertThat(read).as("%s: %s", layout, report).hasSize(1);
        var first = read.getFirst();
        assertThat(first.cycle()).as(layout).isEqualTo(report.cycle());
        assertThat(first.dueDay()).as("%s: %s", layout, report).isEqualTo(report.day());
        assertThat(first.before()).as("%s: %s", layout, report).isEqualTo(report.before());
        if (report.cycle() == Reporting.Cycle.YEAR) {
            assertThat(first.dueMonth()).as("%s: %s", layout, report).isEqualTo(report.month());
        }
    }

    private static <T> List<T> butLast(List<T> all) {
        return all.subList(0, all.size() - 1);
    }

    private static <T> @Nullable T value(@Nullable Extracted<T> extracted) {
        return extracted == null ? null : extracted.value();
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** At least one of them, in any order. */
    private static <T> List<T> some(List<T> values, Random random) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(values.size())));
    }
}
