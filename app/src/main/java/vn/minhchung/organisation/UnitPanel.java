package vn.minhchung.organisation;

import java.util.Map;
import java.util.Optional;
import vn.minhchung.access.Actor;

/**
 * A section that another module adds to the page of a unit (mục trên trang đơn vị), for instance the unit's tasks.
 *
 * <p>A bean of a higher module implements it. The fragment is rendered in a {@code section} with the entries of the model as
 * local variables under the name {@code panel}.
 */
public interface UnitPanel {

    /** Position among the sections; lower is higher. */
    int order();

    /** What to show, or empty to show nothing of this unit to this actor. */
    Optional<Section> section(Unit unit, Actor actor);

    /**
     * One section.
     *
     * @param titleKey message key of its heading
     * @param fragment template and fragment, for instance {@code plan/unit-panel :: tasks}; it reads {@code panel.…}
     * @param model what the fragment needs
     */
    record Section(String titleKey, String fragment, Map<String, Object> model) {}
}
