package vn.minhchung.document.format;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.BitSet;

/** A page as it was scanned, in shades of gray: straightened, cut up, rid of its specks. Zero is black. */
final class Bitmap {

    static final int WHITE = 255;

    /** How far a page may lie askew, in degrees. */
    private static final double FARTHEST = 3;

    /** Pages that are askew by less are read as they are. */
    private static final double STRAIGHT = 0.06;

    /** What a page is made smaller by before its angle is measured, in points to the inch. */
    private static final int COARSE = 100;

    /** What is lower is a dot, what is higher a line or a picture. */
    private static final int LEAST_HIGH = 6;

    private static final int MOST_HIGH = 120;

    private final int width;
    private final int height;
    private final byte[] gray;

    private Bitmap(int width, int height, byte[] gray) {
        this.width = width;
        this.height = height;
        this.gray = gray;
    }

    /** The picture on white paper, made {@code scale} times as large. */
    static Bitmap of(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY && scale == 1) {
            return new Bitmap(width, height, bytes(picture));
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return new Bitmap(width, height, bytes(image));
    }

    private static byte[] bytes(BufferedImage gray) {
        return ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return gray[y * width + x] & 0xFF;
    }

    void whiten(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            gray[y * width + x] = (byte) WHITE;
        }
    }

    void whiten(int left, int top, int right, int bottom) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            Arrays.fill(gray, y * width + Math.max(0, left), y * width + Math.clamp(right, left, width), (byte) WHITE);
        }
    }

    BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(gray, 0, bytes(image), 0, gray.length);
        return image;
    }

    Bitmap copy() {
        return new Bitmap(width, height, gray.clone());
    }

    Bitmap times(double scale) {
        return scale == 1 ? copy() : of(image(), scale);
    }

    /** A part of the page with a white border around it. */
    Bitmap part(int left, int top, int right, int bottom, int border) {
        int partWidth = right - left + 2 * border;
        var part = new byte[partWidth * (bottom - top + 2 * border)];
        Arrays.fill(part, (byte) WHITE);
        for (int y = top; y < bottom; y++) {
            System.arraycopy(gray, y * width + left, part, (y - top + border) * partWidth + border, right - left);
        }
        return new Bitmap(partWidth, bottom - top + 2 * border, part);
    }

    /** Whether more than a speck is printed on it. */
    boolean hasInk() {
        int ink = 0;
        for (byte shade : gray) {
            ink += (shade & 0xFF) < 128 ? 1 : 0;
        }
        return ink > 12;
    }

    /** What is darker is ink: the shade that parts the page best into two (Otsu's method). */
    int threshold() {
        var counts = new long[256];
        long sum = 0;
        for (byte shade : gray) {
            counts[shade & 0xFF]++;
            sum += shade & 0xFF;
        }
        long darker = 0;
        long darkerSum = 0;
        double best = -1;
        int threshold = 128;
        for (int shade = 0; shade < 255; shade++) {
            darker += counts[shade];
            darkerSum += shade * counts[shade];
            long lighter = gray.length - darker;
            if (darker > 0 && lighter > 0) {
                double apart = (double) darkerSum / darker - (double) (sum - darkerSum) / lighter;
                double between = (double) darker * lighter * apart * apart;
                if (between > best) {
                    best = between;
                    threshold = shade + 1;
                }
            }
        }
        return Math.clamp(threshold, 90, 210);
    }

    // ---- straight and upright

    /** Whether its lines of text run upwards or downwards: the ink then lies in columns rather than in rows. */
    boolean liesOnItsSide(int dpi) {
        var ink = ink(dpi);
        return sharpness(ink, true, skew(ink, true)) > 1.5 * sharpness(ink, false, skew(ink, false));
    }

    /** By how many degrees the lines of text fall to the right. */
    double skew(int dpi) {
        double angle = skew(ink(dpi), false);
        return Math.abs(angle) < STRAIGHT ? 0 : angle;
    }

    /** Dark points of a coarse copy, x and y by turns. */
    private int[] ink(int dpi) {
        int step = Math.max(1, dpi / COARSE);
        int dark = threshold();
        var points = new int[2 * (width / step + 1) * (height / step + 1)];
        int count = 0;
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                if (at(x, y) < dark) {
                    points[count++] = x / step;
                    points[count++] = y / step;
                }
            }
        }
        return Arrays.copyOf(points, count);
    }

    private static double skew(int[] ink, boolean upright) {
        double best = 0;
        double sharpest = sharpness(ink, upright, 0) * 1.01;
        for (double step = 0.25; step > 0.02; step /= 4) {
            double middle = best;
            double reach = step == 0.25 ? FARTHEST : 4 * step;
            for (double angle = middle - reach; angle <= middle + reach; angle += step) {
                double sharpness = sharpness(ink, upright, angle);
                if (sharpness > sharpest) {
                    sharpest = sharpness;
                    best = angle;
                }
            }
        }
        return best;
    }

    /** How unevenly the ink is spread over lines at this angle: most unevenly along lines of text and ruled lines. */
    private static double sharpness(int[] ink, boolean upright, double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int most = 1;
        for (int value : ink) {
            most = Math.max(most, value);
        }
        var rows = new int[most * 3];
        for (int i = 0; i < ink.length; i += 2) {
            double along = upright ? ink[i + 1] : ink[i];
            double across = upright ? ink[i] : ink[i + 1];
            rows[(int) Math.clamp(Math.round(across - along * slope) + most, 0, rows.length - 1)]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double change = rows[i] - rows[i - 1];
            sum += change * change;
        }
        return sum;
    }

    /** Turned back by the angle that {@link #skew} found. */
    Bitmap straightened(double degrees) {
        if (degrees == 0) {
            return this;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double middleX = width / 2.0;
        double middleY = height / 2.0;
        var turned = new byte[gray.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = middleX + (x - middleX) * cos - (y - middleY) * sin;
                double fromY = middleY + (x - middleX) * sin + (y - middleY) * cos;
                turned[y * width + x] = (byte) between(fromX, fromY);
            }
        }
        return new Bitmap(width, height, turned);
    }

    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return WHITE;
        }
        double right = x - left;
        double lower = y - top;
        return (int) Math.round((at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - lower)
                + (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * lower);
    }

    /** Turned by quarters of a circle, clockwise. */
    Bitmap turned(int quarters) {
        var page = this;
        for (int i = 0; i < quarters; i++) {
            page = page.turnedOnce();
        }
        return page;
    }

    private Bitmap turnedOnce() {
        var turned = new byte[gray.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = gray[y * width + x];
            }
        }
        return new Bitmap(height, width, turned);
    }

    /** Whether a letter reaches as far to the right of its stroke as to the left, at its top: I, not 1. */
    boolean isStroke(Tesseract.Box box) {
        var stroke = reach(box, 0.4, 0.7);
        var top = reach(box, 0, 0.35);
        double middle = (stroke[0] + stroke[1]) / 2.0;
        return top[1] - middle >= 0.7 * (middle - top[0]);
    }

    /** The leftmost and rightmost ink in a strip of the box. */
    private int[] reach(Tesseract.Box box, double from, double to) {
        int left = box.left() + box.width();
        int right = box.left();
        for (int y = box.top() + (int) (box.height() * from); y < box.top() + box.height() * to; y++) {
            for (int x = box.left(); x < box.left() + box.width(); x++) {
                if (x >= 0 && y >= 0 && x < width && y < height && at(x, y) < WHITE / 2) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return new int[] {left, right};
    }

    // ---- specks and letters

    /** Whitens dark spots of at most {@code largest} points that touch no other ink: dust and noise, smaller than any dot of a letter. */
    void clean(int largest) {
        var spots = new Spots();
        for (int start = spots.next(0); start >= 0; start = spots.next(start)) {
            for (int i = 0; spots.size <= largest && i < spots.size; i++) {
                gray[spots.points[i]] = (byte) WHITE;
            }
        }
    }

    /** How high most letters are, in points; zero on an empty page. */
    int letterHeight() {
        var counts = new int[MOST_HIGH];
        int letters = 0;
        var spots = new Spots();
        for (int start = spots.next(0); start >= 0; start = spots.next(start)) {
            int high = spots.bottom - spots.top + 1;
            if (high >= LEAST_HIGH && high < MOST_HIGH && spots.right - spots.left < 3 * high) {
                counts[high]++;
                letters++;
            }
        }
        int high = 0;
        for (int lower = counts[0]; 2 * lower < letters; lower += counts[high]) {
            high++;
        }
        return high;
    }

    /** Goes through the spots of ink that hang together, from the top. */
    private final class Spots {
        private final int dark = threshold();
        private final BitSet seen = new BitSet(gray.length);
        private int[] points = new int[1 << 10];
        private int size;
        private int left;
        private int right;
        private int top;
        private int bottom;

        /** Where the next spot begins, at {@code from} or behind; -1 behind the last. */
        int next(int from) {
            for (int start = from; start < gray.length; start++) {
                if ((gray[start] & 0xFF) < dark && !seen.get(start)) {
                    fill(start);
                    return start;
                }
            }
            return -1;
        }

        private void fill(int start) {
            size = 0;
            left = width;
            right = 0;
            top = height;
            bottom = 0;
            add(start);
            for (int i = 0; i < size; i++) {
                int x = points[i] % width;
                int y = points[i] / width;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                for (int nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY++) {
                    for (int nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX++) {
                        add(nextY * width + nextX);
                    }
                }
            }
        }

        private void add(int point) {
            if ((gray[point] & 0xFF) < dark && !seen.get(point)) {
                seen.set(point);
                points = size < points.length ? points : Arrays.copyOf(points, 2 * size);
                points[size++] = point;
            }
        }
    }
}
