package vn.minhchung.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;

/** Keeps and forgets saved views; always one's own. */
@Controller
class SavedViewPages {

    /** What an encoded query can consist of. */
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&%+.,_~*-]{0,2000}");

    private final SavedViews views;
    private final CurrentActor current;

    SavedViewPages(SavedViews views, CurrentActor current) {
        this.views = views;
        this.current = current;
    }

    @PostMapping("/cach-xem")
    String save(
            @RequestParam String danhSach,
            @RequestParam String ten,
            @RequestParam String truyVan,
            @RequestParam String duongDan) {
        var name = ten.strip();
        var query = QUERY.matcher(truyVan).matches() ? truyVan : "";
        if (!name.isEmpty() && name.length() <= SavedViews.NAME_LENGTH) {
            views.save(current.get().account(), danhSach, name, query);
        }
        return "redirect:" + LocalPath.orHome(duongDan) + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/cach-xem/{id}/xoa")
    String remove(@PathVariable UUID id, @RequestParam String duongDan) {
        views.remove(current.get(), id);
        return "redirect:" + LocalPath.orHome(duongDan);
    }
}
