package vn.minhchung.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.minhchung.access.CurrentActor;

/** Shows the proof behind a figure: in the side panel when htmx asks, else as a page of its own. */
@Controller
class ProofPages {

    private final Map<String, ProofSource> sources;
    private final CurrentActor current;

    /** No module opens figures of this kind. */
    static class ProofNotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        ProofNotFound() {
            super(HttpStatus.NOT_FOUND, "web.proof-not-found");
        }
    }

    ProofPages(List<ProofSource> sources, CurrentActor current) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(ProofSource::kind, Function.identity()));
        this.current = current;
    }

    @GetMapping("/minh-chung/{kind}/{id}")
    String proof(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String panel,
            Model model) {
        var source = sources.get(kind);
        if (source == null) {
            throw new ProofNotFound();
        }
        model.addAttribute("proof", source.proof(id, current.get()));
        model.addAttribute("kind", kind);
        model.addAttribute("id", id);
        return panel == null ? "web/proof" : "web/proof :: panel";
    }
}
