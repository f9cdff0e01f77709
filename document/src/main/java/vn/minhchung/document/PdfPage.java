package vn.minhchung.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.minhchung.document.format.PdfPages;

/**
 * A page of a PDF file or picture as it looks (ảnh trang văn bản), for comparing what was read with what is printed. Never throws because of
 * a file: a page that cannot be shown is empty.
 *
 * @param number counted from 1
 * @param pages how many the file has
 * @param height in widths of the page
 * @param areas where the words that were asked for stand; empty when they were not found, as in pictures
 */
public record PdfPage(int number, int pages, double height, List<Area> areas) {

    public PdfPage {
        areas = List.copyOf(areas);
    }

    /** A part of the page (vùng trên trang): shares of its width and height from the upper left corner, between 0 and 1. */
    public record Area(double left, double top, double width, double height) {}

    /** Whether a file of this name has pages to be shown. */
    public static boolean shows(String fileName) {
        return Stream.of(".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
                .anyMatch(fileName.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** @param words texts as they stand in the {@link SourceLine}s of this page; the longest says which row is meant */
    public static Optional<PdfPage> of(byte[] pdf, int number, List<String> words) {
        return PdfPages.look(pdf, number, words);
    }

    /** The page as a JPEG picture, {@code width} points wide; a picture that is narrower keeps its width. */
    public static Optional<byte[]> picture(byte[] pdf, int number, int width) {
        return PdfPages.picture(pdf, number, width);
    }
}
