/** The words of time: a lexer, a parser and the expressions it finds. Knows nothing of plans. */
@NullMarked
package vn.minhchung.document.time;

import org.jspecify.annotations.NullMarked;
