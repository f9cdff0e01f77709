package vn.minhchung.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the stamp of a state secret (dấu độ mật: MẬT, TỐI MẬT, TUYỆT MẬT) in a file's name or on its first page.
 *
 * <p>This system is not approved for state secrets, so such a document must not even be stored (Law 29/2018/QH14 on the
 * protection of state secrets, article 5). Pictures and scans without text cannot be read; there the uploader is responsible.
 */
final class SecrecyMark {

    private static final Logger log = LoggerFactory.getLogger(SecrecyMark.class);

    private static final int FIRST_PAGE_LINES = 80;
    private static final int FIRST_PAGE_BYTES = 200_000;

    /** Far longer than any stamp; a paragraph without end must not fill the memory. */
    private static final int LONGEST_LINE = 10_000;

    /** "MẬT" alone must be in capitals: "bảo mật", "mật khẩu" and "mật độ" are everyday words. */
    private static final Pattern IN_NAME = Pattern.compile(
            "(?<!\\p{L})(?:(?i:tuyệt|tối|tuyet|toi)[ _-]*(?i:mật|mat)|MẬT)(?!\\p{L})", Pattern.UNICODE_CASE);

    /** A line that is nothing but the stamp, perhaps framed, spaced out, or introduced by "Độ mật:". */
    private static final Pattern STAMP =
            Pattern.compile("(?:(?:ĐỘ|Độ) (?:MẬT|mật) ?: ?)?(TUYỆT ?MẬT|TỐI ?MẬT|MẬT|Tuyệt mật|Tối mật|Mật)");

    /** Word, Excel, PowerPoint since 2007 and OpenDocument. */
    private static final Pattern OFFICE = Pattern.compile(
            "application/vnd\\.(openxmlformats-officedocument|oasis\\.opendocument|ms-[a-z]+\\.\\w+\\.macroenabled).*");

    private static final Pattern OFFICE_PART =
            Pattern.compile("(word/(header\\d*|document)|xl/sharedStrings|ppt/slides/slide1|content|styles)\\.xml");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h", "si");

    private static final Pattern DOC_BREAK = Pattern.compile("[\\r\\n\\f\\x07\\x0B\\x00]+");
    private static final Pattern DOC_TEXT = Pattern.compile("[\\p{IsLatin}\\p{IsCommon}\\p{M}]{3,}");
    private static final int FIRST_DOC_BYTES = 1_000_000;

    private static final Pattern FRAME = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private SecrecyMark() {}

    static Optional<String> inName(String name) {
        var match = IN_NAME.matcher(Normalizer.normalize(name, Normalizer.Form.NFC));
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }

    static Optional<String> inContent(String type, Path file) {
        return inLines(firstPage(type, file));
    }

    static Optional<String> inLines(List<String> lines) {
        return lines.stream()
                .limit(FIRST_PAGE_LINES)
                .flatMap(line -> stamp(line).stream())
                .findFirst();
    }

    private static Optional<String> stamp(String line) {
        var composed = Normalizer.normalize(line, Normalizer.Form.NFC);
        var bare = FRAME.matcher(composed).replaceAll("").replaceAll("\\s+", " ");
        // "M Ậ T": letters set apart, as stamps often are
        var joined = bare.matches("\\p{Lu}( \\p{Lu})+") ? bare.replace(" ", "") : bare;
        // a sentence's word on a line of its own ("Mật") is no stamp; one after "Độ mật:" is
        var match = STAMP.matcher(joined);
        if (!match.matches()) {
            return Optional.empty();
        }
        var mark = match.group(1);
        boolean introduced = match.start(1) > 0;
        return introduced || mark.equals(mark.toUpperCase(Locale.ROOT)) ? Optional.of(mark) : Optional.empty();
    }

    /** Text of the first page, as far as it can be read; a damaged file has none. */
    private static List<String> firstPage(String type, Path file) {
        try {
            return switch (type) {
                case "application/pdf" -> pdf(file);
                case "application/msword" -> doc(file);
                default -> {
                    if (OFFICE.matcher(type).matches()) {
                        yield office(file);
                    }
                    yield type.startsWith("text/") ? text(file) : List.of();
                }
            };
        } catch (IOException | RuntimeException | XMLStreamException e) {
            log.info("a file of type {} could not be read for its secrecy stamp: {}", type, e.getClass());
            return List.of();
        }
    }

    private static List<String> pdf(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setEndPage(1);
            return stripper.getText(document).lines().toList();
        }
    }

    private static List<String> text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FIRST_PAGE_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /**
     * Paragraphs of the Word format before 2007. Its text lies in one piece of UTF-16 as soon as it has a letter that Western
     * Europe lacks, as every stamp has; what is not text around it is told by its letters.
     */
    private static List<String> doc(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return DOC_BREAK
                    .splitAsStream(new String(in.readNBytes(FIRST_DOC_BYTES), StandardCharsets.UTF_16LE))
                    .filter(line -> DOC_TEXT.matcher(line).matches())
                    .toList();
        }
    }

    /**
     * Paragraphs of headers and body of a document, cells of a workbook, the first slide; those inside text boxes and tables too,
     * where stamps like to stand. Both office formats are XML in a zip.
     */
    private static List<String> office(Path file) throws IOException, XMLStreamException {
        try (var zip = new ZipFile(file.toFile())) {
            var lines = Stream.<String>builder();
            var parts = zip.stream()
                    .filter(entry -> OFFICE_PART.matcher(entry.getName()).matches())
                    .toList();
            for (var part : parts) {
                try (var xml = zip.getInputStream(part)) {
                    paragraphs(xml, part.getName().contains("/")).forEach(lines);
                }
            }
            return lines.build().toList();
        }
    }

    /** @param inRuns whether text stands in elements of its own ("t"), as Microsoft writes it, or directly in the paragraph */
    private static List<String> paragraphs(InputStream xml, boolean inRuns) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(xml);
        var done = new ArrayList<String>();
        var open = new ArrayDeque<StringBuilder>();
        boolean inText = false;
        while (reader.hasNext() && done.size() < FIRST_PAGE_LINES) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = reader.getLocalName();
                    if (PARAGRAPHS.contains(element)) {
                        open.push(new StringBuilder());
                    }
                    inText = !inRuns || element.equals("t");
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText && !open.isEmpty() && open.getFirst().length() < LONGEST_LINE) {
                        open.getFirst().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = !inRuns;
                    if (PARAGRAPHS.contains(reader.getLocalName()) && !open.isEmpty()) {
                        done.add(open.pop().toString());
                    }
                }
                default -> {}
            }
        }
        return done;
    }
}
