/** Minh Chứng: a province's plans turned into tracked work, proved figures and honest reports. */
@NullMarked
package vn.minhchung;

import org.jspecify.annotations.NullMarked;
