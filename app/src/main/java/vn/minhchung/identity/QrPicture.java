package vn.minhchung.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code drawn as one SVG path, so that the secret in it is never a file with an address.
 *
 * @param size modules on a side, the quiet zone included: the picture's view box
 */
record QrPicture(String path, int size) {

    private static final int QUIET_ZONE = 2;

    static QrPicture of(String text) {
        try {
            var dots = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.CHARACTER_SET, "UTF-8"));
            var path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(path.toString(), dots.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
