package vn.minhchung.work;

/**
 * Does one kind of background work (bộ xử lý việc chạy nền); a module declares one bean for each kind it starts.
 *
 * <p>It runs at least once: after a crash the job starts again from the beginning, so a run must be safe to repeat. Call
 * {@link JobRun#progress} and {@link JobRun#throwIfCancelled} between small transactions, not inside a big one.
 */
public interface JobHandler {

    /** What {@link Jobs#start} names, for instance {@code plan.import}. */
    String kind();

    /** A {@link vn.minhchung.web.Refusal} thrown from here is shown to the person; any other exception as a fault of ours. */
    void run(JobRun run) throws Exception;
}
