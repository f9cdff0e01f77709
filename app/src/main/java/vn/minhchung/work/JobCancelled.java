package vn.minhchung.work;

/** The person cancelled the job, or another worker has taken it over; the run ends here. */
class JobCancelled extends RuntimeException {
    JobCancelled() {
        super("cancelled");
    }
}
