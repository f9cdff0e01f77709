/** Uses the packaged application as people do: journeys in a browser, screenshots, benchmarks. */
@NullMarked
package vn.minhchung.journeys;

import org.jspecify.annotations.NullMarked;
