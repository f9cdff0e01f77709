package vn.minhchung.organisation;

/** How one unit became another (hình thức kế thừa). */
public enum SuccessionKind {
    /** Sáp nhập, hợp nhất. */
    MERGED,
    /** Chia, tách: goes on in more than one unit. */
    SPLIT,
    /** Đổi tên, chuyển đổi. */
    RENAMED,
    /** Giữ nguyên khi sắp xếp: same people, same ground, a new superior. */
    CONTINUED,
    /** Giải thể, kết thúc hoạt động: no successor. */
    DISSOLVED
}
