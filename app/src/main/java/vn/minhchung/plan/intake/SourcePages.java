package vn.minhchung.plan.intake;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The pages of the original as they are printed (ảnh trang văn bản gốc), for whoever may see the draft. */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}/trang/{number}")
class SourcePages {

    private final Reviews reviews;
    private final SourcePane pane;

    SourcePages(Reviews reviews, SourcePane pane) {
        this.reviews = reviews;
        this.pane = pane;
    }

    /** The page for the pane, with the places of a row marked. */
    @GetMapping
    String sheet(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = "loc", required = false) @Nullable String filter,
            @RequestParam(name = "dong", required = false) @Nullable UUID row,
            Model page) {
        var draft = reviews.draft(id);
        page.addAttribute("draft", draft);
        page.addAttribute("loc", filter);
        page.addAttribute("dong", row);
        page.addAttribute("sheet", pane.sheet(draft, number, row).orElseThrow(DraftRefusals.PageNotFound::new));
        return "intake/source :: sheet";
    }

    /** A file never changes, so neither does the picture of its page: a browser asks once. */
    @GetMapping("/anh")
    @Nullable
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int number, WebRequest request) {
        var draft = reviews.draft(id);
        var tag = '"' + draft.fileHash() + "-" + number + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(7)).cachePrivate().immutable())
                .eTag(tag)
                .contentType(MediaType.IMAGE_JPEG)
                .body(pane.picture(draft, number).orElseThrow(DraftRefusals.PageNotFound::new));
    }
}
