package vn.minhchung.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Words;

/** Says what entries are about in words: "Đơn vị: xã Chiêm Hoá" for {@code organisation.unit:xa-chiem-hoa}. */
@Component
class Subjects {

    private final List<SubjectNames> names;
    private final Words words;
    private final Formats formats;

    Subjects(List<SubjectNames> names, Words words, Formats formats) {
        this.names = names;
        this.words = words;
        this.formats = formats;
    }

    /** What one page or one Excel file shows: each name is looked up once. */
    class Named {

        private final Map<String, Optional<String>> known = new HashMap<>();

        /** The kind and the name; the identifier where nobody knows a name. */
        String label(String subject) {
            int colon = subject.indexOf(':');
            return colon < 0
                    ? kind(subject)
                    : kind(subject.substring(0, colon)) + ": "
                            + name(subject).orElseGet(() -> dated(subject.substring(colon + 1)));
        }

        /** The name alone, where somebody knows the subject. */
        Optional<String> name(String subject) {
            return known.computeIfAbsent(subject, Subjects.this::lookUp);
        }
    }

    Named once() {
        return new Named();
    }

    private Optional<String> lookUp(String subject) {
        int colon = subject.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var kind = subject.substring(0, colon);
        var identifier = subject.substring(colon + 1);
        return names.stream()
                .flatMap(module -> module.name(kind, identifier).stream())
                .findFirst();
    }

    /** By the message {@code <module>.audit.subject.<kind>}. */
    private String kind(String kind) {
        int dot = kind.indexOf('.');
        var key = dot < 0
                ? "audit.subject." + kind
                : kind.substring(0, dot) + ".audit.subject." + kind.substring(dot + 1);
        return words.textOr(key, kind);
    }

    /** Stored days are written as people write them. */
    String dated(String plain) {
        return plain.matches("\\d{4}-\\d{2}-\\d{2}") ? formats.date(LocalDate.parse(plain)) : plain;
    }
}
