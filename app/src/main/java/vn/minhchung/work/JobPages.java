package vn.minhchung.work;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.web.Toasts;
import vn.minhchung.web.Words;

/** Where people follow and cancel their background work (trang việc chạy nền). */
@Controller
class JobPages {

    private static final int LISTED = 100;

    /**
     * A job in words.
     *
     * @param doing what it does now, or its state
     * @param left "còn khoảng 40 giây"; empty while nobody can know
     * @param poll where the bar asks again
     * @param cancel where its button leads; null once it was pressed
     */
    record View(
            Job job,
            String title,
            String doing,
            String left,
            String poll,
            @Nullable String cancel,
            String tone,
            String icon) {}

    private final Jobs jobs;
    private final Words words;
    private final Toasts toasts;
    private final Clock clock;

    JobPages(Jobs jobs, Words words, Toasts toasts, Clock clock) {
        this.jobs = jobs;
        this.toasts = toasts;
        this.words = words;
        this.clock = clock;
    }

    /** @param moi everybody's jobs, for administrators */
    @GetMapping("/viec-nen")
    String list(@RequestParam(defaultValue = "false") boolean moi, Model model) {
        model.addAttribute(
                "views",
                jobs.newest(moi, LISTED).stream().map(job -> view(job, false)).toList());
        model.addAttribute("everybody", moi);
        return "work/jobs";
    }

    /** @param chuyen go on to the result as soon as there is one */
    @GetMapping("/viec-nen/{id}")
    String job(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean chuyen, Model model) {
        var job = jobs.find(id);
        if (chuyen && job.result() != null) {
            return "redirect:" + job.result();
        }
        model.addAttribute("view", view(job, chuyen));
        return "work/job";
    }

    /** The bar, asked for every second until the job ends; then once more with a toast, or on to the result. */
    @GetMapping("/viec-nen/{id}/tien-do")
    String progress(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean chuyen,
            @RequestParam(defaultValue = "false") boolean dangChay,
            Model model,
            HttpServletResponse response) {
        var job = jobs.find(id);
        if (chuyen && job.result() != null) {
            response.setHeader("HX-Redirect", job.result());
        }
        var view = view(job, chuyen);
        if (dangChay && !job.open()) {
            toasts.show("work.job.ended", view.title(), words.text(job.state().messageKey()));
        }
        model.addAttribute("view", view);
        return "work/job :: progress";
    }

    @PostMapping("/viec-nen/{id}/huy")
    String cancel(
            @PathVariable UUID id,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        jobs.cancel(id);
        if (htmx == null) {
            return "redirect:/viec-nen/" + id;
        }
        model.addAttribute("view", view(jobs.find(id), false));
        return "work/job :: progress";
    }

    private View view(Job job, boolean goOn) {
        var path = "/viec-nen/" + job.id();
        return new View(
                job,
                words.textOr(job.title(), job.title()),
                doing(job),
                job.left(clock.instant()).map(this::words).orElse(""),
                path + "/tien-do?dangChay=true&chuyen=" + goOn,
                job.cancelRequested() ? null : path + "/huy",
                switch (job.state()) {
                    case WAITING, CANCELLED -> "";
                    case RUNNING -> "info";
                    case DONE -> "good";
                    case FAILED -> "bad";
                },
                switch (job.state()) {
                    case WAITING -> "hourglass";
                    case RUNNING -> "circle-half-2";
                    case DONE -> "circle-check";
                    case FAILED -> "alert-triangle";
                    case CANCELLED -> "circle-x";
                });
    }

    private String doing(Job job) {
        if (job.cancelRequested()) {
            return words.text("work.job.cancelling");
        }
        return words.text(
                job.state() == JobState.RUNNING && job.step() != null
                        ? job.step()
                        : job.state().messageKey());
    }

    /** Rounded up to ten seconds or to whole minutes: an estimate that hops about helps nobody. */
    private String words(Duration left) {
        long seconds = left.toSeconds();
        return seconds < 60
                ? words.text("work.left.seconds", Math.max(10, (seconds + 9) / 10 * 10))
                : words.text("work.left.minutes", (seconds + 59) / 60);
    }
}
