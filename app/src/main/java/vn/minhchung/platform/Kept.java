package vn.minhchung.platform;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value read from the database and kept in memory until it changes (giá trị được giữ lại): for what is asked on every click
 * and changes a few times a year.
 *
 * <p>What is kept carries the number of the change after which its reading began: a reading overtaken by a change is never
 * handed to anybody else. A transaction that changes the value reads for itself until it ends.
 *
 * <p>One process is assumed: a second one beside it would not hear of changes.
 */
public final class Kept<T> {

    private record Reading<T>(long change, T value) {}

    private final Supplier<T> read;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Reading<T> reading;

    /** @param read reads the value; asked again after every change */
    public Kept(Supplier<T> read) {
        this.read = read;
    }

    public T get() {
        var writing = writing();
        if (writing != null) {
            return writing.get();
        }
        long change = changes.get(); // before reading: what a change overtakes must look old
        var kept = reading;
        if (kept == null || kept.change() != change) {
            kept = new Reading<>(change, read.get());
            reading = kept;
        }
        return kept.value();
    }

    /** Forgets the value: for this transaction now, for everybody when it ends. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
            return;
        }
        var writing = writing();
        if (writing == null) {
            TransactionSynchronizationManager.registerSynchronization(new Writing());
        } else {
            writing.own = null;
        }
    }

    @SuppressWarnings("unchecked") // bound below and nowhere else
    private @Nullable Writing writing() {
        return (Writing) TransactionSynchronizationManager.getResource(this);
    }

    /** The transaction that changes the value, from its first change to its end. */
    private final class Writing implements TransactionSynchronization {

        private @Nullable T own;

        Writing() {
            resume();
        }

        T get() {
            var known = own;
            if (known == null) {
                known = read.get();
                own = known;
            }
            return known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Kept.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Kept.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
            changes.incrementAndGet();
        }
    }
}
