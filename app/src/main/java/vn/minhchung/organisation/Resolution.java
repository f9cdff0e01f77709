package vn.minhchung.organisation;

import java.util.List;

/** What a name in a text means on a day (kết quả nhận biết tên đơn vị); see {@link UnitNames#resolve}. */
public sealed interface Resolution {

    /** One unit, and why it was taken. */
    record OneUnit(Unit unit, Why why) implements Resolution {
        /** From 0 to 1; below 0.9 a person should look. */
        public double confidence() {
            return why.confidence;
        }
    }

    /** A class of units, and why it was taken. */
    record OneClass(UnitClass unitClass, Why why) implements Resolution {
        /** From 0 to 1; below 0.9 a person should look. */
        public double confidence() {
            return why.confidence;
        }
    }

    /** The name fits several units and only a person can say which. */
    record Ambiguous(List<Unit> units) implements Resolution {
        public Ambiguous {
            units = List.copyOf(units);
        }
    }

    /** No unit or class of this name is known. */
    record Unknown() implements Resolution {}

    /** Why a name was taken for a unit (căn cứ nhận biết). */
    enum Why {
        /** Đúng tên, tên viết tắt hoặc tên gọi khác. */
        NAME(1),
        /** Tên của đơn vị tiền thân. */
        SUCCESSION(0.95),
        /** Chỉ khác dấu, chữ hoa, chữ thường. */
        WITHOUT_DIACRITICS(0.9),
        /** Khác một, hai chữ cái. */
        TYPING_ERROR(0.7);

        private final double confidence;

        Why(double confidence) {
            this.confidence = confidence;
        }
    }
}
