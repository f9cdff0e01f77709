package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.minhchung.testing.SignedIn.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import vn.minhchung.document.DocumentReader;

/** The original beside the table. */
class SourcePaneTests extends IntakeTest {

    @Test
    void aPdfIsShownAsPrintedWithThePlaceOfTheRow() throws IOException {
        var id = draft("ke-hoach.pdf", TestPdf.plan());
        var base = "/ke-hoach/nhap/" + id;
        assertThat(review(id).rows()).hasSize(2);
        var second = line(id, "2").row().id();
        var page = Jsoup.parse(html(get(base + "?nguon=anh&dong=" + second)));
        assertThat(page.selectFirst("#van-ban-goc").hasClass("mc-pictures")).isTrue();
        assertThat(page.select("#mc-sheet [role=status]").text()).isEqualTo("trang 2/2");
        assertThat(page.select("#mc-sheet img").attr("src")).isEqualTo(base + "/trang/2/anh");
        assertThat(page.select("#mc-sheet .mc-paper i")).hasSizeGreaterThanOrEqualTo(5);
        var elsewhere = Jsoup.parse(html(get(base + "/trang/1?dong=" + second)));
        assertThat(elsewhere.select(".mc-paper i")).isEmpty();
    }

    /** A picture or scan is compared with what it shows, whether or not its words could be recognised. */
    @ParameterizedTest
    @CsvSource({"anh.png, png", "anh.jpg, jpeg", "QUET.TIF, tiff"})
    void anUploadedPictureStandsBesideTheTable(String file, String format) throws IOException {
        var id = draft(file, TestPdf.picture(format));
        var base = "/ke-hoach/nhap/" + id;
        if (!DocumentReader.recognisesScans()) {
            post(base + "/nhap-tay");
        }
        var page = Jsoup.parse(html(get(base + "?nguon=anh")));
        assertThat(page.select("#mc-sheet [role=status]").text()).isEqualTo("trang 1/1");
        assertThat(page.select("#mc-sheet img").attr("src")).isEqualTo(base + "/trang/1/anh");
        var drawn = get(base + "/trang/1/anh");
        assertThat(drawn).hasStatusOk();
        assertThat(drawn.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn.getResponse().getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(1600);
    }

    @Test
    void thePictureIsDrawnOnceAndKeptByTheBrowser() throws IOException {
        var path = "/ke-hoach/nhap/" + draft("ke-hoach.pdf", TestPdf.plan()) + "/trang/2/anh";
        var drawn = get(path);
        assertThat(drawn).hasStatusOk();
        assertThat(drawn.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(drawn.getResponse().getHeader("Cache-Control"))
                .contains("private")
                .contains("max-age=604800");
        var picture = ImageIO.read(new ByteArrayInputStream(drawn.getResponse().getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(mvc.get()
                        .uri(path)
                        .header("If-None-Match", drawn.getResponse().getHeader("ETag"))
                        .with(as(AGGREGATOR))
                        .exchange())
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void onlyThoseWhoSeeTheDraftSeeItsPages() throws IOException {
        var base = "/ke-hoach/nhap/" + draft("ke-hoach.pdf", TestPdf.plan());
        for (var path : new String[] {base + "/trang/1", base + "/trang/1/anh"}) {
            assertThat(mvc.get().uri(path).with(as(STRANGER)).exchange())
                    .as(path)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void textsHaveNoPicturesAndNumbersBeyondTheLastNoPage() throws IOException {
        var text = "/ke-hoach/nhap/" + draft();
        assertThat(Jsoup.parse(html(get(text + "?nguon=anh"))).select("#mc-sheet"))
                .isEmpty();
        assertThat(get(text + "/trang/1/anh")).hasStatus(HttpStatus.NOT_FOUND);
        var pdf = "/ke-hoach/nhap/" + draft("ke-hoach.pdf", TestPdf.plan());
        assertThat(get(pdf + "/trang/3")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(pdf + "/trang/0/anh")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(pdf + "?nguon=anh&trang=99")).hasStatusOk();
    }
}
