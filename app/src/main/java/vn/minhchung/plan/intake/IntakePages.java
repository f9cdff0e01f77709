package vn.minhchung.plan.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.attachment.FileRefused;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.plan.Plans;
import vn.minhchung.platform.Ids;

/** Upload, progress and the review screen of a plan (trang nhập kế hoạch). */
@Controller
@RequestMapping("/ke-hoach/nhap")
class IntakePages {

    private final Intake intake;
    private final Reviews reviews;
    private final ReviewModel model;
    private final SamenessRows sameness;
    private final Drafts drafts;
    private final Plans plans;
    private final SourcePane sourcePane;
    private final Attachments attachments;
    private final CurrentActor current;
    private final Ids ids;

    IntakePages(
            Intake intake,
            Reviews reviews,
            ReviewModel model,
            SamenessRows sameness,
            Drafts drafts,
            Plans plans,
            SourcePane sourcePane,
            Attachments attachments,
            CurrentActor current,
            Ids ids) {
        this.intake = intake;
        this.reviews = reviews;
        this.model = model;
        this.sameness = sameness;
        this.drafts = drafts;
        this.plans = plans;
        this.sourcePane = sourcePane;
        this.attachments = attachments;
        this.current = current;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView start() {
        current.get().require(Role.AGGREGATOR);
        return start(null, new Object[0], HttpStatus.OK);
    }

    private ModelAndView start(@Nullable String refusedKey, Object[] arguments, HttpStatus status) {
        var page = new ModelAndView("intake/start", status);
        page.addObject("drafts", intake.open());
        page.addObject("request", ids.next());
        page.addObject("suffixes", DocumentReader.SUFFIXES);
        page.addObject("scans", DocumentReader.recognisesScans());
        page.addObject("refused", refusedKey);
        page.addObject("arguments", arguments);
        return page;
    }

    /** @param request becomes the draft's identifier, so that the same upload sent twice makes one draft */
    @PostMapping
    ModelAndView upload(
            @RequestParam("file") MultipartFile file, @RequestParam(required = false) @Nullable UUID request)
            throws IOException {
        current.get().require(Role.AGGREGATOR);
        var id = request == null ? ids.next() : request;
        if (intake.knows(id)) {
            return new ModelAndView("redirect:/ke-hoach/nhap/" + id);
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file.isEmpty()) {
            return start(
                    name.isEmpty() ? "intake.upload.none" : "intake.upload.empty",
                    new Object[] {name},
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (DocumentReader.SUFFIXES.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            return start(
                    "intake.upload.type",
                    new Object[] {name, String.join(", ", DocumentReader.SUFFIXES)},
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try (var content = file.getInputStream()) {
            intake.receive(id, attachments.store(name, content));
            return new ModelAndView("redirect:/ke-hoach/nhap/" + id);
        } catch (DuplicateKeyException sentTwice) {
            return new ModelAndView("redirect:/ke-hoach/nhap/" + id);
        } catch (FileRefused refused) {
            return start(refused.messageKey(), refused.arguments(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "loc", required = false) @Nullable String filter,
            @RequestParam(name = "dong", required = false) @Nullable UUID row,
            @RequestParam(name = "khung", required = false) @Nullable String panel,
            @RequestParam(name = "nguon", required = false) @Nullable String view,
            @RequestParam(name = "trang", required = false) @Nullable Integer sheet,
            @RequestParam(name = "muc", required = false) @Nullable UUID item,
            Model page) {
        var draft = reviews.draft(id);
        page.addAttribute("draft", draft);
        page.addAttribute("muc", item);
        if (draft.open() && sameness.of(id).filter(Sameness::undecided).isPresent()) {
            return "redirect:/ke-hoach/nhap/" + id + "/trung";
        }
        return switch (draft.state()) {
            case READING -> "intake/reading";
            case UNREADABLE -> {
                page.addAttribute("tables", !Headings.in(drafts.source(id)).isEmpty());
                yield "intake/unreadable";
            }
            case REVIEW -> {
                var review = reviews.of(draft);
                model.fill(page, review, filter, row, panel);
                sourcePane.fill(page, review, row, view, sheet);
                yield "intake/review";
            }
            case ISSUED, COMPARED -> "redirect:" + plans.path(Objects.requireNonNull(draft.plan()));
            case DISCARDED -> throw new DraftRefusals.DraftNotFound();
        };
    }

    /** Asked once a second while the file is read; when it is done the whole page is loaded. */
    @GetMapping("/{id}/tien-do")
    ResponseEntity<Void> progress(@PathVariable UUID id) {
        return reviews.draft(id).state() == Draft.State.READING
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header("HX-Refresh", "true").build();
    }

    @PostMapping("/{id}/bo")
    String discard(@PathVariable UUID id, HttpServletRequest request) {
        intake.discard(id);
        return "redirect:/ke-hoach/nhap";
    }
}
