package vn.minhchung.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheet of all components (bảng mẫu giao diện), so that each is tested and looked at before a module uses it. */
@TestComponent
@Controller
class SheetPages {

    @GetMapping("/bang-mau")
    String sheet() {
        return "sheet/sheet";
    }

    @GetMapping("/bang-mau/hep")
    String slim() {
        return "sheet/slim";
    }
}
