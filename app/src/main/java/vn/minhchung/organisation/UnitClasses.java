package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Classes of units and who belongs to them on a day (các nhóm đơn vị). */
@Service
public class UnitClasses {

    private final CurrentDirectory directory;

    UnitClasses(CurrentDirectory directory) {
        this.directory = directory;
    }

    /** @throws UnitNotFound when there is none */
    public UnitClass get(UUID id) {
        return directory.get().findClass(id).orElseThrow(() -> new UnitNotFound(id.toString()));
    }

    /** @throws UnitNotFound when there is none */
    public UnitClass bySlug(String slug) {
        return get(UnitClass.idOf(slug));
    }

    public List<UnitClass> all() {
        return directory.get().classes();
    }

    /** The members on the day, in the order of lists; a named member that has ended is replaced by its one successor. */
    public List<Unit> members(UUID classId, LocalDate on) {
        return directory.get().members(get(classId), on);
    }
}
