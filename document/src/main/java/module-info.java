/** Reads Vietnamese administrative documents into metadata, tasks, deadlines and targets. */
module vn.minhchung.document {
    requires static transitive org.jspecify;
    requires tools.jackson.databind;
    requires vn.minhchung.vietnamese;

    exports vn.minhchung.document;
}
