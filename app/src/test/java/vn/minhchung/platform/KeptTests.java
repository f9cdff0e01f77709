package vn.minhchung.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class KeptTests {

    private String stored = "before";
    private int readings;
    private Runnable whileReading = () -> {};
    private final Kept<String> kept = new Kept<>(this::read);
    private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());

    private String read() {
        readings++;
        var value = stored;
        whileReading.run();
        return value;
    }

    @Test
    void readsOnce() {
        assertThat(kept.get()).isEqualTo("before");
        assertThat(kept.get()).isEqualTo("before");
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void aReadingThatAChangeOvertookIsNotKept() {
        whileReading = () -> {
            whileReading = () -> {};
            elsewhere(() -> {
                transaction.executeWithoutResult(status -> change("after"));
                return "";
            });
        };

        assertThat(kept.get()).isEqualTo("before");

        assertThat(kept.get()).isEqualTo("after");
    }

    @Test
    void onlyTheTransactionThatChangesTheValueSeesItBeforeItEnds() {
        kept.get();

        transaction.executeWithoutResult(status -> {
            change("uncommitted");
            assertThat(kept.get()).isEqualTo("uncommitted");
            assertThat(elsewhere(kept::get)).isEqualTo("before");
            change("uncommitted again");
            assertThat(kept.get()).isEqualTo("uncommitted again");
            stored = "before";
            status.setRollbackOnly();
        });

        assertThat(kept.get()).isEqualTo("before");
    }

    @Test
    void aChangeCountsForEverybodyWhenItsTransactionEnds() {
        kept.get();
        transaction.executeWithoutResult(status -> change("after"));

        assertThat(kept.get()).isEqualTo("after");
        assertThat(elsewhere(kept::get)).isEqualTo("after");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void aTransactionInsideTheOneThatChangesTheValueIsSomebodyElse() {
        kept.get();
        var inside = new TransactionTemplate(transaction.getTransactionManager());
        inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(status -> {
            change("after");
            inside.executeWithoutResult(other -> assertThat(kept.get()).isEqualTo("before"));
            assertThat(kept.get()).isEqualTo("after");
        });
    }

    @Test
    void aChangeWithoutATransactionCountsAtOnce() {
        kept.get();
        change("after");

        assertThat(kept.get()).isEqualTo("after");
    }

    private void change(String value) {
        stored = value;
        kept.changed();
    }

    private static String elsewhere(Supplier<String> doing) {
        return CompletableFuture.supplyAsync(doing).join();
    }

    /** Transactions over nothing: begun, suspended and ended as those of a database are. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private transient boolean open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object any) {
            return open;
        }

        @Override
        protected void doBegin(Object any, TransactionDefinition definition) {
            open = true;
        }

        @Override
        protected Object doSuspend(Object any) {
            open = false;
            return this;
        }

        @Override
        protected void doResume(@Nullable Object any, Object suspended) {
            open = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object any) {
            open = false;
        }
    }
}
