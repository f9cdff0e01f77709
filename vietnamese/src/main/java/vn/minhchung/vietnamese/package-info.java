/** Vietnamese text (tiếng Việt). */
@NullMarked
package vn.minhchung.vietnamese;

import org.jspecify.annotations.NullMarked;
