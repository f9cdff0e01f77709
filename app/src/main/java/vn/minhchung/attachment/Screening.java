package vn.minhchung.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.springframework.stereotype.Component;

/** What every file passes on the way in (kiểm tra tệp): no programs, no disguise, no state secrets, no virus. */
@Component
class Screening {

    private static final Set<String> PROGRAM_EXTENSIONS = Set.of(
            "exe", "com", "bat", "cmd", "msi", "msp", "scr", "pif", "cpl", "dll", "sys", "lnk", "reg", "hta", "vb",
            "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "ps1", "psm1", "sh", "jar", "class", "apk", "app", "dmg",
            "deb", "rpm", "php", "jsp", "asp", "aspx");

    private static final Set<String> PROGRAM_TYPES = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o-executable",
            "application/x-mach-o",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-sh",
            "application/x-bat",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/javascript",
            "text/javascript");

    /** Extensions that promise something a browser shows in place; the content must keep the promise. */
    private static final Set<String> SHOWN_EXTENSIONS = Set.of("pdf", "png", "jpg", "jpeg", "gif", "webp");

    private final Tika tika = new Tika();
    private final VirusScan virusScan;

    Screening(VirusScan virusScan) {
        this.virusScan = virusScan;
    }

    /** Before anything is read. */
    void checkName(String name) {
        for (var extension : FileName.extensions(name)) {
            if (PROGRAM_EXTENSIONS.contains(extension)) {
                throw new FileRefused("attachment.program", name);
            }
        }
        SecrecyMark.inName(name).ifPresent(mark -> {
            throw new FileRefused("attachment.secret-name", name, mark);
        });
    }

    /** @return the media type, found by looking into the content; the name only refines it */
    String checkContent(String name, Path file) {
        var type = typeOf(name, file);
        if (PROGRAM_TYPES.contains(type)) {
            throw new FileRefused("attachment.program", name);
        }
        var extension = FileName.extension(name);
        if (SHOWN_EXTENSIONS.contains(extension)
                && !typeOf("", file).endsWith(extension.equals("jpg") ? "jpeg" : extension)) {
            throw new FileRefused("attachment.disguised", name, extension);
        }
        SecrecyMark.inContent(type, file).ifPresent(mark -> {
            throw new FileRefused("attachment.secret-content", name, mark);
        });
        virusScan.check(name, file);
        return type;
    }

    /** @param name refines what the content says; empty when only the content counts */
    private String typeOf(String name, Path file) {
        var metadata = new Metadata();
        if (!name.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (var content = TikaInputStream.get(file)) {
            return tika.detect(content, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
