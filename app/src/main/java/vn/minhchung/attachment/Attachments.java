package vn.minhchung.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.platform.Ids;

/**
 * Keeps files (kho tệp). A file is uploaded first, outside any transaction, and belongs to nobody but its uploader; the
 * module it was meant for claims it in the transaction of its own change. What nobody claims within a day is removed.
 */
@Service
public class Attachments {

    private static final Duration UNCLAIMED = Duration.ofDays(1);

    private final FileRows rows;
    private final Blobs blobs;
    private final Screening screening;
    /** Asked for late: a guard's module needs this one. */
    private final ObjectProvider<AttachmentGuard> guards;

    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final long limit;

    Attachments(
            FileRows rows,
            Blobs blobs,
            Screening screening,
            ObjectProvider<AttachmentGuard> guards,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize limit) {
        this.rows = rows;
        this.blobs = blobs;
        this.screening = screening;
        this.guards = guards;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.limit = limit.toBytes();
    }

    /**
     * Stores what {@code content} holds, if it passes the screening. Call it outside a transaction: it writes to disk.
     *
     * @param fileName as the browser sent it; only its last part is kept
     * @throws FileRefused with the reason, in words for the person who uploads
     */
    public StoredFile store(String fileName, InputStream content) {
        var actor = currentActor.get();
        var name = FileName.clean(fileName);
        screening.checkName(name);
        var incoming = blobs.receive(name, content, limit);
        try {
            var type = screening.checkContent(name, incoming.path());
            blobs.keep(incoming);
            var file = new StoredFile(
                    ids.next(),
                    name,
                    type,
                    incoming.size(),
                    incoming.sha256(),
                    clock.instant(),
                    actor.account(),
                    actor.name(),
                    null);
            transaction.executeWithoutResult(status -> {
                rows.insert(file);
                events.publishEvent(FileEvent.uploaded(file));
            });
            return file;
        } finally {
            blobs.discard(incoming);
        }
    }

    /** Makes an uploaded file part of {@code subject}, in the caller's transaction. Claiming it again for the same is no harm. */
    public StoredFile claim(UUID id, String subject) {
        return transaction.execute(status -> {
            var file = rows.lock(id).orElseThrow(FileNotFound::new);
            if (subject.equals(file.subject())) {
                return file;
            }
            var actor = currentActor.get();
            if (file.subject() != null || !(actor.isSystem() || file.by().equals(actor.account()))) {
                throw new NotAllowed(actor, "an unclaimed upload of their own, not " + id);
            }
            var claimed = rows.claim(id, subject, clock.instant());
            events.publishEvent(FileEvent.claimed(claimed));
            return claimed;
        });
    }

    /** The files of {@code subject}, oldest first. Whoever asks has already decided that the actor may see the subject. */
    public List<StoredFile> of(String subject) {
        return rows.of(subject);
    }

    /** The file, if the current actor may read it. */
    public StoredFile find(UUID id) {
        var file = rows.find(id).orElseThrow(FileNotFound::new);
        var actor = currentActor.get();
        if (!mayRead(file, actor)) {
            throw new NotAllowed(actor, "the right to read file " + id);
        }
        return file;
    }

    /** The content of a file that the current actor may read; the caller closes it. */
    public InputStream open(UUID id) {
        try {
            return Files.newInputStream(path(find(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(StoredFile file) {
        return blobs.path(file.sha256());
    }

    /** Takes back an upload of one's own that nothing has claimed. */
    void takeBack(UUID id) {
        var actor = currentActor.get();
        transaction.executeWithoutResult(status -> rows.lock(id).ifPresent(file -> {
            if (file.subject() != null || !file.by().equals(actor.account())) {
                throw new NotAllowed(actor, "an unclaimed upload of their own, not " + id);
            }
            rows.delete(id);
            events.publishEvent(FileEvent.removed(file));
        }));
    }

    /** Removes what nobody claimed within a day, rows first, then the content that no row names any more. */
    void purge() {
        var old = clock.instant().minus(UNCLAIMED);
        transaction.executeWithoutResult(
                status -> rows.deleteUnclaimed(old).forEach(file -> events.publishEvent(FileEvent.removed(file))));
        blobs.sweep(rows::uses);
    }

    private boolean mayRead(StoredFile file, Actor actor) {
        var subject = file.subject();
        if (subject == null) {
            return actor.isSystem() || file.by().equals(actor.account());
        }
        return actor.isSystem()
                || guards.stream()
                        .filter(guard -> subject.startsWith(guard.prefix()))
                        .anyMatch(guard -> guard.mayRead(subject, actor));
    }
}
