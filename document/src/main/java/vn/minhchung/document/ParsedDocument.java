package vn.minhchung.document;

import java.util.List;

/** Everything read from one document (văn bản đã đọc). */
public record ParsedDocument(
        SourceText source,
        Metadata metadata,
        List<TaskGroup> groups,
        List<ParsedTask> tasks,
        List<Criterion> criteria,
        List<Target> targets,
        List<Reporting> reporting,
        List<Award> awards,
        List<Phase> phases,
        List<Duty> duties,
        List<Finding> findings) {

    public ParsedDocument {
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
        criteria = List.copyOf(criteria);
        targets = List.copyOf(targets);
        reporting = List.copyOf(reporting);
        awards = List.copyOf(awards);
        phases = List.copyOf(phases);
        duties = List.copyOf(duties);
        findings = List.copyOf(findings);
    }

    /** A document of which nothing could be read, and why. */
    static ParsedDocument unreadable(List<Finding> findings) {
        return new ParsedDocument(
                SourceText.EMPTY,
                Metadata.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings);
    }
}
