package vn.minhchung.document;

/** Hears how far the recognition of scanned pages is (tiến độ nhận dạng), which takes seconds for each. */
@FunctionalInterface
public interface ReadingProgress {

    /**
     * A page is about to be recognised.
     *
     * @param page counted from 1
     * @param pages of the file, scanned or not
     */
    void recognising(int page, int pages);
}
