package vn.minhchung.attachment;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;

/** Clears away, every hour, what was uploaded and never used. */
@Component
class Purge {

    private final Attachments attachments;
    private final CurrentActor currentActor;

    Purge(Attachments attachments, CurrentActor currentActor) {
        this.attachments = attachments;
        this.currentActor = currentActor;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        currentActor.run(Actor.system(), attachments::purge);
    }
}
