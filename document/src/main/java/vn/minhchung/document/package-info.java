/** Reads Vietnamese administrative documents (văn bản hành chính) into metadata, tasks, deadlines and targets. */
@NullMarked
package vn.minhchung.document;

import org.jspecify.annotations.NullMarked;
