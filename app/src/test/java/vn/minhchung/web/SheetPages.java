package vn.minhchung.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import vn.minhchung.access.NotAllowed;

/** The sheet of all components (bảng mẫu giao diện), so that each is tested and looked at before a module uses it. */
@TestComponent
@Controller
class SheetPages {

    /** A task of the sample list; invented. */
    public record Task(int number, String title, String unit, LocalDate due, String state, int percent, int chapter) {}

    static final ListDefinition<Task> TASKS = ListDefinition.named(
                    "sheet.tasks", "web.sheet.count", SheetPages.SELECT, Task.class)
            .identifiedBy(task -> Integer.toString(task.number()))
            .orderedBy("number")
            .column(Column.<Task>reference("so", "web.sheet.number", task -> "I." + task.number())
                    .sortedBy("number")
                    .wide(70))
            .column(Column.<Task>text("viec", "web.sheet.title", Task::title)
                    .linking(task -> "/bang-mau/" + task.number())
                    .onPhone(Column.Phone.SECOND))
            .column(Column.<Task>text("don-vi", "web.sheet.unit", Task::unit)
                    .sortedBy("unit collate \"vi-x-icu\"")
                    .wide(170))
            .column(Column.<Task>date("han", "web.sheet.due", Task::due)
                    .sortedBy("due")
                    .wide(110)
                    .onPhone(Column.Phone.RIGHT))
            .column(Column.<Task>text("tinh-trang", "web.sheet.state", Task::state)
                    .drawnBy("sheet/cells :: state")
                    .wide(160)
                    .onPhone(Column.Phone.LEFT))
            .column(Column.<Task>percent("tien-do", "web.sheet.percent", Task::percent)
                    .proving(task -> "task/" + task.number())
                    .wide(90))
            .filter(Filter.search("q", "web.sheet.search", "folded"))
            .filter(Filter.choice(
                    "tinh-trang",
                    "web.sheet.state",
                    "state in (:tinh_trang)",
                    () -> List.of(Filter.Option.text("late", "Quá hạn"), Filter.Option.text("fine", "Đúng tiến độ"))))
            .filter(Filter.dates("han", "web.sheet.due", "due"))
            .filter(Filter.flag("vuong", "web.sheet.obstacle", "percent < 20"))
            .grouping("chuong", "web.sheet.chapter", "chapter", Task::chapter, task -> "Mục " + task.chapter())
            .bulk("web.sheet.remind", "speakerphone", "/bang-mau/don-doc")
            .view("web.sheet.all", "")
            .view("web.sheet.late", "tinh-trang=late&nhom=chuong")
            .build();

    static final String SELECT = """
            select n as number, 'Cập nhật, đồng bộ mã định danh mới lên Trục liên thông văn bản quốc gia, Cổng Dịch vụ công quốc gia ' || n as title,
              'cap nhat dong bo ma dinh danh ' || n as folded,
              case n % 3 when 0 then 'Đồng Văn' when 1 then 'An Tường' else 'Du Già' end as unit,
              date '2025-10-01' + n as due, case when n % 5 = 0 then 'late' else 'fine' end as state, n % 101 as percent,
              n / 10 as chapter
            from generate_series(1, :rows) n
            """;

    private final Lists lists;
    private final Toasts toasts;

    SheetPages(Lists lists, Toasts toasts) {
        this.lists = lists;
        this.toasts = toasts;
    }

    @GetMapping("/bang-mau")
    String sheet() {
        return "sheet/sheet";
    }

    @GetMapping("/bang-mau/hep")
    String slim() {
        return "sheet/slim";
    }

    /** A form with one field of each kind. */
    public record Form(
            @NotBlank @Size(max = 40) String title,
            @NotNull @PastOrPresent LocalDate done,
            BigDecimal share,
            String unit,
            String answer,
            String note,
            boolean sure,
            MultipartFile proof) {}

    @GetMapping("/bang-mau/o-nhap")
    String form(Model model) {
        model.addAttribute(
                "form",
                new Form("Họp dân", LocalDate.of(2025, 9, 30), new BigDecimal("78.4"), "a", "co", "", true, null));
        return form(model, "sheet/form");
    }

    @PostMapping("/bang-mau/o-nhap")
    String submit(
            @Valid @ModelAttribute("form") Form form, BindingResult wrong, Model model, HttpServletResponse answer) {
        if (wrong.hasErrors()) {
            answer.setStatus(422);
            return form(model, "sheet/form");
        }
        switch (form.title()) {
            case "lỗi" -> throw new IllegalStateException("select * from web.saved_view");
            case "cấm" -> throw new NotAllowed(WebModuleTests.OFFICER, "LEADER");
            case "không" -> throw new SavedViews.TooManyViews();
            default -> toasts.show("web.sheet.done", form.title());
        }
        return "redirect:/bang-mau/o-nhap";
    }

    private static String form(Model model, String view) {
        model.addAttribute("units", Map.of("a", "Xã Chiêm Hóa"));
        model.addAttribute("answers", Map.of("co", "Có phát sinh"));
        return view;
    }

    @GetMapping("/bang-mau/danh-sach")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("list", lists.view(TASKS.state(request), Map.of("rows", 250)));
        return "sheet/list";
    }

    @GetMapping("/bang-mau/danh-sach/excel")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lists.excel(TASKS.state(request), "Nhiệm vụ mẫu", Map.of("rows", 5000), response);
    }
}
