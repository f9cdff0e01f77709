package vn.minhchung.plan.intake;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;
import vn.minhchung.web.Toasts;

/** How people corrected what was read, to be looked at and removed (trang cách đã sửa). */
@Controller
@RequestMapping(ExamplePages.PATH)
class ExamplePages {

    static final String PATH = "/ke-hoach/nhap/cach-da-sua";

    private final Examples examples;
    private final Toasts toasts;

    ExamplePages(Examples examples, Toasts toasts) {
        this.examples = examples;
        this.toasts = toasts;
    }

    @GetMapping
    String show(Model page) {
        page.addAttribute(
                "examples",
                examples.all().stream()
                        .collect(Collectors.groupingBy(Example::issuer, LinkedHashMap::new, Collectors.toList())));
        return "intake/examples";
    }

    @PostMapping("/{example}/bo")
    String remove(@PathVariable UUID example) {
        examples.remove(example);
        toasts.show("intake.toast.example-removed");
        return "redirect:" + PATH;
    }

    /** "Cách đã sửa" in the navigation of administrators; aggregators come from the import. */
    @Component
    static class ExampleRoom extends Room {

        ExampleRoom() {
            super(PATH, "intake.example.room", "pencil", RoomGroup.ADMINISTRATION, 35, Role.ADMINISTRATOR);
        }
    }
}
