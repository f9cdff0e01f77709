package vn.minhchung.plan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.document.PdfPage;
import vn.minhchung.document.SourceLine;

/** The original beside the table (khung văn bản gốc): its text, and for PDF files and pictures its pages as they are printed. */
@Component
class SourcePane {

    /** Sharp enough to be enlarged three times in a pane of a third of the screen. */
    private static final int PICTURE_WIDTH = 1600;

    /** A drawn page takes tens of megabytes; whoever comes when two are being drawn waits. */
    private final Semaphore drawing = new Semaphore(2);

    private final Drafts drafts;
    private final Attachments attachments;

    SourcePane(Drafts drafts, Attachments attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    /** @param view "anh" for the printed page */
    void fill(Model page, Review review, @Nullable UUID row, @Nullable String view, @Nullable Integer number) {
        var draft = review.draft();
        boolean pictures = hasPictures(draft);
        page.addAttribute("source", SourceView.of(review, row));
        page.addAttribute("pictures", pictures);
        page.addAttribute("picture", pictures && (view == null ? review.source().isEmpty() : view.equals("anh")));
        var spans = review.find(row).map(line -> line.body().spans()).orElse(List.of());
        page.addAttribute(
                "sheet",
                pictures
                        ? sheet(draft, number == null ? firstPage(spans) : number, spans, review.source())
                                .orElse(null)
                        : null);
    }

    static boolean hasPictures(Draft draft) {
        return PdfPage.shows(draft.fileName());
    }

    private static int firstPage(List<Row.Span> spans) {
        return spans.stream()
                .map(Row.Span::page)
                .mapToInt(page -> page == null ? 1 : page)
                .min()
                .orElse(1);
    }

    /** The page with the places of the row on it, if the file has such a page. */
    Optional<PdfPage> sheet(Draft draft, int number, @Nullable UUID row) {
        var spans = drafts.rows(draft.id()).stream()
                .filter(one -> one.id().equals(row))
                .findFirst()
                .map(one -> one.body().spans())
                .orElse(List.of());
        return sheet(draft, number, spans, spans.isEmpty() ? List.of() : drafts.source(draft.id()));
    }

    private Optional<PdfPage> sheet(Draft draft, int number, List<Row.Span> spans, List<SourceLine> source) {
        var words = spans.stream()
                .filter(span -> span.page() != null && span.page() == number)
                .map(span -> span.text(source))
                .toList();
        return hasPictures(draft) ? PdfPage.of(content(draft), number, words) : Optional.empty();
    }

    Optional<byte[]> picture(Draft draft, int number) {
        if (!hasPictures(draft)) {
            return Optional.empty();
        }
        drawing.acquireUninterruptibly();
        try {
            return PdfPage.picture(content(draft), number, PICTURE_WIDTH);
        } finally {
            drawing.release();
        }
    }

    private byte[] content(Draft draft) {
        try (var in = attachments.open(draft.file())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
