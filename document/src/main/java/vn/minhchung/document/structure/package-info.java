/** Finds what a document says from its headings, numbering and table columns, whatever format it came in. */
@NullMarked
package vn.minhchung.document.structure;

import org.jspecify.annotations.NullMarked;
