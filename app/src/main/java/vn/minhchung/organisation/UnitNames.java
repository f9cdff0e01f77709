package vn.minhchung.organisation;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Understands names of units in texts (nhận biết tên đơn vị). */
@Service
public class UnitNames {

    private final CurrentDirectory directory;

    UnitNames(CurrentDirectory directory) {
        this.directory = directory;
    }

    /**
     * What {@code text}, one name and nothing else, means on {@code day}: "Văn phòng UBND", "Sở KH&CN" and "UBND xã Chiêm Hóa"
     * are units, "UBND cấp xã" is a class, and a unit of the past leads to its successor. It does not guess: what fits several
     * units is {@link Resolution.Ambiguous}, what fits none is {@link Resolution.Unknown}.
     */
    public Resolution resolve(String text, LocalDate day) {
        return directory.get().names().resolve(text, day);
    }
}
