package vn.minhchung.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published plans that the tests read; see {@code plans/README.md} for where they come from. */
final class Plans {

    static final String PLAN_21 = "21-KH-UBND-2025.ocr-markdown.txt";
    static final String PLAN_230_WEB = "230-KH-UBND-2022.html-text.txt";
    static final String PLAN_230_PDF = "230-KH-UBND-2022.pdf-text.txt";
    static final String PLAN_154 = "154-KH-UBND-2022.pdf-text.txt";
    static final String PLAN_154_DAMAGED = "154-KH-UBND-2022.ocr-damaged.txt";

    /** How an invented plan begins whose foot or duties a test is about. */
    static final String BEGINNING = """
            ỦY BAN NHÂN DÂN
            TỈNH ĐỒNG NAI
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 301/KH-UBND
            Đồng Nai, ngày 15 tháng 9 năm 2025
            KẾ HOẠCH
            Phát triển du lịch cộng đồng
            I. MỤC TIÊU
            - Đón 500.000 lượt khách.
            """;

    private Plans() {}

    static byte[] bytes(String name) {
        try (var stream = Plans.class.getResourceAsStream("/plans/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException(name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static ParsedDocument read(String name) {
        return DocumentReader.read(name, bytes(name));
    }

    static ParsedDocument readText(String text) {
        return DocumentReader.read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The lines of Plan 21 without its emphasis marks, as an officer's file has them. */
    static List<String> plan21Lines() {
        return text(PLAN_21)
                .lines()
                .map(line -> line.replace("**", "").replaceAll("</?i>", ""))
                .toList();
    }
}
