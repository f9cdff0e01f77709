/** Reads Vietnamese administrative documents into metadata, tasks, deadlines and targets. */
module vn.minhchung.document {
    requires static transitive org.jspecify;
    requires java.desktop;
    requires org.apache.pdfbox;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.scratchpad;
    requires org.jsoup;
    requires tools.jackson.databind;
    requires vn.minhchung.vietnamese;

    exports vn.minhchung.document;
}
