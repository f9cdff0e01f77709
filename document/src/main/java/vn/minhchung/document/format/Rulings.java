package vn.minhchung.document.format;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the horizontal and vertical lines ruled on a page, in the coordinates of {@link Letter}. */
final class Rulings extends PDFGraphicsStreamEngine {

    /** How thick a filled rectangle may be to count as a line, in points. */
    private static final double THIN = 3;

    private static final double SHORTEST = 4;

    /** A line; {@code horizontal} ones have one y, the others one x. */
    record Ruling(boolean horizontal, double at, double from, double to) {}

    private final List<Ruling> found = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    /** The boxes around the parts of the path: a border may be drawn as a thin filled shape. */
    private final List<double[]> outlines = new ArrayList<>();

    private final List<double[]> rectangles = new ArrayList<>();
    private Point2D.Double current = new Point2D.Double();
    private Point2D.Double start = new Point2D.Double();

    private Rulings(PDPage page) {
        super(page);
    }

    static List<Ruling> of(PDPage page) throws IOException {
        var rulings = new Rulings(page);
        rulings.processPage(page);
        return rulings.found;
    }

    private void add(double x1, double y1, double x2, double y2) {
        var a = shown(x1, y1);
        var b = shown(x2, y2);
        double width = Math.abs(a.x - b.x);
        double height = Math.abs(a.y - b.y);
        if (height <= THIN && width >= SHORTEST) {
            found.add(new Ruling(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x)));
        } else if (width <= THIN && height >= SHORTEST) {
            found.add(new Ruling(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
        }
    }

    /** From user space to the page as it is shown, from its upper left corner. */
    private Point2D.Double shown(double userX, double userY) {
        var box = getPage().getCropBox();
        double x = userX - box.getLowerLeftX();
        double y = userY - box.getLowerLeftY();
        return switch (getPage().getRotation()) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(box.getWidth() - x, y);
            case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        rectangles.add(new double[] {p0.getX(), p0.getY(), p2.getX(), p2.getY()});
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        start = current;
        outlines.add(new double[] {x, y, x, y});
    }

    @Override
    public void lineTo(float x, float y) {
        path.add(new double[] {current.x, current.y, x, y});
        current = new Point2D.Double(x, y);
        if (!outlines.isEmpty()) {
            var outline = outlines.getLast();
            outline[0] = Math.min(outline[0], x);
            outline[1] = Math.min(outline[1], y);
            outline[2] = Math.max(outline[2], x);
            outline[3] = Math.max(outline[3], y);
        }
    }

    @Override
    public void closePath() {
        path.add(new double[] {current.x, current.y, start.x, start.y});
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void strokePath() {
        path.forEach(line -> add(line[0], line[1], line[2], line[3]));
        for (var box : rectangles) {
            add(box[0], box[1], box[2], box[1]);
            add(box[0], box[3], box[2], box[3]);
            add(box[0], box[1], box[0], box[3]);
            add(box[2], box[1], box[2], box[3]);
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        rectangles.forEach(box -> add(box[0], box[1], box[2], box[3]));
        outlines.forEach(box -> add(box[0], box[1], box[2], box[3]));
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void endPath() {
        path.clear();
        outlines.clear();
        rectangles.clear();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
