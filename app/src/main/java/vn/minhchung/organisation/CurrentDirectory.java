package vn.minhchung.organisation;

import org.springframework.stereotype.Component;
import vn.minhchung.platform.Kept;

/** Keeps the directory in memory: a thousand units that change a few times a year are asked for on every click. */
@Component
class CurrentDirectory {

    private final Kept<Directory> kept;

    CurrentDirectory(UnitRows units, SuccessionRows successions, ClassRows classes) {
        this.kept = new Kept<>(() -> new Directory(
                units.findByOrderBySortKeyAscSlugAsc(), successions.findAll(), classes.all(), classes.members()));
    }

    Directory get() {
        return kept.get();
    }

    /** Forgets what is kept: for this transaction now, for everybody when it ends. */
    void changed() {
        kept.changed();
    }
}
