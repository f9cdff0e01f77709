package vn.minhchung.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan ready to be issued (kế hoạch trình ban hành): read, checked and confirmed by a person.
 *
 * @param number as printed, such as "21/KH-UBND"
 * @param issuedOn the date of the document
 * @param issuer the issuing body, as printed
 * @param aggregator the unit that gathers reports and confirms what is done
 * @param sourceFile the original document, see the attachment module
 * @param provisions what the plan says beside its task table: criteria, targets, reporting, awards, phases, duties
 */
public record NewPlan(
        String number,
        LocalDate issuedOn,
        String title,
        String issuer,
        UUID aggregator,
        @Nullable UUID sourceFile,
        List<NewGroup> groups,
        List<NewTask> tasks,
        List<Provision> provisions) {

    public NewPlan {
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
        provisions = List.copyOf(provisions);
    }

    /**
     * The number each task goes by, in the order of {@link #tasks()}: "IV.2"; in a group whose numbering restarts in
     * its parts the place of the part stands between, "V.2.1".
     */
    public List<String> codes() {
        var partsOfGroup = new HashMap<String, List<String>>();
        for (var task : tasks) {
            var parts = partsOfGroup.computeIfAbsent(task.group(), group -> new ArrayList<>());
            var part = task.subgroup() == null ? "" : task.subgroup();
            if (!parts.contains(part)) {
                parts.add(part);
            }
        }
        return tasks.stream()
                .map(task -> {
                    var parts = partsOfGroup.getOrDefault(task.group(), List.of());
                    var part = task.subgroup() == null ? "" : task.subgroup();
                    var middle = parts.size() < 2 ? "" : (parts.indexOf(part) + 1) + ".";
                    return (task.group().isEmpty() ? "" : task.group() + ".") + middle + task.number();
                })
                .toList();
    }
}
