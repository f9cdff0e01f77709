package vn.minhchung.organisation;

/** What a unit is (loại đơn vị), in the order in which lists show them. */
public enum UnitKind {
    /** Ủy ban nhân dân tỉnh. */
    PROVINCE,
    /** Văn phòng. */
    OFFICE,
    /** Trung tâm Phục vụ hành chính công tỉnh. */
    SERVICE_CENTRE,
    /** Sở. */
    DEPARTMENT,
    /** Thanh tra. */
    INSPECTORATE,
    /** Ban quản lý. */
    MANAGEMENT_BOARD,
    /** Công an tỉnh. */
    POLICE,
    /** Bộ Chỉ huy Quân sự. */
    MILITARY,
    /** Thuế. */
    TAX,
    /** Bảo hiểm xã hội. */
    SOCIAL_INSURANCE,
    /** Ngân hàng Nhà nước. */
    BANK,
    /** Thống kê. */
    STATISTICS,
    /** Kho bạc Nhà nước. */
    TREASURY,
    /** Thi hành án dân sự. */
    JUDGMENT_ENFORCEMENT,
    /** Báo, đài, cổng thông tin. */
    MEDIA,
    /** Ban chỉ đạo. */
    STEERING_COMMITTEE,
    /** Tổ công tác. */
    TASK_FORCE,
    /** Hội đồng. */
    COUNCIL,
    /** Phòng, ban trực thuộc. */
    DIVISION,
    /** Ủy ban nhân dân phường. */
    WARD,
    /** Ủy ban nhân dân xã. */
    COMMUNE,
    /** Ủy ban nhân dân thị trấn, until 1 July 2025. */
    TOWNSHIP,
    /** Trung tâm Phục vụ hành chính công cấp xã. */
    ONE_STOP,
    /** Công an cấp xã. */
    POLICE_STATION,
    /** Trạm Y tế. */
    HEALTH_STATION,
    /** Thôn, bản, tổ dân phố. */
    VILLAGE,
    /** Tỉnh ủy. */
    PARTY(true),
    /** Hội đồng nhân dân. */
    PEOPLES_COUNCIL(true),
    /** Đoàn đại biểu Quốc hội. */
    DEPUTIES(true),
    /** Tòa án nhân dân. */
    COURT(true),
    /** Viện kiểm sát nhân dân. */
    PROCURACY(true),
    /** Mặt trận Tổ quốc. */
    FRONT(true),
    /** Tổ chức chính trị - xã hội. */
    MASS_ORGANISATION(true),
    /** Hội, hiệp hội, liên minh. */
    ASSOCIATION(true),
    /** Doanh nghiệp. */
    ENTERPRISE(true),
    /** Chính phủ, bộ, cơ quan trung ương. */
    MINISTRY(true),
    /** Ủy ban nhân dân huyện, thành phố, until 1 July 2025. */
    DISTRICT;

    private final boolean onlyRequested;

    UnitKind() {
        this(false);
    }

    UnitKind(boolean onlyRequested) {
        this.onlyRequested = onlyRequested;
    }

    /**
     * Whether a provincial plan can only request ("đề nghị") and not order: party, courts, Front, elected bodies, central bodies,
     * associations and enterprises do not stand under the provincial People's Committee.
     */
    public boolean onlyRequested() {
        return onlyRequested;
    }

    /** Whether it is the People's Committee of a commune, ward or township. */
    public boolean isCommune() {
        return this == COMMUNE || this == WARD || this == TOWNSHIP;
    }
}
