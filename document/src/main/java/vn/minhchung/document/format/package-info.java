/** One reader per file format: bytes in, numbered lines out. Table rows become lines with tabs between the cells. */
@NullMarked
package vn.minhchung.document.format;

import org.jspecify.annotations.NullMarked;
