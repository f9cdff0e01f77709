package vn.minhchung.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;

/** Global search (tìm kiếm chung): a page, and the list inside the Ctrl+K dialog. */
@Controller
class SearchPages {

    private static final int IN_DIALOG = 5;
    private static final int ON_PAGE = 50;

    private final Search search;
    private final CurrentActor current;

    SearchPages(Search search, CurrentActor current) {
        this.search = search;
        this.current = current;
    }

    @GetMapping("/tim-kiem")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String dialog,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", search.find(q, dialog == null ? ON_PAGE : IN_DIALOG, current.get()));
        return dialog == null ? "web/search" : "web/search :: hits";
    }
}
