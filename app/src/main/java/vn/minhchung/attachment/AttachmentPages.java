package vn.minhchung.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.web.Words;

/** Uploads while a form is still being written, downloads, and previews (tải tệp lên, tải về, xem). */
@Controller
class AttachmentPages {

    /** Nothing in a file may load, run or submit anything, even where a browser ignores that it is an attachment. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** Browsers refuse to show a PDF in a sandbox; their own viewer is one. */
    private static final String PDF_VIEWER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    /** What became of one uploaded file: stored, or refused with the reason. */
    record Upload(
            String name,
            @Nullable StoredFile file,
            @Nullable String reason) {}

    private final Attachments attachments;
    private final Words words;

    AttachmentPages(Attachments attachments, Words words) {
        this.attachments = attachments;
        this.words = words;
    }

    /** @param ten name of the hidden inputs that carry the identifiers into the form around the upload */
    @PostMapping("/tep")
    ModelAndView upload(
            @RequestParam("tep") List<MultipartFile> files, @RequestParam(defaultValue = "files") String ten) {
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            uploads.add(store(file));
        }
        boolean allRefused = uploads.stream().allMatch(upload -> upload.file() == null);
        var view = new ModelAndView("attachment/files :: uploads");
        view.addObject("uploads", uploads);
        view.addObject("field", ten);
        view.setStatus(allRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private Upload store(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename());
        try (var content = file.getInputStream()) {
            var stored = attachments.store(name, content);
            return new Upload(stored.name(), stored, null);
        } catch (FileRefused e) {
            return new Upload(name, null, words.text(e.messageKey(), e.arguments()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chip disappears: the answer is empty. */
    @PostMapping("/tep/{id}/go")
    @ResponseBody
    String takeBack(@PathVariable UUID id) {
        attachments.takeBack(id);
        return "";
    }

    @GetMapping("/tep/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        var file = attachments.find(id);
        return answer(file, false);
    }

    /** In place if a browser can show it safely, otherwise as a download. */
    @GetMapping("/tep/{id}/xem")
    ResponseEntity<Resource> preview(@PathVariable UUID id) {
        var file = attachments.find(id);
        return answer(file, file.previewable());
    }

    private ResponseEntity<Resource> answer(StoredFile file, boolean inPlace) {
        boolean pdf = file.type().equals(MediaType.APPLICATION_PDF_VALUE);
        return ResponseEntity.ok()
                .contentType(
                        file.previewable() ? MediaType.parseMediaType(file.type()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(inPlace ? "inline" : "attachment", file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", inPlace && pdf ? PDF_VIEWER : NOTHING_RUNS)
                .eTag("\"" + file.sha256() + "\"")
                .body(new FileSystemResource(attachments.path(file)));
    }
}
