package vn.minhchung.attachment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.minhchung.audit.SubjectNames;

/** Names files in the trail. */
@Component
class FileSubjects implements SubjectNames {

    private final FileRows files;

    FileSubjects(FileRows files) {
        this.files = files;
    }

    @Override
    public Optional<String> name(String kind, String identifier) {
        return kind.equals("attachment.file")
                ? SubjectNames.key(identifier).flatMap(files::find).map(StoredFile::name)
                : Optional.empty();
    }
}
