package vn.minhchung.audit.chain;

import java.sql.SQLException;
import vn.minhchung.platform.CommandDatabase;

/** {@code ./x audit verify}: verifies the chain of the running or the stopped instance and says what it found. */
final class VerifyCommand {

    private VerifyCommand() {}

    /** Exit 0: whole, 1: broken or not to be read. */
    public static void main(String[] args) {
        System.exit(run() ? 0 : 1);
    }

    private static boolean run() {
        try (var database = CommandDatabase.open();
                var connection = database.connect()) {
            var verdict = ChainCheck.of(connection, new Anchors(database.data()).all(), ChainCheck.Progress.NONE);
            verdict.faults().forEach(fault -> System.out.println("broken: " + fault));
            System.out.println((verdict.faults().isEmpty() ? "whole" : "BROKEN") + ": " + verdict.sealed()
                    + " entries sealed, " + verdict.unsealed() + " waiting; last sealed "
                    + (verdict.lastSealedAt() == null ? "never" : verdict.lastSealedAt()) + "; last hash "
                    + verdict.lastHash());
            return verdict.faults().isEmpty();
        } catch (SQLException | IllegalStateException e) {
            System.err.println("audit verify: " + e.getMessage());
            return false;
        }
    }
}
