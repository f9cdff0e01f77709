package vn.minhchung.document;

import java.util.List;

/**
 * Something the reader noticed and a person should know (điểm cần lưu ý).
 *
 * @param args what the message is about, in an order the code fixes
 */
public record Finding(Severity severity, Code code, List<SourcePlace> places, List<String> args) {

    /** How much it matters (mức độ). */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /** What was noticed (loại điểm cần lưu ý). The names are stable keys for messages. */
    public enum Code {
        /** The file is empty. */
        EMPTY_FILE(Severity.ERROR),
        /** The file is not of a kind that can be read. Args: file name. */
        UNKNOWN_FORMAT(Severity.ERROR),
        /** The file is a document of a kind that is not read. Args: the kind, as "PowerPoint (.pptx)". */
        OTHER_FORMAT(Severity.ERROR),
        /** The file is damaged or cut short. Args: format. */
        UNREADABLE(Severity.ERROR),
        /** The file is protected by a password. Args: format. */
        ENCRYPTED(Severity.ERROR),
        /** The file unpacks to far more than a document should. Args: format. */
        TOO_LARGE(Severity.ERROR),
        /** Pages are pictures in which no text could be recognised. Args: number of such pages. */
        NO_TEXT_LAYER(Severity.ERROR),
        /** Pages are pictures, and what recognises their text is not installed. Args: number of such pages. */
        RECOGNITION_MISSING(Severity.ERROR),
        /** Pages are pictures whose text was recognised; every word should be compared. Args: number of such pages. */
        RECOGNISED(Severity.WARNING),
        /** The text shows the marks of optical recognition without diacritics. */
        DAMAGED_TEXT(Severity.WARNING),
        /** The text was written in a legacy Vietnamese encoding and has been converted; capitals should be checked. */
        LEGACY_ENCODING(Severity.WARNING),
        /** Nothing that a plan should have was found. */
        NOT_A_PLAN(Severity.ERROR),
        /** No number is printed. */
        NUMBER_MISSING(Severity.WARNING),
        /** No full date is printed. */
        DATE_MISSING(Severity.WARNING),
        /** The group states another number of tasks than was found. Args: group number, stated, found. */
        COUNT_DIFFERS(Severity.WARNING),
        /** The groups state the number of tasks that was found. Args: number of tasks, number of groups. */
        COUNTS_AGREE(Severity.INFO),
        /** A sentence states as many tasks or groups as were found. Args: its words, found. */
        STATED_COUNT_AGREES(Severity.INFO),
        /** A sentence states another number of tasks or groups than was found. Args: its words, found. */
        STATED_COUNT_DIFFERS(Severity.WARNING),
        /** A row was put together from parts on two pages. Args: group, task number. */
        ROW_JOINED(Severity.INFO),
        /** The numbers of the tasks in a group are not consecutive. Args: group number, expected, found. */
        NUMBERING_BREAKS(Severity.WARNING),
        /** A row of the task table fits nowhere. Args: its text. */
        ROW_NOT_UNDERSTOOD(Severity.WARNING),
        /** Nobody knows what a filled column of a task table holds. Args: its heading. */
        COLUMN_UNREAD(Severity.WARNING),
        /** A table printed as text, whose columns can no longer be told apart, was left out. Args: its heading. */
        TABLE_UNREAD(Severity.ERROR),
        /** A number with a unit among the objectives yields no target. Args: the number and its unit. */
        FIGURE_UNREAD(Severity.WARNING),
        /** A sentence of a section of tasks names a time or an agency and became nothing. Args: how it begins. */
        SENTENCE_UNREAD(Severity.WARNING),
        /** A task names no lead agency. Args: group, task number. */
        LEAD_MISSING(Severity.WARNING),
        /** The words of a deadline were not understood. Args: group, task number, the words. */
        DEADLINE_UNCLEAR(Severity.WARNING),
        /** A deadline lies before the date of the document. Args: group, task number, the words. */
        DEADLINE_BEFORE_DOCUMENT(Severity.WARNING);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        /** A finding of this kind at {@code places}. */
        public Finding at(List<SourcePlace> places, Object... args) {
            return new Finding(
                    severity,
                    this,
                    List.copyOf(places),
                    List.of(args).stream().map(String::valueOf).toList());
        }

        /** A finding about the document as a whole. */
        public Finding about(Object... args) {
            return at(List.of(), args);
        }
    }
}
