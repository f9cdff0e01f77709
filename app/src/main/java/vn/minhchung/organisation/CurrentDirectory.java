package vn.minhchung.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the directory in memory: a thousand units that change a few times a year are asked for on every click. */
@Component
class CurrentDirectory {

    private final UnitRows units;
    private final SuccessionRows successions;
    private final ClassRows classes;

    private volatile @Nullable Directory kept;

    CurrentDirectory(UnitRows units, SuccessionRows successions, ClassRows classes) {
        this.units = units;
        this.successions = successions;
        this.classes = classes;
    }

    Directory get() {
        var directory = kept;
        if (directory == null) {
            directory = new Directory(
                    units.findByOrderBySortKeyAscSlugAsc(), successions.findAll(), classes.all(), classes.members());
            kept = directory;
        }
        return directory;
    }

    /** Forgets what is kept, now for this transaction and once more after it: another thread may have read in between. */
    void changed() {
        kept = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept = null;
                }
            });
        }
    }
}
