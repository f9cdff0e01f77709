package vn.minhchung.work;

/** Where a job stands (trạng thái việc chạy nền). */
enum JobState {
    /** Đang chờ. */
    WAITING,
    /** Đang chạy. */
    RUNNING,
    /** Đã xong. */
    DONE,
    /** Không làm được. */
    FAILED,
    /** Đã hủy. */
    CANCELLED;

    boolean open() {
        return this == WAITING || this == RUNNING;
    }

    public String messageKey() {
        return "work.state." + name();
    }
}
